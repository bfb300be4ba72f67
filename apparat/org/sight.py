"""Who sees a thing: codes that stand in the thing's own row, kept there by the database (room: org; 1.4; ADR-0009).

| code       | who is meant                                                                    |
|------------|---------------------------------------------------------------------------------|
| `o7`       | the seat of officer 7: he, and whoever acts for him (1.4)                       |
| `p7`       | officer 7 in person: who acts for him does not inherit it                       |
| `r7`       | officer 7, named to read the paper until a day, which is asked when it is read  |
| `u7`       | who signs first for unit 7 (13.13), and the deputy who curates it (10.13)       |
| `d7`       | the assistant of the leader on whose desk, officer 7's, the paper lies (10.13)  |
| `assigned` | whoever sees all assignments (13.4)                                             |

Which of them a row gets, its house's migrations say; which of them an officer holds, its `visible_to` says.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Self, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import BooleanField, Func, TextField, Value
from django.db.models.functions import Cast

ASSIGNED = "assigned"
Row = TypeVar("Row", bound=models.Model)
_CODES: ArrayField[Any, Any] = ArrayField(TextField())


def seen_by() -> ArrayField[Any, Any]:
    """Return the column of the codes; triggers write it, no deed does."""
    return ArrayField(TextField(), default=list, editable=False, blank=True)


def seats(officers: Iterable[int]) -> list[str]:
    """Return the codes of the seats of the officers with these keys."""
    return [f"o{int(key)}" for key in officers]


def person(officer: int) -> str:
    """Return the code of the officer in person."""
    return f"p{int(officer)}"


def named(officer: int) -> str:
    """Return the code of the officer as a named reader, whose right ends on a day (10.4)."""
    return f"r{int(officer)}"


def units(keys: Iterable[int]) -> list[str]:
    """Return the codes of the units with these keys."""
    return [f"u{int(key)}" for key in keys]


def desks(officers: Iterable[int]) -> list[str]:
    """Return the codes of whoever assists the officers with these keys."""
    return [f"d{int(key)}" for key in officers]


class Sees(Func):
    """The condition that one of the codes stands in the row."""

    template = "(%(expressions)s)"
    arg_joiner = " && "
    output_field = BooleanField()
    conditional = True

    def __init__(self, codes: Iterable[str]) -> None:
        # values, never a question within the question: how many rows they open decides how it is best answered, and
        # the database knows that of codes it is told
        self.codes = frozenset(codes)
        super().__init__("seen_by", Cast(Value(sorted(self.codes), output_field=_CODES), _CODES))


class SightQuerySet(models.QuerySet[Row]):
    """Rows of which is known by which codes the reader sees them, so that an index may be asked for just these.

    opened_by: each of the rows has one of them; none: nothing is known, or he sees all.
    """

    opened_by: tuple[str, ...] = ()

    def seen_with(self, codes: Iterable[str]) -> Self:
        """Return the rows that have one of the codes."""
        found = self.filter(Sees(known := tuple(codes)))
        found.opened_by = known
        return found

    def without_codes(self) -> Self:
        """Return the rows without the condition that they have one of `opened_by`.

        For who asks that of an index: twenty codes compared with those of every row cost more than reading it. What
        else is asked of who sees the rows stays.
        """
        found: Self = self.all()
        if not self.opened_by:
            return found
        where, known = found.query.where, frozenset(self.opened_by)
        where.children = [each for each in where.children if _codes_of(each) != known]
        return found

    def __or__(self, other: Self) -> Self:  # type: ignore[override]
        both: Self = super().__or__(other)
        both.opened_by = ()  # of the others' rows nothing is known
        return both

    def _clone(self) -> Self:
        copied: Self = super()._clone()  # type: ignore[misc] # Django's own way to the next question
        copied.opened_by = self.opened_by
        return copied


def _codes_of(condition: Any) -> frozenset[str] | None:
    """Return the codes that a condition asks for, None of any other; Django asks whether its own kinds are true."""
    asked = getattr(condition, "lhs", condition)
    return asked.codes if isinstance(asked, Sees) else None
