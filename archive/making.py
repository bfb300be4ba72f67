"""The making of PDF/A for a package, a part at a time: when a turn is over, and how often one thing is tried (10.5)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from apparat.recognition.limits import MOST_TRIES
from archive.models import Transfer
from archive.troubles import Late


class TurnOver(Exception):
    """The PDF/A of some papers is still to be made, or the server is too busy to draw: what was made is kept."""


class Work:
    """What is being made now. Its tries stand in the row before it is begun, so that they outlive a killed worker.

    tries: how often what is next was begun before. is_over: whether the turn is; one part is made in any turn, so that
    there is an end.
    """

    def __init__(self, transfer: int, tries: int, is_over: Callable[[], bool] = lambda: False) -> None:
        self.transfer, self._is_over = transfer, is_over
        self.tries, self._paper, self._has_made = tries, "", False

    def take(self, paper: str) -> None:
        """Go on to the paper of this number."""
        self._paper = paper

    def begin(self) -> None:
        """Begin the next part. Raises TurnOver, and Late when it was begun MOST_TRIES times before."""
        if self._is_over() and self._has_made:
            raise TurnOver
        if self.tries >= MOST_TRIES:
            raise Late(self._paper)
        self._note(tries=self.tries + 1)

    def give_back(self) -> None:
        """Say that what was begun had no chance: the server was too busy, the try does not count."""
        self._note(tries=max(self.tries - 1, 0))

    def kept(self) -> None:
        """Say that the part is kept."""
        self._has_made = True
        self._note(tries=0)

    def ended(self, count: int) -> None:
        """Say that so many papers have all their parts: from there the next turn goes on."""
        self._note(tries=0, rendered=count)

    def _note(self, *, tries: int, **columns: Any) -> None:
        self.tries = tries
        Transfer.objects.filter(pk=self.transfer).update(tries=tries, **columns)
