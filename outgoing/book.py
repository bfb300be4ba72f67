"""The book of addressees while a draft is typed: correspondents, and whom the draft names already (10.18; ADR-0010)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from apparat.org.models import Officer, Unit
from apparat.ui.lookup import Match
from documents.lookup import Correspondents, match_of


class Addressees(Correspondents):
    """Whom the officer may write to: who is found by everybody, and those of the draft, a citizen it answers too."""

    def __init__(self, officer: Officer, on: date, known: Collection[int] = ()) -> None:
        super().__init__(officer, on)
        self._known = frozenset(known)

    def one(self, key: int) -> Match | None:
        """Return the line of one addressee."""
        if key in self._known:
            row = Unit.objects.select_related("citizen").filter(pk=key).first()
            return match_of(row) if row else None
        return super().one(key)
