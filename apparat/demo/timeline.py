"""Plays many lives side by side in the order of time, up to now (room: demo).

A life is a generator: it yields the moment of its next deed and does the deed when it is resumed. What lies beyond now
does not happen, so that every life stops in the state it would be in today.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TypeAlias

Life: TypeAlias = Iterator[datetime]


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
        while self._queue:
            self.at, _place, life = heapq.heappop(self._queue)
            told(self.at)
            self.enter(life)
