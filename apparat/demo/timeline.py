"""Plays many lives side by side in the order of time, up to now (room: demo).

A life is a generator: it yields the moment of its next deed and does the deed when it is resumed. What lies beyond now
does not happen, so that every life stops in the state it would be in today.
"""

from __future__ import annotations

import gc
import heapq
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TypeAlias

Life: TypeAlias = Iterator[datetime]
SELDOM = 50_000  # new objects between two looks


class Timeline:
    """A queue of lives by the moment of their next deed."""

    def __init__(self, until: datetime) -> None:
        """Play up to `until`, the moment that is now."""
        self.until = until
        self.at = until
        self._queue: list[tuple[datetime, int, Life]] = []
        self._entered = 0

    def enter(self, life: Life) -> None:
        """Let a life begin; what it yields first is the moment of its first deed."""
        moment = next(life, None)
        if moment is not None and moment <= self.until:
            self._entered += 1
            heapq.heappush(self._queue, (moment, self._entered, life))

    def play(self, told: Callable[[datetime], None] = lambda _at: None) -> None:
        """Do every deed up to now, each at its moment; `told` hears the moment of each."""
        with _seldom_tidied():
            while self._queue:
                self.at, _place, life = heapq.heappop(self._queue)
                told(self.at)
                self.enter(life)


@contextmanager
def _seldom_tidied() -> Iterator[None]:
    """Let Python look for unused objects seldom: thousands of deeds make many objects and few circles."""
    usual = gc.get_threshold()
    gc.set_threshold(SELDOM, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
