"""Lines of the registry for whoever chose more columns than the usual ones (10.9; room: documents)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple, cast

from django.db.models import QuerySet
from django.db.models.functions import Left
from django.db.models.query import ValuesListIterable

from apparat.org.bilingual import in_language
from apparat.ui.cells import SHOWN_SIGNS
from documents.lines import COLUMNS, PaperLine
from documents.models import IncomingQuerySet

MORE = (
    *("received_at", "channel", "language", "sheets", "annex_sheets", "signatory"),
    *("kind__name_kk", "kind__name_ru", "answer_deadline__due_on"),
)


class WideLine(NamedTuple):
    """A line with what the further columns show; whatever the usual ones show it takes from its line."""

    line: PaperLine
    received_at: datetime
    channel: str
    language: str
    sheets: int
    annex_sheets: int
    signatory: str
    kind_kk: str
    kind_ru: str
    answer_on: date | None

    def __getattr__(self, name: str) -> Any:
        return getattr(self.line, name)

    @property
    def kind(self) -> str:
        """The kind of paper in the reader's language."""
        return in_language(self.kind_kk, self.kind_ru)


def lined_wide(papers: IncomingQuerySet) -> QuerySet[Any]:
    """Return the papers as wide lines, in the same order."""
    shown = papers.annotate(beginning=Left("summary", SHOWN_SIGNS + 1))
    rows: Any = shown.values_list(*COLUMNS, *MORE)
    rows._iterable_class = _Lines  # noqa: SLF001 - what `values_list` itself sets
    return cast("QuerySet[Any]", rows)


class _Lines(ValuesListIterable[Any]):
    def __iter__(self) -> Iterator[WideLine]:
        split = len(COLUMNS)
        for row in super().__iter__():
            yield WideLine(PaperLine._make(row[:split]), *row[split:])
