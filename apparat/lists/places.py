"""The lists whose searches can be kept and columns chosen, and deeds on many of their rows; registered at start."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from apparat.org.models import Officer
from apparat.search.listing import Listing
from apparat.ui.tables import Column

Rows = QuerySet[Any] | Listing


@dataclass(frozen=True, slots=True)
class Place:
    """A list: its key, its name, its page, and its rows for an officer on a day by what stands in the address bar.

    columns: key → column in the order in which they stand; usual: keys of those shown to who chose nothing; an empty
    table means that nothing is chosen here; cites: the clauses its cells cite.
    """

    key: str
    label: Any
    page: str
    rows: Callable[[Officer, date, QueryDict], Rows]
    columns: Mapping[str, Column]
    usual: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()


PLACES: dict[str, Place] = {}


def register(place: Place) -> None:
    """Add a list. Raises ValueError for a key that is taken, and for usual columns it does not have."""
    if place.key in PLACES:
        raise ValueError(f"the list {place.key} is registered twice")
    if not set(place.usual) <= set(place.columns):
        raise ValueError(f"the list {place.key} has no such columns: {set(place.usual) - set(place.columns)}")
    PLACES[place.key] = place


@dataclass(frozen=True, slots=True)
class Bulk:
    """A deed on many rows of a list: its label, the named page of its `BulkView`, its icon, to whom it is offered."""

    label: Any
    page: str
    icon: str
    may: Callable[[Officer, date], bool]


_BULK: dict[str, list[Bulk]] = {}


def offer_bulk(place: str, bulk: Bulk) -> None:
    """Add a deed to a list; its house, or one above it, registers it when Django starts."""
    _BULK.setdefault(place, []).append(bulk)


def bulk_of(place: str, officer: Officer, on: date) -> list[Bulk]:
    """Return the deeds on many rows that the officer is offered in the list."""
    return [bulk for bulk in _BULK.get(place, ()) if bulk.may(officer, on)]
