"""Words among many papers: the newest finds and how many there are (room: search; house 4.0 (1)).

Left to itself PostgreSQL would walk all hundred thousand papers for a number that stands on three of them, or read the
whole table for a word that stands on half. So it is asked first how many finds it expects. Few are gathered by the
index of words and only they are put in order; of many a list meets enough soon, wherever it begins: it is walked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from typing import Any

from django.core.cache import caches
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import F, Q, QuerySet

from apparat.asking.prepared import Among, Prepared, prepared
from apparat.kazakh.folding import query
from apparat.search.columns import Meets

MANY = 10_000  # finds of which a list meets enough soon, wherever it begins
EXPECTED_FOR = 60  # seconds for which an expectation is not asked again: a text is leafed, filtered, looked for again


def _as_they_are(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows


@dataclass(frozen=True, slots=True)
class Listing:
    """A list before it is read.

    rows: what the reader may see and asked for, in no order; order: names of columns, "-" before a descending one, the
    last of them unique; shown: loads with the rows what a line shows; words: what was typed, "" for the whole list;
    among: the same rows, asked for so that only the index of words serves, when `rows` are made for another one.
    """

    rows: QuerySet[Any]
    order: tuple[str, ...]
    shown: Callable[[Any], QuerySet[Any]] = field(default=_as_they_are)
    words: str = ""
    among: QuerySet[Any] | None = None

    def in_order(self) -> QuerySet[Any]:
        """Return the whole list, words left out."""
        return self.shown(self.rows).order_by(*self.order)

    def of_keys(self, keys: Sequence[int]) -> list[Any]:
        """Return the lines with the keys, in their order."""
        if not keys:
            return []
        model: Any = self.rows.model
        return _lines_of(model, self.shown, self.order)(keys=list(keys))


@lru_cache(maxsize=64)
def _lines_of(model: Any, shown: Callable[[Any], QuerySet[Any]], order: tuple[str, ...]) -> Prepared[Any]:
    return prepared(lambda keys: shown(model.objects.filter(Among("pk", keys))).order_by(*order))


@dataclass(frozen=True, slots=True)
class Finds:
    """A part of what was found: keys in the order of the list; total: how many in all, never counted beyond `MANY`."""

    keys: list[int]
    total: int

    @property
    def are_many(self) -> bool:
        """Tell whether there are more than were counted."""
        return self.total > MANY


NOTHING = Finds([], 0)


def has_words(text: str) -> Q:
    """Return the condition that all words of the text stand in the column `search`; signs without a word: nothing."""
    if not text:
        return Q()
    folded = query(text)
    return Q(Meets(folded)) if folded else Q(pk__in=[])


def seek(text: str, *listings: Listing, first: int = 0, size: int) -> list[Finds]:
    """Return of each list the finds from place `first` on, `size` at most.

    Two queries for all lists together. A text without a word worth a search finds nothing.
    """
    if not query(text):
        return [NOTHING for _listing in listings]
    expected = _expected(text, [listing.rows.model for listing in listings])
    arms = [
        _walk(listing, text, first, size) if count > MANY else _gather(listing, text, first, size, f"found_{number}")
        for number, (listing, count) in enumerate(zip(listings, expected, strict=True))
    ]
    found = _asked(arms)
    return [
        _again(listing, text, first, size) if finds.are_many and arm is not None and arm.gathers else finds
        for listing, arm, finds in zip(listings, arms, found, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Arm:
    """One list in the common question: what is gathered before (`gathers`), the number of finds, and their keys."""

    total: str
    keys: str
    values: tuple[Any, ...]
    gathers: str = ""
    gathered_by: tuple[Any, ...] = ()


def _expected(text: str, models: Sequence[Any]) -> list[int]:
    """Return how many finds the database expects in the table of each model, by its statistics; nothing is read."""
    kept, tables = caches["frame"], [connection.ops.quote_name(_table(model)) for model in models]
    name = f"expected-{sha256(' '.join([*tables, query(text)]).encode()).hexdigest()}"
    found: list[int] | None = kept.get(name)
    if found is None:
        found = _planned(text, tables)
        kept.set(name, found, timeout=EXPECTED_FOR)
    return found


def _planned(text: str, tables: Sequence[str]) -> list[int]:
    """Ask for the plan; the limit makes each table a part of its own, whatever else the planner puts around them."""
    one = f"(SELECT 1 FROM {{}} WHERE search @@ %s::tsquery LIMIT {MANY + 1})"  # noqa: S608 - our tables
    asked = " UNION ALL ".join(one.format(table) for table in tables)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (FORMAT JSON) {asked}", [query(text)] * len(tables))
        [plan] = cursor.fetchone()[0]
    return list(_limited(plan["Plan"]))


def _table(model: Any) -> str:
    name: str = model._meta.db_table  # noqa: SLF001 - Django's own door to it
    return name


def _limited(part: dict[str, Any]) -> Iterator[int]:
    if part["Node Type"] == "Limit":
        yield int(part["Plan Rows"])
        return
    for each in part.get("Plans", ()):
        yield from _limited(each)


def _gather(listing: Listing, text: str, first: int, size: int, name: str) -> _Arm | None:
    """Gather the finds with their places in the order, then take the part; None when the reader sees nothing."""
    places = {f"place_{number}": F(column.removeprefix("-")) for number, column in enumerate(listing.order)}
    order = ", ".join(
        f"place_{number}{' DESC' if column.startswith('-') else ''}" for number, column in enumerate(listing.order)
    )
    rows = listing.rows if listing.among is None else listing.among
    keys = rows.filter(has_words(text)).order_by().annotate(key=F("pk"), **places).values("key", *places)
    compiled = _compiled(keys[: MANY + 1])
    return compiled and _Arm(
        total=f"(SELECT count(*) FROM {name})",  # noqa: S608 - our names
        keys=f"ARRAY(SELECT key FROM {name} ORDER BY {order} LIMIT %s OFFSET %s)",  # noqa: S608 - our names
        values=(size, first),
        gathers=f"{name} AS MATERIALIZED ({compiled[0]})",
        gathered_by=compiled[1],
    )


def _walk(listing: Listing, text: str, first: int, size: int) -> _Arm | None:
    """Walk the list in its order and take the part; how many there are in all is not counted."""
    keys = listing.rows.filter(has_words(text)).order_by(*listing.order).values_list("pk", flat=True)
    compiled = _compiled(keys[first : first + size])
    return compiled and _Arm(total=str(MANY + 1), keys=f"ARRAY({compiled[0]})", values=compiled[1])


def _again(listing: Listing, text: str, first: int, size: int) -> Finds:
    """Walk after all: there were more finds than the statistics knew of, and those gathered are not the first ones."""
    [finds] = _asked([_walk(listing, text, first, size)])
    return finds


def _compiled(rows: QuerySet[Any, Any]) -> tuple[str, tuple[Any, ...]] | None:
    try:
        return rows.query.sql_with_params()
    except EmptyResultSet:
        return None


def _asked(arms: Sequence[_Arm | None]) -> list[Finds]:
    """Ask for all lists at once; the values stand in the order of their marks: those of WITH, then those of SELECT."""
    known = [arm for arm in arms if arm]
    if not known:
        return [NOTHING for _arm in arms]
    gathers = ", ".join(arm.gathers for arm in known if arm.gathers)
    answers = ", ".join(f"{arm.total}, {arm.keys}" for arm in known)
    values = [value for arm in known for value in arm.gathered_by] + [value for arm in known for value in arm.values]
    with connection.cursor() as cursor:
        cursor.execute(f"{f'WITH {gathers} ' if gathers else ''}SELECT {answers}", values)
        row = iter(cursor.fetchone())
    return [Finds(total=next(row), keys=next(row)) if arm else NOTHING for arm in arms]
