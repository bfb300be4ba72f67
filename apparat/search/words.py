"""Words among many papers: what was found, in the order of a list (room: search; house 4.0 (1))."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import Q

from apparat.kazakh.folding import query
from apparat.search import ways
from apparat.search.columns import Meets
from apparat.search.expected import expected
from apparat.search.listing import Listing
from apparat.search.ways import Arm, Expected, Wanted
from apparat.search.wording import Worded, compiled, has, table_of


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
    if listing.stretches:
        return min(_asked(_arms([wanted]))[0].total, up_to)
    sql, values = wanted.found
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM ({sql} LIMIT {up_to}) found", values)  # noqa: S608 - our own wording
        return int(cursor.fetchone()[0])


def _wanted(listing: Listing, text: str, first: int, size: int, counted: int) -> Wanted | None:
    """Return what is wanted; None when nothing can be found: no word worth a search, nothing the reader sees."""
    wanted = Wanted(listing, query(text), first, size, counted)
    return wanted if wanted.words and not wanted.is_empty else None


def _found(wanted: Sequence[Wanted]) -> list[Finds]:
    arms = _arms(wanted)
    return [
        _asked([ways.walked(one)])[0] if finds.are_many and arm.gathers[0] else finds
        for one, arm, finds in zip(wanted, arms, _asked(arms), strict=True)
    ]


def _arms(wanted: Sequence[Wanted]) -> list[Arm]:
    known = _expected([one for one in wanted if not one.listing.is_walked])
    return [_arm(one, known, f"found_{number}") for number, one in enumerate(wanted)]


def _arm(one: Wanted, known: Iterator[Expected], name: str) -> Arm:
    stretches = one.listing.stretches
    if stretches is None:
        return ways.way(one, next(known), name)
    if one.listing.narrow is not None:
        return ways.narrowed(one, stretches, next(known), name)
    return ways.in_stretches(one, stretches, name)


def _expected(wanted: Sequence[Wanted]) -> Iterator[Expected]:
    """Return of each list what the database expects."""
    known = iter(expected([question for one in wanted for question in _questions(one)]))
    for one in wanted:
        finds, rows, whole = next(known), next(known), next(known)
        yield Expected(finds, rows, whole, next(known) if one.listing.narrow is not None else whole)


def _questions(one: Wanted) -> Iterator[Worded]:
    yield from (_finds(one), one.placed, _whole(one))
    if (narrow := one.listing.narrow) is not None:
        yield compiled(narrow.values("pk"))


def _whole(one: Wanted) -> Worded:
    return f"SELECT id FROM {table_of(one.model)}", ()  # noqa: S608 - our tables


def _finds(one: Wanted) -> Worded:
    if one.listing.is_short:
        return compiled(one.listing.rows.filter(Meets(one.words)).values("pk"))
    sql, values = has(one.words)
    return f"SELECT id FROM {table_of(one.model)} WHERE {sql}", values  # noqa: S608 - our tables


def _asked(arms: Sequence[Arm]) -> list[Finds]:
    """Ask for all lists at once; the values stand in the order of their marks: those of WITH, then those of SELECT."""
    gathers = ", ".join(arm.gathers[0] for arm in arms if arm.gathers[0])
    answers = ", ".join(f"{arm.total}, {arm.keys[0]}" for arm in arms)
    values = [value for arm in arms for value in arm.gathers[1]] + [value for arm in arms for value in arm.keys[1]]
    with connection.cursor() as cursor:
        cursor.execute(f"{f'WITH {gathers} ' if gathers else ''}SELECT {answers}", values)
        row = iter(cursor.fetchone())
    return [Finds(total=next(row), keys=next(row)) for _arm in arms]
