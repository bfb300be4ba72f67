"""Words among many papers: what was found, in the order of a list (room: search; house 4.0 (1))."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet

from apparat.asking.prepared import Among, Prepared, prepared
from apparat.kazakh.folding import query
from apparat.search import ways
from apparat.search.beside import backwards, beside
from apparat.search.columns import Meets
from apparat.search.expected import expected
from apparat.search.stretches import Stretches
from apparat.search.ways import Arm, Expected, Wanted
from apparat.search.wording import Worded, compiled, has, placed, table_of


def _as_they_are(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows


WAYS_IN = ("beginning", "stretches", "codes", "coded", "state", "is_short", "narrow")  # of a listing


@dataclass(frozen=True, slots=True)
class Listing:
    """A list before it is read.

    rows: what the reader may see and asked for, in no order; order: names of columns, "-" before a descending one, the
    last of them unique; shown: loads with the rows what a line shows; words: what was typed, "" for the whole list;
    beginning: gives the condition, by an index, of the first part of the list, in which enough finds stand as a rule,
    when it is told which share of the table that should be;
    stretches: by which finds are met in the order of the list, when it has an index of them, and codes: those by which
    the reader sees the rows, none when he sees all; coded: `rows` without the condition of the codes; state: of
    all its rows, when a filter says so; leafed: tells of a line whether the next page may begin behind it,
    by its place in the order (`beside`), None when pages of the list are only counted; is_short: one index holds just
    this list in its order and another its words; narrow: what a filter leaves to everybody, None
    when the list shows whatever has the codes.
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


@dataclass(frozen=True, slots=True)
class Finds:
    """A part of what was found: keys in the order of the list, and how many in all.

    total: never counted beyond `ways.MANY`; 0 beside keys when they were not counted: `count` tells.
    """

    keys: list[int]
    total: int

    @property
    def is_counted(self) -> bool:
        """Tell whether the total is a count, and no guess of the database's."""
        return 0 < self.total <= ways.MANY

    @property
    def are_many(self) -> bool:
        """Tell whether there are more than were counted."""
        return self.total > ways.MANY


NOTHING = Finds([], 0)


def has_words(text: str) -> Q:
    """Return the condition that all words of the text stand in the column `search`; signs without a word: nothing."""
    if not text:
        return Q()
    folded = query(text)
    return Q(Meets(folded)) if folded else Q(pk__in=[])


def seek(text: str, *listings: Listing, first: int = 0, size: int, counted: int = 0) -> list[Finds]:
    """Return of each list the finds from place `first` on, `size` at most.

    One query for all lists together, and at most three before it, whose answers are kept for a minute: what to expect,
    and where the lists' beginnings end; lists with stretches need neither, unless narrowed. A text without a
    word worth a search finds nothing. counted: up to which number finds are counted where they could be left uncounted.
    """
    wanted = [_wanted(listing, text, first, size, counted) for listing in listings]
    known = [one for one in wanted if one]
    found = iter(_found(known) if known else ())
    return [next(found) if one else NOTHING for one in wanted]


def count(listing: Listing, up_to: int) -> int:
    """Return how many finds the list has, counted up to the limit. One query."""
    wanted = _wanted(listing, listing.words, 0, 0, up_to)
    if wanted is None:
        return 0
    if wanted.stretches:
        return min(_asked(_arms([wanted]))[0].total, up_to)
    sql, values = placed(wanted.rows.filter(has_words(listing.words)), listing.order)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM ({sql} LIMIT {up_to}) found", values)  # noqa: S608 - our own wording
        return int(cursor.fetchone()[0])


def _wanted(listing: Listing, text: str, first: int, size: int, counted: int) -> Wanted | None:
    """Word the list; None when nothing can be found: no word worth a search, nothing the reader sees."""
    words, rows = query(text), placed(listing.rows, listing.order)
    if not words or not rows[0]:
        return None
    ways_in = {name: getattr(listing, name) for name in WAYS_IN}
    return Wanted(listing.rows, rows, words, listing.order, first, size, counted=counted, **ways_in)


def _found(wanted: Sequence[Wanted]) -> list[Finds]:
    arms = _arms(wanted)
    return [
        _asked([ways.walked(one)])[0] if finds.are_many and arm.gathers[0] else finds
        for one, arm, finds in zip(wanted, arms, _asked(arms), strict=True)
    ]


def _arms(wanted: Sequence[Wanted]) -> list[Arm]:
    known = _expected([one for one in wanted if one.stretches is None or one.narrow is not None])
    return [_arm(one, known, f"found_{number}") for number, one in enumerate(wanted)]


def _arm(one: Wanted, known: Iterator[Expected], name: str) -> Arm:
    if one.stretches is None:
        return ways.way(one, next(known), name)
    if one.narrow is not None:
        return ways.narrowed(one, one.stretches, next(known), name)
    return ways.in_stretches(one, one.stretches, name)


def _expected(wanted: Sequence[Wanted]) -> Iterator[Expected]:
    """Return of each list what the database expects."""
    known = iter(expected([question for one in wanted for question in _questions(one)]))
    for one in wanted:
        finds, rows, whole = next(known), next(known), next(known)
        yield Expected(finds, rows, whole, next(known) if one.narrow is not None else whole)


def _questions(one: Wanted) -> Iterator[Worded]:
    yield from (_finds(one), one.placed, _whole(one))
    if one.narrow is not None:
        yield compiled(one.narrow.values("pk"))


def _whole(one: Wanted) -> Worded:
    return f"SELECT id FROM {table_of(one.rows.model)}", ()  # noqa: S608 - our tables


def _finds(one: Wanted) -> Worded:
    if one.is_short:
        return compiled(one.rows.filter(Meets(one.words)).values("pk"))
    sql, values = has(one.words)
    return f"SELECT id FROM {table_of(one.rows.model)} WHERE {sql}", values  # noqa: S608 - our tables


def _asked(arms: Sequence[Arm]) -> list[Finds]:
    """Ask for all lists at once; the values stand in the order of their marks: those of WITH, then those of SELECT."""
    gathers = ", ".join(arm.gathers[0] for arm in arms if arm.gathers[0])
    answers = ", ".join(f"{arm.total}, {arm.keys[0]}" for arm in arms)
    values = [value for arm in arms for value in arm.gathers[1]] + [value for arm in arms for value in arm.keys[1]]
    with connection.cursor() as cursor:
        cursor.execute(f"{f'WITH {gathers} ' if gathers else ''}SELECT {answers}", values)
        row = iter(cursor.fetchone())
    return [Finds(total=next(row), keys=next(row)) for _arm in arms]
