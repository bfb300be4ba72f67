"""Stretches of a long list, by which its finds are met in the order of the list (room: search; house 4.0 (1)).

The words of a numbered row stand in an index once more, each with the stretch of the list in which the row lies, and
beside them the codes of who sees it, and its state (ADR-0009). So the index gives of each stretch just the finds of one
reader, and a list is walked stretch by stretch, from its first one, until the page is full. What others see, what
stands further down and words that stand on half of all rows cost nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.contrib.postgres.search import SearchVectorField
from django.db.models import Func, IntegerField, Model, Q, TextField
from django.db.models.functions import Cast

from apparat.search.wording import Worded, condition, table_of

LENGTH = 8192  # numbers of a stretch; the index has it, and another length is another index
_NUMBER = f'apparat_stretch("year", "ordinal", {LENGTH})'
_HOLDS = f'apparat_words_in_stretch("search_text", array_append("seen_by", "state"::text), {_NUMBER})'
_WORD = re.compile(r"(\w+):\*")
PLACE = "{}"  # of the stretch's number in a query


class Stretch(Func):
    """The stretch of a number: year, ordinal and length; the higher, the nearer to the beginning of the list.

    No number stands above all.
    """

    function = "apparat_stretch"
    output_field = IntegerField()


class Marks(Func):
    """The codes of who sees a row, and its state, which is none of them."""

    function = "array_append"


class InStretch(Func):
    """Words, marks and stretch: words, codes and state of a row, each with the stretch in which it lies."""

    function = "apparat_words_in_stretch"
    output_field = SearchVectorField()


def in_stretch() -> InStretch:
    """Return what the index of a table holds; its migration writes the length out, so that another one is a change."""
    marks = Marks("seen_by", Cast("state", TextField()))
    return InStretch("search_text", marks, Stretch("year", "ordinal", LENGTH))


@dataclass(frozen=True)
class Stretches:
    """The stretches of a table in the order "-year", "-ordinal", "-pk".

    model: has the columns `search_text`, `seen_by`, `state`, `year`, `ordinal` and an index of `in_stretch`; standing:
    which rows that index holds.
    """

    model: type[Model]
    standing: Q

    @cached_property
    def numbers(self) -> Worded:
        """The SQL of the numbers of all stretches, in a column `number`, in no order; an index finds each."""
        table, (where, values) = table_of(self.model), self._held
        last = f"(SELECT max(year) FROM {table} WHERE {where} AND year < years.year)"  # noqa: S608 - our own tables
        highest = f"(SELECT max(ordinal) FROM {table} WHERE {where} AND year = years.year)"  # noqa: S608
        sql = (
            f"WITH RECURSIVE years(year) AS (SELECT max(year)::int FROM {table} WHERE {where} UNION ALL"  # noqa: S608
            f" SELECT {last}::int FROM years WHERE years.year IS NOT NULL)"
            f" SELECT apparat_stretch(years.year, NULL, {LENGTH}) AS number FROM years UNION"
            f" SELECT apparat_stretch(years.year, part * {LENGTH}, {LENGTH}) FROM years,"
            f" generate_series(0, coalesce({highest}, 0) / {LENGTH}) part WHERE years.year IS NOT NULL"
        )
        return sql, (*values, *values, *values)

    def finds(self, words: str, codes: Iterable[str], state: str = "") -> Worded:
        """Return the condition of the finds of a stretch, whose number `stretch.number` the question around it gives.

        words: what `folding.query` made; codes: of the reader, none for who sees all rows; state: of all finds, "" for
        any.
        """
        where, values = self._held
        sought = f" AND {_HOLDS} @@ replace(%s, '{PLACE}', stretch.number::text)::tsquery"
        keys = sought_in(words, codes, state)
        return f"({where}){sought * len(keys)}", (*values, *keys)

    @cached_property
    def _held(self) -> Worded:
        return condition(self.model._default_manager.filter(self.standing))  # noqa: SLF001 - Django's own door


def sought_in(words: str, codes: Iterable[str], state: str = "") -> tuple[str, ...]:
    """Return the tsqueries of a stretch for the query of a whole list, with `PLACE` where its number comes.

    Words, codes and state apart: the index leafs keys through each other in half the time of one that joins them.
    """
    seen = " | ".join(f"'{PLACE}:@{code}'" for code in sorted(set(codes)))
    return tuple(filter(None, (_WORD.sub(rf"'{PLACE}:\1':*", words), seen, state and f"'{PLACE}:@{state}'")))
