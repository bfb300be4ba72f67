"""Where the embedded servers live: folders under `var/`, sockets, and the addresses that follow from them."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

PROJECT = Path(__file__).resolve().parent.parent.parent
LONGEST_SOCKET = 107  # sun_path of Linux holds 108 bytes with the closing zero
POSTGRES_SOCKET = ".s.PGSQL.5432"
REDIS_SOCKET = "redis.sock"
SUPERUSER = DATABASE = "apparat"


@dataclass(frozen=True)
class Addresses:
    """Where the servers of this process answer, as the URLs that settings read."""

    database_url: str
    redis_url: str


@dataclass(frozen=True)
class Places:
    """The folders of one set of embedded servers; every `VAR_DIR` is a set of its own."""

    var: Path

    @property
    def run(self) -> Path:
        """Locks, and the sockets when the path is short enough."""
        return self.var / "run"

    @property
    def log(self) -> Path:
        """What the servers and their keeper write."""
        return self.var / "log"

    @property
    def postgres(self) -> Path:
        """The PostgreSQL cluster."""
        return self.var / "postgres"

    @property
    def redis(self) -> Path:
        """The Redis snapshot."""
        return self.var / "redis"

    @property
    def sockets(self) -> Path:
        """Folder of both sockets: `var/run`, or a short one in /tmp for clones in deep folders."""
        if len(os.fsencode(self.run / f"{POSTGRES_SOCKET}.lock")) <= LONGEST_SOCKET:
            return self.run
        return Path("/tmp") / f"apparat-{hashlib.sha256(os.fsencode(self.var)).hexdigest()[:16]}"  # noqa: S108 - owner checked by `prepare`

    @property
    def postgres_socket(self) -> Path:
        """The socket PostgreSQL listens on."""
        return self.sockets / POSTGRES_SOCKET

    @property
    def redis_socket(self) -> Path:
        """The socket Redis listens on."""
        return self.sockets / REDIS_SOCKET


def places() -> Places:
    """Return the folders of this process: those under `VAR_DIR`, or under `var/` of the clone."""
    return Places(Path(os.environ.get("VAR_DIR") or PROJECT / "var").resolve())


def addresses() -> Addresses:
    """Return where the servers answer, without starting anything: the environment's URLs, else the embedded ones."""
    here = places()
    return Addresses(
        database_url=os.environ.get("DATABASE_URL")
        or f"postgresql://{SUPERUSER}@/{DATABASE}?host={quote(str(here.sockets), safe='')}",
        redis_url=os.environ.get("REDIS_URL") or f"unix://{quote(str(here.redis_socket))}?db=0",
    )
