"""One line of a list of papers: what it shows, read without the whole papers behind it (room: documents)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple, cast

from django.db.models import QuerySet
from django.db.models.functions import Left
from django.db.models.query import ValuesListIterable

from apparat.org.bilingual import columns_of, in_language, initial_and_surname
from apparat.org.models import Officer, Unit
from apparat.ui.cells import SHOWN_SIGNS
from documents.models import Incoming, IncomingQuerySet
from documents.states import IncomingState


class PaperLine(NamedTuple):
    """What a line shows of a paper, of the body that wrote it and of the officer on whose desk it lies."""

    pk: int
    number: str
    registered_at: datetime | None
    lawful_on: date
    state: str
    urgency: str
    restricted: bool
    summary: str
    their_number: str
    their_on: date | None
    from_short_kk: str
    from_short_ru: str
    from_name_kk: str
    from_name_ru: str
    desk_first_kk: str | None  # without a desk there is no name
    desk_last_kk: str | None
    desk_first_ru: str | None
    desk_last_ru: str | None

    @property
    def is_urgent(self) -> bool:
        """10.9: marked with one of its four words."""
        return self.urgency in Incoming.URGENT

    @property
    def is_returned(self) -> bool:
        """Tell whether it went back without a number (10.12)."""
        return self.state == IncomingState.RETURNED

    @property
    def correspondent(self) -> str:
        """The short name of the body that wrote, the full one when there is none."""
        return in_language(self.from_short_kk, self.from_short_ru) or in_language(self.from_name_kk, self.from_name_ru)

    @property
    def desk(self) -> str:
        """The officer on whose desk it lies (А. Серікбаев), "" when it lies on none."""
        return in_language(
            initial_and_surname(self.desk_first_kk or "", self.desk_last_kk or ""),
            initial_and_surname(self.desk_first_ru or "", self.desk_last_ru or ""),
        )


COLUMNS = (
    *("pk", "number", "registered_at", "lawful_on", "state", "urgency", "restricted"),
    *("beginning", "their_number", "their_on"),
    *columns_of("correspondent", Unit.SHORT),
    *columns_of("desk", Officer.SHORT),
)


def lined(papers: IncomingQuerySet) -> QuerySet[Any]:
    """Return the papers as lines, in the same order: a list of fifty lines needs no whole papers."""
    shown = papers.annotate(beginning=Left("summary", SHOWN_SIGNS + 1))  # one more tells that it goes on
    rows: Any = shown.values_list(*COLUMNS)
    rows._iterable_class = _Lines  # noqa: SLF001 - what `values_list` itself sets
    return cast("QuerySet[Any]", rows)


class _Lines(ValuesListIterable[Any]):
    def __iter__(self) -> Iterator[PaperLine]:
        return map(PaperLine._make, super().__iter__())
