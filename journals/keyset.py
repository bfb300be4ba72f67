"""Leafing by keys: a page begins behind the last line of the one before, however deep it lies (room: journals)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db.models import QuerySet, Value
from django.http import QueryDict

from apparat.search.beside import Compared

SIZE = 50
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LAST_MOMENT = (datetime.max.replace(tzinfo=UTC) - EPOCH) // timedelta(microseconds=1)
LAST_DAY = date.max.toordinal()
MOST_DIGITS = 18  # of a number that the database can hold


@dataclass(frozen=True, slots=True)
class Order:
    """The order of a list: its columns, the last of them unique within those before.

    moment, day: the first column is one; a place has it as a number.
    """

    columns: tuple[str, ...]
    moment: bool = False
    day: bool = False

    def values(self, place: Sequence[int]) -> list[Any]:
        """Return the place as values of the columns."""
        if self.moment:
            return [EPOCH + timedelta(microseconds=place[0]), *place[1:]]
        if self.day:
            return [date.fromordinal(place[0]), *place[1:]]
        return list(place)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: its lines, the places behind which the next begins and before which the last ended ("" for none)."""

    rows: Sequence[Any]
    after: str
    before: str


def moment_of(at: datetime) -> int:
    """Return the moment as a whole number of a place."""
    return (at - EPOCH) // timedelta(microseconds=1)


def behind(rows: QuerySet[Any], order: Order, place: Sequence[int] | None) -> QuerySet[Any]:
    """Return the rows in their order, those behind the place only."""
    if place is not None:
        rows = rows.filter(Compared(order.columns, list(map(Value, order.values(place))), ">"))
    return rows.order_by(*order.columns)


def _ahead(rows: QuerySet[Any], order: Order, place: Sequence[int]) -> QuerySet[Any]:
    rows = rows.filter(Compared(order.columns, list(map(Value, order.values(place))), "<"))
    return rows.order_by(*(f"-{column}" for column in order.columns))


def place_in(text: str, order: Order) -> tuple[int, ...] | None:
    """Return the place that an address names; None for nonsense, which means the beginning."""
    parts = text.split(".")
    known = all(part.isascii() and part.isdigit() and len(part) <= MOST_DIGITS for part in parts)
    if not known or len(parts) != len(order.columns):
        return None
    place = tuple(map(int, parts))
    if order.day:
        return place if 0 < place[0] <= LAST_DAY else None
    return place if not order.moment or place[0] <= LAST_MOMENT else None


def leaf(rows: QuerySet[Any], order: Order, asked: QueryDict, read: Any) -> Leaf:
    """Return the page that the address bar asks for: `?after=` or `?before=` a place, else the first.

    read: takes the rows of one page, in order or against it, and returns its lines, each with its `place`.
    """
    after, before = (place_in(asked.get(name, ""), order) for name in ("after", "before"))
    if after is None and before is not None:
        found = list(read(_ahead(rows, order, before)[: SIZE + 1]))
        lines = found[:SIZE][::-1]
        return Leaf(lines, _name(lines[-1:]), _name(lines[:1]) if len(found) > SIZE else "")
    found = list(read(behind(rows, order, after)[: SIZE + 1]))
    lines = found[:SIZE]
    return Leaf(lines, _name(lines[-1:]) if len(found) > SIZE else "", _name(lines[:1]) if after else "")


def _name(lines: Sequence[Any]) -> str:
    return ".".join(map(str, lines[0].place)) if lines else ""
