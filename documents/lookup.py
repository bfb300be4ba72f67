"""Correspondents by what one types: words in any order, digits of a BIN or IIN, the most used first (10.9; ADR-0010).

Names stand in an index of folded words (`org.names`), numbers in those of their constraints; the questions are worded
once. Who may not keep the book never finds a citizen here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cached_property

from django.core.cache import caches
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from apparat.asking.prepared import Among, Blank, prepared
from apparat.kazakh.folding import query
from apparat.org.identity_numbers import LENGTH
from apparat.org.models import Officer, Unit
from apparat.org.names import BODIES, FoldedNames
from apparat.search.columns import Meets
from apparat.ui.lookup import Match
from documents import access, queries
from documents.models import Incoming

SHOWN = 10
NEWEST = 3000  # papers whose correspondents are counted: some months of an office
MOST_USED = 500
KEPT = 300  # seconds
NUMBER = re.compile(rf"\d{{4,{LENGTH}}}")
GAPS = re.compile(r"\s+")


class Correspondents:
    """The book as one officer may search it on a day; what was asked of it is remembered."""

    def __init__(self, officer: Officer, on: date) -> None:
        self._officer, self._on = officer, on
        self._found: dict[str, list[Match]] = {}
        self._named: dict[int, Match | None] = {}

    @property
    def path(self) -> str:
        """Address of the lines of the list."""
        return reverse("documents:correspondents_found")

    @cached_property
    def with_citizens(self) -> bool:
        """Tell whether this reader may find citizens."""
        return bool(access.may_keep_correspondents(self._officer, self._on))

    def one(self, key: int) -> Match | None:
        """Return the line of one correspondent in work."""
        if key not in self._named:
            row = self._seen().filter(pk=key).select_related("citizen").first()
            self._named[key] = match_of(row) if row else None
        return self._named[key]

    def find(self, text: str) -> list[Match]:
        """Return the first correspondents that meet the text; for an empty text those who write most."""
        text = text.strip()
        if text not in self._found:
            rows = self._by_number(GAPS.sub("", text)) or self._by_words(text)
            self._found[text] = [match_of(row) for row in rows[:SHOWN]]
        return self._found[text]

    def _seen(self) -> QuerySet[Unit]:
        rows = queries.correspondents()
        return rows if self.with_citizens else rows.exclude(kind=Unit.Kind.CITIZEN)

    def _by_number(self, digits: str) -> list[Unit]:
        """Return whose BIN or IIN begins with the digits: two readings of an index."""
        if not NUMBER.fullmatch(digits):
            return []
        first, last = digits.ljust(LENGTH, "0"), digits.ljust(LENGTH, "9")
        found = list(self._seen().filter(~Q(bin=""), bin__range=(first, last)).order_by("bin")[:SHOWN])
        if self.with_citizens:
            people = queries.correspondents().select_related("citizen").filter(~Q(citizen__iin=""))
            found += people.filter(citizen__iin__range=(first, last)).order_by("citizen__iin")[:SHOWN]
        return found

    def _by_words(self, text: str) -> list[Unit]:
        words, used = query(text), most_used()
        if not words:
            rows = list(self._seen().filter(Among("id", used[:SHOWN])).select_related("citizen")) if not text else []
            return in_order(rows, used)
        ask_used, ask = (_used, _all) if self.with_citizens else (_used_bodies, _bodies)
        known = in_order(ask_used(words=words, keys=used), used) if used else []
        if len(known) >= SHOWN:
            return known
        seen = {row.pk for row in known}
        return known + [row for row in ask(words=words) if row.pk not in seen]


def match_of(row: Unit) -> Match:
    """Return the line of a correspondent, with what tells it from one of the same name."""
    if not row.is_citizen:
        return Match(row.pk, row.name, " · ".join(filter(None, (row.get_kind_display(), row.bin))), row)
    ending = row.citizen.end_of_iin
    iin = _("IIN %(ending)s") % {"ending": ending} if ending else ""
    return Match(row.pk, row.name, " · ".join(filter(None, (row.get_kind_display(), iin))), row)


def most_used() -> list[int]:
    """Return the keys of those who wrote the newest papers, who wrote most first; some minutes old at most."""
    keys: list[int] | None = caches["frame"].get("correspondents-used")
    if keys is None:
        newest = Incoming.objects.order_by("-pk").values_list("correspondent_id", flat=True)[:NEWEST]
        keys = [key for key, _times in Counter(newest).most_common(MOST_USED)]
        caches["frame"].set("correspondents-used", keys, KEPT)
    return keys


def in_order(rows: Iterable[Unit], used: list[int]) -> list[Unit]:
    """Put rows in the order of their use."""
    place = {key: at for at, key in enumerate(used)}
    return sorted(rows, key=lambda row: place.get(row.pk, len(place)))


def _meeting(words: Blank) -> QuerySet[Unit]:
    return queries.correspondents().filter(Meets(words, FoldedNames(*BODIES)))


@prepared
def _all(words: Blank) -> QuerySet[Unit]:
    return _meeting(words).select_related("citizen")[: SHOWN * 2]


@prepared
def _used(words: Blank, keys: Blank) -> QuerySet[Unit]:
    return _meeting(words).select_related("citizen").filter(Among("id", keys))


@prepared
def _bodies(words: Blank) -> QuerySet[Unit]:
    return _meeting(words).exclude(kind=Unit.Kind.CITIZEN)[: SHOWN * 2]


@prepared
def _used_bodies(words: Blank, keys: Blank) -> QuerySet[Unit]:
    return _meeting(words).exclude(kind=Unit.Kind.CITIZEN).filter(Among("id", keys))
