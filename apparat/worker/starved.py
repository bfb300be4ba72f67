"""Whether a program that is not done in time was kept waiting for the processor, or does nothing (room: worker).

The two look the same by the clock, and by the processor time they used: little. Linux tells them apart: who waits for
the processor or for the disk is ready to go on, who hangs sleeps. Without Linux's `/proc` nobody is called starved.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

LOOKS, PAUSE = 10, 0.1  # a program that hangs may wake for a moment: most of the looks count
READY = frozenset("RD")  # runs or waits for the processor; waits for the disk


class Starved(subprocess.TimeoutExpired):
    """A program was not done in its time because a busy server did not let it run: no fault of what it was given."""


def is_starved(pid: int, seconds: float) -> bool:
    """Tell whether the program, still running, wants to go on and has had less than so many seconds of the processor.

    Its children in the session it leads count with it. It takes a second.
    """
    used, ready = 0.0, 0
    for _look in range(LOOKS):
        found = list(_processes(pid))
        used = sum(each for _state, each in found)
        ready += any(state in READY for state, _used in found)
        time.sleep(PAUSE)
    return used < seconds and ready > LOOKS // 2


def _processes(pid: int) -> Iterator[tuple[str, float]]:
    """Yield state and seconds of the processor of the program and its children, with those of children that ended."""
    for each in Path("/proc").glob("[0-9]*/stat"):
        try:
            told = each.read_text(encoding="ascii", errors="replace")
        except OSError:  # it ended meanwhile
            continue
        state, _parent, _group, session, *rest = told.rpartition(")")[2].split()
        if str(pid) in {each.parent.name, session}:
            yield state, sum(int(ticks) for ticks in rest[7:11]) / os.sysconf("SC_CLK_TCK")
