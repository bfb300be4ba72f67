"""Lines of the office's papers for whoever chose more columns than the usual ones (10.18; room: outgoing)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple, cast

from django.db.models import QuerySet
from django.db.models.query import ValuesListIterable

from apparat.org.bilingual import in_language
from outgoing.lines import COLUMNS, OutgoingLine, line_of, with_addressees
from outgoing.models import OutgoingQuerySet

MORE = (
    *("created_at", "signed_at", "language", "unit__name_kk", "unit__name_ru"),
    *("incoming__number", "dispatch_deadline__due_on", "case_file__index"),
)


class WideOutgoingLine(NamedTuple):
    """A line with what the further columns show; whatever the usual ones show it takes from its line."""

    line: OutgoingLine
    created_at: datetime
    signed_at: datetime | None
    language: str
    unit_kk: str
    unit_ru: str
    answers: str | None
    dispatch_on: date | None
    case_file: str | None

    def __getattr__(self, name: str) -> Any:
        return getattr(self.line, name)

    @property
    def unit(self) -> str:
        """The drafting body in the reader's language."""
        return in_language(self.unit_kk, self.unit_ru)


def lined_wide(papers: OutgoingQuerySet) -> QuerySet[Any]:
    """Return the papers as wide lines, in the same order."""
    rows: Any = with_addressees(papers).values_list(*COLUMNS, *MORE)
    rows._iterable_class = _Lines  # noqa: SLF001 - what `values_list` itself sets
    return cast("QuerySet[Any]", rows)


class _Lines(ValuesListIterable[Any]):
    def __iter__(self) -> Iterator[WideOutgoingLine]:
        split = len(COLUMNS)
        for row in super().__iter__():
            yield WideOutgoingLine(line_of(row[:split]), *row[split:])
