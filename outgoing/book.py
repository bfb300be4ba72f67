"""Books of addressees: while a draft is typed, and of papers that are looked for (10.18; ADR-0010)."""

from __future__ import annotations

from collections.abc import Collection, Set
from datetime import date

from django.db.models import Q, QuerySet
from django.urls import reverse

from apparat.kazakh.folding import query
from apparat.org.models import Officer, Unit
from apparat.org.names import BODIES, FoldedNames
from apparat.org.queries import own_units
from apparat.search.columns import Meets
from apparat.ui.lookup import Match
from documents.lookup import SHOWN, Correspondents, match_of
from documents.models import Incoming
from documents.queries import INSIDE
from outgoing.models import Outgoing


class Addressees(Correspondents):
    """Whom the officer may write to: who is found by everybody, and those of the draft, a citizen it answers too."""

    def __init__(self, officer: Officer, on: date, known: Collection[int] = ()) -> None:
        super().__init__(officer, on)
        self._known = frozenset(known)

    def one(self, key: int) -> Match | None:
        """Return the line of one addressee."""
        if key not in self._named:
            self.bring({key})
        return self._named[key]

    def bring(self, keys: Set[int]) -> None:
        """Read the lines of these addressees in one query: `one` asks nothing more of them."""
        meant = Unit.objects.select_related("citizen").filter(pk__in=keys)
        rows = meant.filter(Q(pk__in=self._known) | Q(pk__in=self._seen().order_by().filter(pk__in=keys).values("pk")))
        found = {row.pk: match_of(row) for row in rows}
        self._named |= {key: found.get(key) for key in keys}


def book_of(officer: Officer, on: date, *, known: Incoming | None, paper: Outgoing | None) -> Addressees:
    """Return the book for a draft: it names already whom it goes to and whose letter it answers.

    A citizen whose letter is answered is found by nobody else.
    """
    units = {known.correspondent_id} if known else set()
    if paper is not None:
        units |= set(paper.addressees.values_list("unit", flat=True))
    return Addressees(officer, on, units)


class Recipients(Correspondents):
    """To whom papers of the office went: the book, and the units of the apparatus, to which its internal papers go."""

    @property
    def path(self) -> str:
        """Address of the lines of the list."""
        return reverse("outgoing:recipients_found")

    def one(self, key: int) -> Match | None:
        """Return the line of one of them."""
        if key not in self._named and (inside := _inside().filter(pk=key).first()):
            self._named[key] = match_of(inside)
        return super().one(key)

    def find(self, text: str) -> list[Match]:
        """Return the first that meet the text, the units of the apparatus before the book."""
        words = query(text)
        inside = _inside().filter(Meets(words, FoldedNames(*BODIES)))[:SHOWN] if words else ()
        return [*(match_of(row) for row in inside), *super().find(text)][:SHOWN]


def _inside() -> QuerySet[Unit]:
    return own_units().filter(kind__in=INSIDE)
