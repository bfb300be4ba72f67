"""How many pages a PDF has; a damaged or locked one is kept without the number.

A file of a stranger may take minutes and gigabytes to count, so that only a very small one is counted while it is
brought: the rest is counted by this module run as a program of its own, with bounds of time and memory, and it is the
worker who runs it (`counting`). No deed waits for it. What even that leaves uncounted the worker of recognition counts,
when it looks through the file anyway.
"""

from __future__ import annotations

import logging
import os
import resource
import subprocess
import sys
from pathlib import Path

from pypdf import PdfReader

MOST = 100_000
MOST_HERE = 64 * 1024  # bytes; packed a thousandfold, which is the most there is, they are still only 64 MB
SECONDS, SECONDS_BY_THE_CLOCK = 3, 6  # of the processor; a busy server gives it less
MEMORY = 512 * 1024 * 1024  # bytes

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it thinks of strangers' files is no news of ours


def pages_here(path: Path, *, is_ours: bool = False) -> int | None:
    """Return the number of pages of a PDF counted in this process, or None: it does not say, or is not counted here.

    is_ours: this program made it, so that it is read at once whatever its size; of strangers' files only those of at
    most MOST_HERE bytes are.
    """
    return _sound(_counted(path)) if is_ours or path.stat().st_size <= MOST_HERE else None


def pages_apart(path: Path) -> int | None:
    """Return the number of pages of a PDF counted by a program of its own, or None when it does not say.

    Damaged, locked, absurd, or too hard to read. Only a worker calls it: the answer may take SECONDS_BY_THE_CLOCK.
    Raises TimeoutExpired and OSError when a busy or full server did not let the program run to its end.
    """
    return _sound(_counted_apart(path))


def _sound(said: int | None) -> int | None:
    return said if said and 0 < said <= MOST else None


def _counted(path: Path) -> int | None:
    """Read what the root of the tree of pages says; the tree itself may be made to have no end."""
    try:
        with path.open("rb") as file:
            return int(PdfReader(file).root_object["/Pages"]["/Count"])  # type: ignore[index]
    except Exception:
        return None


def _counted_apart(path: Path) -> int | None:
    command = [sys.executable, "-I", __file__, str(path)]  # alone: neither our settings nor our folders
    try:
        told = subprocess.run(  # noqa: S603 - no shell, the arguments are our own names
            command, capture_output=True, timeout=SECONDS_BY_THE_CLOCK, check=True, env={}, stdin=subprocess.DEVNULL
        )
    except subprocess.CalledProcessError:  # it broke, or had all the time of the processor it may have
        return None
    return int(told.stdout) if told.stdout.strip().isdigit() else None


def main(path: Path) -> None:
    """Say the number of pages within the bounds, or end in silence."""
    os.nice(5)
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.stdout.write(str(_counted(path) or ""))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
