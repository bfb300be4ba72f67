"""The keeper: one background process that starts both servers, restarts a fallen one, ends them after the last user.

Every user of the servers holds a shared lock (usage.py). The kernel frees it however the user ends, so the keeper
cannot miss anybody's leaving and nothing stays behind after a SIGKILL.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from types import FrameType

from apparat.embedded import postgres, redis
from apparat.embedded.identity import identity_for
from apparat.embedded.locks import FileLock
from apparat.embedded.places import Places, places

LINGER = 2.0  # seconds without users before the end: a script of many commands starts the servers once
PULSE = 0.1
SETTLED = 5.0  # seconds; a server that falls sooner than this,
TRIES = 3  # so many times one after another, cannot run here


class Keeper:
    """Both servers of one set of folders, from start to end."""

    def __init__(self, here: Places, *, durable: bool) -> None:
        """Take the folders; nothing starts yet."""
        self._here = here
        self._durable = durable
        self._hurry = False
        self._identity = identity_for(here.var, here.run, postgres.programs() / "postgres", redis.program())
        self._starts: dict[signal.Signals, Callable[..., subprocess.Popen[bytes]]] = {
            postgres.STOP: postgres.start,
            redis.STOP: redis.start,
        }
        self._servers: dict[signal.Signals, subprocess.Popen[bytes]] = {}
        self._early_falls = 0
        self._started_at = 0.0

    def keep(self) -> None:
        """Start the servers, stay while anybody uses them, and end them."""
        signal.signal(signal.SIGTERM, self._hurry_up)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            self._start_missing()
            self._wait_for_the_last_user()
        finally:
            self._end_servers()

    def _hurry_up(self, number: int, frame: FrameType | None) -> None:
        self._hurry = True

    def _start_missing(self) -> None:
        for how, start in self._starts.items():
            running = self._servers.get(how)
            if running is not None and running.poll() is None:
                continue
            if running is not None:
                self._count_fall(running)
            self._servers[how] = start(self._here, self._identity, durable=self._durable)
            self._started_at = time.monotonic()

    def _count_fall(self, fallen: subprocess.Popen[bytes]) -> None:
        soon = time.monotonic() - self._started_at < SETTLED
        self._early_falls = self._early_falls + 1 if soon else 0
        if self._early_falls >= TRIES:
            raise RuntimeError(f"A server cannot run here (code {fallen.returncode}); see {self._here.log}")

    def _wait_for_the_last_user(self) -> None:
        """Return holding the users' lock alone: newcomers wait until this process has ended, then start anew."""
        users = FileLock(self._here.run / "users.lock")
        idle_since: float | None = None
        while True:
            time.sleep(PULSE)
            self._start_missing()
            if not users.take():
                idle_since = None
                continue
            idle_since = idle_since or time.monotonic()
            if self._hurry or time.monotonic() - idle_since >= LINGER:
                return
            users.release()

    def _end_servers(self) -> None:
        for how, server in self._servers.items():
            server.send_signal(how)  # to one that has fallen this does nothing
        for server in self._servers.values():
            try:
                server.wait(timeout=30)
            except subprocess.TimeoutExpired:
                server.kill()


def main() -> None:
    """Keep the servers of this process's folders, unless a keeper is there already."""
    here = places()
    with FileLock(here.run / "keeper.lock") as lock:
        if not lock.take(patience=2.0):
            return
        lock.note(str(os.getpid()))
        try:
            Keeper(here, durable=os.environ.get("EMBEDDED_DURABLE") != "0").keep()
        except RuntimeError as error:
            sys.exit(f"{error}")


if __name__ == "__main__":
    main()
