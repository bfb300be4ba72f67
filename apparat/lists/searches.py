"""Keeping searches by name, and counting what they find (room: lists)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django import forms
from django.core.cache import caches
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.lists.models import SavedSearch
from apparat.lists.places import PLACES
from apparat.org.models import Officer
from apparat.search.listing import Listing
from apparat.search.words import count

MOST = 20  # searches of one reader
LONGEST = 1000  # characters of an address that are kept
UP_TO = 1000  # a counter never counts further
FRESH = 60  # seconds for which a counter is shown again
NOT_KEPT = ("page", "filters", "columns")
LONGEST_NAME = 80  # signs
NAME = forms.CharField(max_length=LONGEST_NAME, required=False)


@dataclass(frozen=True, slots=True)
class Counted:
    """A search with what it finds today: "37", "1000+"."""

    search: SavedSearch
    path: str
    place: str
    found: str


def kept_query(asked: str) -> str:
    """Return what of an address is kept: neither the page nor empty fields."""
    given = QueryDict(asked, mutable=True)
    for name in NOT_KEPT:
        given.pop(name, None)
    for name in [name for name, values in given.lists() if not any(values)]:
        given.pop(name)
    return given.urlencode()


def save_search(*, officer: Officer, place: str, name: str, query: str, at: datetime) -> SavedSearch:
    """Keep the search under the name; the same name again replaces what it was.

    Raises Refusal without a filter, without a name or with one that cannot be kept, for a list that is not there, and
    beyond twenty searches.
    """
    name, query = _named(name), kept_query(query)
    if place not in PLACES:
        raise Refusal(_("This list keeps no searches."), "")
    if not name:
        raise Refusal(_("Give the search a name."), "", field="name")
    if not query or len(query) > LONGEST:
        raise Refusal(_("Choose filters first: this would be the whole list."), "")
    mine = SavedSearch.objects.filter(officer=officer)
    if mine.exclude(name=name).count() >= MOST:
        raise Refusal(_("You keep %(most)s searches already: forget one first.") % {"most": MOST}, "")
    values = {"place": place, "query": query, "created_at": at}
    try:
        with transaction.atomic():
            return SavedSearch.objects.update_or_create(officer=officer, name=name, defaults=values)[0]
    except IntegrityError:  # the other half of a double click
        return mine.get(name=name)


def _named(typed: str) -> str:
    """Return the name as it is kept. Raises Refusal for one that is too long or has a sign no database keeps."""
    try:
        return str(NAME.clean(typed))
    except ValidationError as wrong:
        raise Refusal(" ".join(wrong.messages), "", field="name") from wrong


def of_officer(officer: Officer) -> Sequence[SavedSearch]:
    """Return the officer's searches whose lists are still there, in the order they were kept."""
    return list(SavedSearch.objects.filter(officer=officer, place__in=PLACES).order_by("created_at", "pk"))


def keeps_searches(officer: Officer) -> bool:
    """Tell whether the officer keeps a search. One query."""
    return SavedSearch.objects.filter(officer=officer).exists()


def counted(officer: Officer, on: date) -> list[Counted]:
    """Return the officer's searches with their counters; a counter is at most a minute old."""
    return [_counted(search, officer, on) for search in of_officer(officer)]


def _counted(search: SavedSearch, officer: Officer, on: date) -> Counted:
    place = PLACES[search.place]
    name, kept = f"saved-{search.pk}-{on}", caches["frame"]
    found = kept.get(name)
    if found is None:
        rows = place.rows(officer, on, QueryDict(search.query))
        total = count(rows, UP_TO + 1) if isinstance(rows, Listing) and rows.words else _total(rows)
        found = f"{UP_TO}+" if total > UP_TO else str(total)
        kept.set(name, found, FRESH)
    return Counted(search, f"{reverse(place.page)}?{search.query}", str(place.label), found)


def _total(rows: object) -> int:
    shown = rows.rows if isinstance(rows, Listing) else rows
    return int(shown.order_by()[: UP_TO + 1].count())  # type: ignore[attr-defined]
