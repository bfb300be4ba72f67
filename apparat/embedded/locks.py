"""Locks between processes by `flock`: the kernel lets go of them however a process ends, also by SIGKILL."""

import fcntl
import os
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from apparat.embedded.identity import hand_over


class FileLock:
    """One flock on one file; shared by many holders or exclusive to one."""

    def __init__(self, path: Path) -> None:
        """Open the lock file, which is made when missing. Children started by exec do not inherit it."""
        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        hand_over(path)

    def share(self) -> None:
        """Wait until nobody holds the lock exclusively, then hold it together with the others."""
        fcntl.flock(self._file, fcntl.LOCK_SH)

    def take(self, patience: float = 0.0) -> bool:
        """Hold the lock alone; answer False when others still hold it after `patience` seconds."""
        give_up = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() >= give_up:
                    return False
                time.sleep(0.05)
            else:
                return True

    def is_taken_alone(self) -> bool:
        """Tell whether somebody holds the lock exclusively: on the users' lock, a keeper that is ending the servers."""
        try:
            fcntl.flock(self._file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        self.release()
        return False

    def wait(self) -> None:
        """Hold the lock alone, waiting as long as it takes."""
        fcntl.flock(self._file, fcntl.LOCK_EX)

    def release(self) -> None:
        """Let go but keep the file open."""
        fcntl.flock(self._file, fcntl.LOCK_UN)

    def note(self, text: str) -> None:
        """Leave a word for whoever finds the lock taken."""
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, text.encode(), 0)

    def read_note(self) -> str:
        """Return the word left by the holder."""
        return os.pread(self._file, 200, 0).decode(errors="replace").strip()

    def close(self) -> None:
        """Let go and close the file; a second call does nothing."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def __enter__(self) -> Self:
        """Give the lock itself; it closes at the end of the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the lock."""
        self.close()
