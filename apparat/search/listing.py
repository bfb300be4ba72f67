"""A list before it is read: its rows, their order, and the ways its index knows (room: search)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet

from apparat.asking.prepared import Among, Prepared, prepared
from apparat.search.beside import backwards, beside
from apparat.search.stretches import Stretches
from apparat.search.wording import Worded


def _as_they_are(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows


@dataclass(frozen=True, slots=True)
class Listing:
    """A list before it is read.

    rows: what the reader may see and asked for, in no order; order: names of columns, "-" before a descending one, the
    last of them unique; shown: loads with the rows what a line shows; words: what was typed, "" for the whole list;
    beginning: gives the condition, by an index, of the first part of the list, in which enough finds stand as a rule,
    when it is told which share of the table that should be;
    stretches: by which finds are met in the order of the list, when it has an index of them, and codes: those by which
    the reader sees the rows, none when he sees all; coded: `rows` without the condition of the codes; state: of
    all its rows, when the stretches are to be asked for it; leafed: tells of a line whether the next page may begin
    behind it, by its place in the order (`beside`), None when pages of the list are only counted; is_short: one
    index holds just this list in its order and another its words; narrow: what a filter leaves to everybody, None when
    the list shows whatever has the codes.
    """

    rows: QuerySet[Any]
    order: tuple[str, ...]
    shown: Callable[[Any], QuerySet[Any]] = field(default=_as_they_are)
    words: str = ""
    beginning: Callable[[float], Worded] | None = None
    stretches: Stretches | None = None
    codes: tuple[str, ...] = ()
    coded: QuerySet[Any] | None = None
    state: str = ""
    leafed: Callable[[Any], bool] | None = None
    is_short: bool = False
    narrow: QuerySet[Any] | None = None

    @property
    def is_walked(self) -> bool:
        """Whether the finds are met by walking the stretches, whatever is sought, with nothing asked before."""
        return self.stretches is not None and self.narrow is None

    def in_order(self) -> QuerySet[Any]:
        """Return the whole list, words left out."""
        return self.shown(self.rows).order_by(*self.order)

    def behind(self, key: int, size: int) -> list[Any]:
        """Return the lines behind the one with the key, words left out."""
        rows = beside(self.rows, self.order, key, behind=True)
        return list(self.shown(rows).order_by(*self.order)[:size])

    def before(self, key: int, size: int) -> list[Any]:
        """Return the last lines before the one with the key, in their order, words left out."""
        rows = beside(self.rows, self.order, key, behind=False)
        return list(self.shown(rows).order_by(*backwards(self.order))[:size])[::-1]

    def of_keys(self, keys: Sequence[int]) -> list[Any]:
        """Return the lines with the keys, in their order."""
        if not keys:
            return []
        model: Any = self.rows.model
        lines = {line.pk: line for line in _lines_of(model, self.shown)(keys=list(keys))}
        return [lines[key] for key in keys if key in lines]


@lru_cache(maxsize=64)
def _lines_of(model: Any, shown: Callable[[Any], QuerySet[Any]]) -> Prepared[Any]:
    return prepared(lambda keys: shown(model.objects.filter(Among("pk", keys))))
