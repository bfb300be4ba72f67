"""The ways to the finds of a list, one SQL arm for each list of a common question (room: search; house 4.0 (1)).

Left to itself PostgreSQL would walk all hundred thousand papers for a number that stands on three of them, read the
whole table for a word that stands on half, and read all a deputy may see for a word that stands on few. So it is asked
first how many rows it expects, and the way is chosen by that: few finds are gathered by the index of words; of more,
those in the beginning of the list, and all of them only when these are too few; for very many the list is walked.

A list with stretches needs none of that: it is walked by their index, whatever is sought. Only a filter that leaves few
rows is asked first, by its own index.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import isqrt
from typing import Any

from django.db.models import QuerySet

from apparat.search.columns import Meets
from apparat.search.stretches import Stretches
from apparat.search.wording import NOTHING, Worded, among, compiled, condition, has, in_order, placed

FEW = 4_000  # finds that are gathered whole without a second thought
NARROW = 20_000  # rows of a filter that are read sooner than who sees them is looked up
SPREAD = 4  # times as many rows are looked through as would do if finds were spread evenly
MANY = 30_000  # finds of which a list meets enough soon, wherever it begins


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of a list.

    rows: what the reader may see and asked for; placed: the same, worded; words: the condition of the finds; order:
    names of columns, "-" before a descending one; first, size: which part; beginning, stretches, codes, is_short,
    narrow, coded, state: see `Listing`; counted: up to which number finds are counted in any case.
    """

    rows: QuerySet[Any]
    placed: Worded
    words: str
    order: tuple[str, ...]
    first: int
    size: int
    beginning: Callable[[float], Worded] | None = None
    stretches: Stretches | None = None
    codes: tuple[str, ...] = ()
    is_short: bool = False
    narrow: QuerySet[Any] | None = None
    counted: int = 0
    coded: QuerySet[Any] | None = None
    state: str = ""

    @property
    def most(self) -> int:
        """How many finds are to be met in all."""
        return max(self.need, self.counted)

    @property
    def need(self) -> int:
        """How many finds from the first on must be known."""
        return self.first + self.size


@dataclass(frozen=True, slots=True)
class Expected:
    """How many rows the database expects.

    finds: of the whole table, of a short list those of the list; rows: what the reader may see and asked for; whole:
    the table; narrow: what the filter leaves to everybody.
    """

    finds: int
    rows: int
    whole: int
    narrow: int

    def share_with(self, need: int) -> float:
        """Return which share of the table should hold so many finds of the reader, were they spread evenly; much more
        of it, because they are not."""
        return need * self.whole / max(self.finds * self.rows, 1) * SPREAD


@dataclass(frozen=True, slots=True)
class Arm:
    """One list in the common question: the keys of its finds, their number (0: not counted), what is gathered first."""

    keys: Worded
    total: str = "0"
    gathers: Worded = NOTHING


def way(wanted: Wanted, known: Expected, name: str) -> Arm:
    """Return the way for so many expected finds among so many expected rows of the reader.

    name: of what is gathered before, unique in the question.
    """
    finds, rows = known.finds, known.rows
    if wanted.is_short:
        return walked(wanted) if finds > FEW else _gathered(wanted, placed(_found(wanted), wanted.order), name)
    if finds >= MANY and rows >= MANY:
        return walked(wanted)
    if finds <= FEW and finds <= rows:
        return _gathered(wanted, among(wanted.placed, wanted.rows.model, has(wanted.words)), name)
    if wanted.beginning and FEW < finds <= rows:
        return _begun(wanted, wanted.beginning(known.share_with(wanted.need)), name)
    # the reader sees little, or asked for little, or the list has no beginning by an index: which index finds fewer
    # rows, that of the words or that of who sees what, only the database can tell
    return _gathered(wanted, placed(_found(wanted), wanted.order), name)


def in_stretches(wanted: Wanted, stretches: Stretches, name: str) -> Arm:
    """Walk the stretches of the list until enough is found; each is asked of the index and put in order by itself."""
    numbers, number_values = stretches.numbers()
    rows = wanted.placed if wanted.coded is None else placed(wanted.coded, wanted.order)
    finds, values = among(rows, wanted.rows.model, stretches.finds(wanted.words, wanted.codes, wanted.state))
    walk = (
        f"SELECT finds.* FROM (SELECT number FROM ({numbers}) numbers ORDER BY number DESC) stretch"  # noqa: S608
        f" CROSS JOIN LATERAL ({finds} ORDER BY {in_order(wanted.order)} LIMIT {wanted.most}) finds LIMIT {wanted.most}"
    )
    return Arm(
        total=f"(SELECT count(*) FROM {name})",  # noqa: S608 - our names
        keys=_part(wanted, name),
        gathers=(f"{name} AS MATERIALIZED ({walk})", (*number_values, *values)),
    )


def narrowed(wanted: Wanted, stretches: Stretches, known: Expected, name: str) -> Arm:
    """Return the way for a list with stretches and a filter.

    Of the finds that the stretches give, one in `whole / rows` passes the filter; by a state alone all do, which is not
    reckoned with. So many must be read until the page is full; when the rows of the filter are fewer, they are
    gathered. Of a filter that leaves few to everybody, only those it leaves are asked who sees them: the codes of who
    sees a third of all are not looked up. Otherwise by whichever index finds fewer.
    """
    passed_over = min(known.finds, isqrt(wanted.most * known.whole))  # rows * rows < most * whole, without a division
    if known.rows > max(FEW, passed_over):
        return in_stretches(wanted, stretches, name)
    found = placed(_found(wanted), wanted.order)
    if wanted.narrow is not None and known.narrow <= NARROW:
        # nor is a word that stands on more rows than the filter leaves
        few = wanted.narrow if known.finds > known.narrow else wanted.narrow.filter(Meets(wanted.words))
        found = among(found, wanted.rows.model, condition(few))
    return _gathered(wanted, found, name)


def walked(wanted: Wanted) -> Arm:
    """Walk the list in its order and take the part; how many there are in all is not counted."""
    keys = _found(wanted).order_by(*wanted.order).values_list("pk", flat=True)
    sql, values = compiled(keys[wanted.first : wanted.need])
    return Arm(keys=(f"ARRAY({sql})", values), total=str(MANY + 1))


def _found(wanted: Wanted) -> QuerySet[Any]:
    return wanted.rows.filter(Meets(wanted.words))


def _gathered(wanted: Wanted, finds: Worded, name: str) -> Arm:
    """Gather the finds with their places in the order, `MANY` and one at most; count them and take the part."""
    sql, values = finds
    return Arm(
        total=f"(SELECT count(*) FROM {name})",  # noqa: S608 - our names
        keys=_part(wanted, name),
        gathers=(f"{name} AS MATERIALIZED ({sql} LIMIT {MANY + 1})", values),
    )


def _begun(wanted: Wanted, beginning: Worded, name: str) -> Arm:
    """Gather the finds in the beginning of the list; all of them only when those are too few, in the same question."""
    order = in_order(wanted.order)
    sql, values = among(wanted.placed, wanted.rows.model, has(wanted.words), beginning)
    all_sql, all_values = placed(_found(wanted), wanted.order)
    enough = f"(SELECT count(*) FROM {name}) {{}} {wanted.need}"  # noqa: S608 - our names, a number
    keys, key_values = _part(
        wanted,
        f"(SELECT * FROM {name} WHERE {enough.format('>=')}"  # noqa: S608 - our names
        f" UNION ALL SELECT * FROM ({all_sql}) whole WHERE {enough.format('<')}) either",
    )
    begun = f"SELECT * FROM ({sql}) beginning ORDER BY {order} LIMIT {wanted.need}"  # noqa: S608 - our own wording
    return Arm(
        keys=(keys, (*all_values, *key_values)),
        gathers=(f"{name} AS MATERIALIZED ({begun})", values),
    )


def _part(wanted: Wanted, source: str) -> Worded:
    order = in_order(wanted.order)
    part = f"ARRAY(SELECT key FROM {source} ORDER BY {order} LIMIT %s OFFSET %s)"  # noqa: S608 - our names
    return part, (wanted.size, wanted.first)
