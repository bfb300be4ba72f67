"""Lines of the board for whoever chose more columns than the usual ones (13.4; room: control)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple, cast

from django.db.models import QuerySet
from django.db.models.query import ValuesListIterable

from apparat.org.bilingual import in_language
from control.lines import COLUMNS, AssignmentLine, with_executors
from control.models import AssignmentQuerySet

MORE = (
    *("origin_kind", "origin_number", "origin_on", "origin_from_kk", "origin_from_ru"),
    *("given_at", "received_on", "released_at"),
)


class WideAssignmentLine(NamedTuple):
    """A line with what the further columns show; whatever the usual ones show it takes from its line."""

    line: AssignmentLine
    origin_kind: str
    origin_number: str
    origin_on: date
    origin_from_kk: str
    origin_from_ru: str
    given_at: datetime
    received_on: date
    released_at: datetime | None

    def __getattr__(self, name: str) -> Any:
        return getattr(self.line, name)

    @property
    def origin_from(self) -> str:
        """Whose paper it was, in the reader's language."""
        return in_language(self.origin_from_kk, self.origin_from_ru)


def lined_wide(rows: AssignmentQuerySet) -> QuerySet[Any]:
    """Return the assignments as wide lines, in the same order."""
    read: Any = with_executors(rows).values_list(*COLUMNS, *MORE)
    read._iterable_class = _Lines  # noqa: SLF001 - what `values_list` itself sets
    return cast("QuerySet[Any]", read)


class _Lines(ValuesListIterable[Any]):
    def __iter__(self) -> Iterator[WideAssignmentLine]:
        split = len(COLUMNS)
        for row in super().__iter__():
            yield WideAssignmentLine(AssignmentLine._make(row[:split]), *row[split:])
