"""Using the embedded servers: start them or join those who use them already, and leave."""

import os
import subprocess
import sys
import time
from pathlib import Path

from apparat.embedded import postgres, redis
from apparat.embedded.ground import prepare
from apparat.embedded.identity import hand_over
from apparat.embedded.locks import FileLock
from apparat.embedded.places import PROJECT, Addresses, Places, addresses, places

PATIENCE = 90.0  # seconds for a first start on a slow machine
_held: dict[Path, FileLock] = {}  # the shared lock of this process, by `var/` folder; the kernel frees it at the end


class EmbeddedError(RuntimeError):
    """The embedded servers could not be started; the text says why and where the log is."""


def wanted() -> bool:
    """Tell whether this process needs the embedded servers: true unless both URLs (or files with them) are given."""
    return not all(os.environ.get(name) or os.environ.get(f"{name}_FILE") for name in ("DATABASE_URL", "REDIS_URL"))


def use_throwaway_servers() -> None:
    """Point this process and its children at servers of their own for tests: quick, and nothing in them is kept."""
    os.environ.setdefault("VAR_DIR", str(PROJECT / "var" / "test"))
    os.environ.setdefault("EMBEDDED_DURABLE", "0")


def ensure_running() -> Addresses:
    """Start the embedded servers unless they run or both URLs are given, and use them until this process ends.

    Returns the addresses; raises EmbeddedError when a server does not start.
    """
    if not wanted():
        return addresses()
    here = places()
    try:
        prepare(here)
        with FileLock(here.run / "start.lock") as one_starter:
            one_starter.wait()
            _join(here)
            _start(here)
    except PermissionError as error:
        raise EmbeddedError(f"{here.var} belongs to somebody else: {error}") from error
    except RuntimeError as error:
        raise EmbeddedError(str(error)) from error
    return addresses()


def stop(patience: float = 30.0) -> bool:
    """Stop using the servers; when nobody else does, end them and wait. Returns True when they have ended."""
    here = places()
    if lock := _held.pop(here.var, None):
        lock.close()
    if not here.run.exists():
        return True
    with FileLock(here.run / "users.lock") as users, FileLock(here.run / "keeper.lock") as keeper:
        if keeper.take():
            return True
        if users.take(patience=1.0):  # a user that is just ending lets go last of all
            users.release()
            _hurry(keeper.read_note())
        elif not users.is_taken_alone():
            return False
        return keeper.take(patience)


def _hurry(keeper: str) -> None:
    """Ask the keeper not to linger."""
    if keeper.isdigit():
        try:
            os.kill(int(keeper), 15)
        except ProcessLookupError:
            return


def _join(here: Places) -> None:
    if here.var not in _held:
        users = FileLock(here.run / "users.lock")
        users.share()  # waits while a keeper is ending the servers
        _held[here.var] = users


def _answer(here: Places) -> bool:
    return postgres.answers(here) and redis.answers(here)


def _start(here: Places) -> None:
    """Wait until both servers answer, starting a keeper when there is none."""
    keeper: subprocess.Popen[bytes] | None = None
    give_up = time.monotonic() + PATIENCE
    while not _answer(here):
        if (keeper is not None and keeper.poll()) or time.monotonic() > give_up:
            raise EmbeddedError(_complaint(here))
        if keeper is None and not _is_kept(here):
            keeper = _new_keeper(here)
        time.sleep(0.05)


def _is_kept(here: Places) -> bool:
    with FileLock(here.run / "keeper.lock") as keeper:
        return not keeper.take()


def _new_keeper(here: Places) -> subprocess.Popen[bytes]:
    with (here.log / "keeper.log").open("wb") as log:
        hand_over(here.log / "keeper.log")
        return subprocess.Popen(
            [sys.executable, "-m", "apparat.embedded.keeper"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=PROJECT,
            env={**os.environ, "VAR_DIR": str(here.var), "PYTHONPATH": str(PROJECT)},
            start_new_session=True,
        )


def _complaint(here: Places) -> str:
    words = [f"The embedded servers do not start; see {here.log}."]
    for name in ("keeper.log", "postgres.log", "redis.log"):
        log = here.log / name
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
        words += [f"{name}: {line}" for line in lines[-4:]]
    return "\n".join(words)
