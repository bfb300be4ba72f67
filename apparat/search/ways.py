"""The ways to the finds of a list, one SQL arm for each list of a common question (room: search; house 4.0 (1)).

Left to itself PostgreSQL would walk all hundred thousand papers for a number that stands on three of them, read the
whole table for a word that stands on half, and read all a deputy may see for a word that stands on few. So it is asked
first how many rows it expects, and the way is chosen by that: few finds are gathered by the index of words; of more,
those in the beginning of the list, and all of them only when these are too few; for very many the list is walked.

A list with stretches needs none of that: it is walked by their index, whatever is sought. Only a filter that leaves few
rows is asked first, by its own index.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import isqrt

from django.db.models import Model

from apparat.search.columns import Meets
from apparat.search.listing import Listing
from apparat.search.stretches import Stretches
from apparat.search.wording import NOTHING, Worded, among, compiled, condition, has, in_order, placed

FEW = 4_000  # finds that are gathered whole without a second thought
NARROW = 20_000  # rows of a filter that are read sooner than who sees them is looked up
SPREAD = 4  # times as many rows are looked through as would do if finds were spread evenly
MANY = 30_000  # finds of which a list meets enough soon, wherever it begins


@dataclass(frozen=True)
class Wanted:
    """What is wanted of a list.

    words: the condition of the finds, as `folding.query` makes it; first, size: which part; counted: up to which number
    finds are counted in any case. `placed` and `found` are worded once, when they are asked for.
    """

    listing: Listing
    words: str
    first: int
    size: int
    counted: int = 0

    @property
    def model(self) -> type[Model]:
        """Whose rows they are."""
        return self.listing.rows.model

    @property
    def most(self) -> int:
        """How many finds are to be met in all."""
        return max(self.need, self.counted)

    @property
    def need(self) -> int:
        """How many finds from the first on must be known."""
        return self.first + self.size

    @cached_property
    def placed(self) -> Worded:
        """The rows, worded."""
        return placed(self.listing.rows, self.listing.order)

    @cached_property
    def rows_asked(self) -> Worded:
        """The rows without what the index of stretches asks itself, worded. Without a code it asks nothing of that."""
        coded = self.listing.coded
        return placed(coded, self.listing.order) if coded is not None and self.listing.codes else self.placed

    @property
    def is_empty(self) -> bool:
        """Whether it is known without asking that the reader sees nothing of it."""
        return not (self.rows_asked if self.listing.is_walked else self.placed)[0]

    @cached_property
    def found(self) -> Worded:
        """The rows that have the words, worded; which index finds fewer of them, only the database can tell."""
        return placed(self.listing.rows.filter(Meets(self.words)), self.listing.order)


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
    if wanted.listing.is_short:
        return walked(wanted) if finds > FEW else _gathered(wanted, wanted.found, name)
    if finds >= MANY and rows >= MANY:
        return walked(wanted)
    if finds <= FEW and finds <= rows:
        return _gathered(wanted, among(wanted.placed, wanted.model, has(wanted.words)), name)
    if wanted.listing.beginning and FEW < finds <= rows:
        return _begun(wanted, wanted.listing.beginning(known.share_with(wanted.need)), name)
    # the reader sees little, or asked for little, or the list has no beginning by an index: which index finds fewer
    # rows, that of the words or that of who sees what, only the database can tell
    return _gathered(wanted, wanted.found, name)


def in_stretches(wanted: Wanted, stretches: Stretches, name: str) -> Arm:
    """Walk the stretches of the list until enough is found; each is asked of the index and put in order by itself."""
    numbers, number_values = stretches.numbers
    listing = wanted.listing
    sought = stretches.finds(wanted.words, listing.codes, listing.state)
    finds, values = among(wanted.rows_asked, wanted.model, sought)
    some = f"ORDER BY {in_order(listing.order)} LIMIT {wanted.most}"
    walk = (
        f"SELECT finds.* FROM (SELECT number FROM ({numbers}) numbers ORDER BY number DESC) stretch"  # noqa: S608
        f" CROSS JOIN LATERAL ({finds} {some}) finds LIMIT {wanted.most}"
    )
    return Arm(
        total=f"(SELECT count(*) FROM {name})",  # noqa: S608 - our names
        keys=_part(wanted, name),
        gathers=(f"{name} AS MATERIALIZED ({walk})", (*number_values, *values)),
    )


def narrowed(wanted: Wanted, stretches: Stretches, known: Expected, name: str) -> Arm:
    """Return the way for a list with stretches and a filter.

    Of the finds that the stretches give, one in `whole / rows` passes the filter; by a state that they were asked for
    all do, which is not reckoned with. So many must be read until the page is full; when the rows of the filter are
    fewer, they are gathered. Of a filter that leaves few to everybody, only those it leaves are asked who sees them:
    the codes of who sees a third of all are not looked up. Otherwise by whichever index finds fewer.
    """
    passed_over = min(known.finds, isqrt(wanted.most * known.whole))  # rows * rows < most * whole, without a division
    if known.rows > max(FEW, passed_over):
        return in_stretches(wanted, stretches, name)
    found, narrow = wanted.found, wanted.listing.narrow
    if narrow is not None and known.narrow <= NARROW:
        # nor is a word that stands on more rows than the filter leaves
        few = narrow if known.finds > known.narrow else narrow.filter(Meets(wanted.words))
        found = among(found, wanted.model, condition(few))
    return _gathered(wanted, found, name)


def walked(wanted: Wanted) -> Arm:
    """Walk the list in its order and take the part; how many there are in all is not counted."""
    rows = wanted.listing.rows.filter(Meets(wanted.words))
    keys = rows.order_by(*wanted.listing.order).values_list("pk", flat=True)
    sql, values = compiled(keys[wanted.first : wanted.need])
    return Arm(keys=(f"ARRAY({sql})", values), total=str(MANY + 1))


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
    order = in_order(wanted.listing.order)
    sql, values = among(wanted.placed, wanted.model, has(wanted.words), beginning)
    all_sql, all_values = wanted.found
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
    order = in_order(wanted.listing.order)
    part = f"ARRAY(SELECT key FROM {source} ORDER BY {order} LIMIT %s OFFSET %s)"  # noqa: S608 - our names
    return part, (wanted.size, wanted.first)
