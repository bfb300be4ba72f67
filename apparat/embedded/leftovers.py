"""Ends what an earlier run left behind after SIGKILL or a lost terminal, found by evidence and never by name alone."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

PROC = Path("/proc")
SERVERS = frozenset({"postgres", "redis-server"})


def processes() -> Iterator[Path]:
    """Yield the /proc folder of every other process."""
    own = str(os.getpid())
    return (folder for folder in PROC.iterdir() if folder.name.isdigit() and folder.name != own)


def working_in(directory: Path) -> list[int]:
    """Return the ids of servers whose working folder is `directory`: a server sits in its data."""
    return _matching(lambda folder: _program(folder) in SERVERS and (folder / "cwd").readlink() == directory)


def marked(variable: str, value: str) -> list[int]:
    """Return the ids of processes that were started with `variable=value` in their environment."""
    mark = f"{variable}={value}".encode()
    return _matching(lambda folder: mark in (folder / "environ").read_bytes().split(b"\0"))


def _program(folder: Path) -> str:
    return (folder / "exe").readlink().name.removesuffix(" (deleted)")  # the wheel may have been replaced meanwhile


def _matching(test: Callable[[Path], bool]) -> list[int]:
    found = []
    for folder in processes():
        try:
            if test(folder):
                found.append(int(folder.name))
        except OSError:  # it ended meanwhile, or belongs to somebody else
            continue
    return found


def end(find: Callable[[], list[int]], polite: signal.Signals, patience: float) -> None:
    """Ask the processes that `find` lists to end, and after `patience` seconds make them.

    Raises RuntimeError when some are still there.
    """
    for how, seconds in ((polite, patience), (signal.SIGKILL, 5.0)):
        _send(find(), how)
        give_up = time.monotonic() + seconds
        while find():
            if time.monotonic() > give_up:
                break
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"Processes {find()} of an earlier run do not end")


def _send(ids: list[int], how: signal.Signals) -> None:
    for one in ids:
        try:
            os.kill(one, how)
        except ProcessLookupError:
            continue
