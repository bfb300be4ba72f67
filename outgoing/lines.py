"""One line of a list of the office's papers: what it shows, read without whole papers behind it (room: outgoing)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple, cast

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.query import ValuesListIterable

from apparat.org.bilingual import columns_of, in_language, initial_and_surname
from apparat.org.models import Officer
from outgoing.models import Addressee, OutgoingQuerySet

SHOWN_ADDRESSEES = 2


class OutgoingLine(NamedTuple):
    """What a line shows of a paper, its kind, its people and its first addressees."""

    pk: int
    number: str
    registered_at: datetime | None
    state: str
    heading_kk: str
    heading_ru: str
    kind_kk: str
    kind_ru: str
    signer_first_kk: str
    signer_last_kk: str
    signer_first_ru: str
    signer_last_ru: str
    drafter_first_kk: str
    drafter_last_kk: str
    drafter_first_ru: str
    drafter_last_ru: str
    to_kk: tuple[str, ...]
    to_ru: tuple[str, ...]

    @property
    def heading(self) -> str:
        """The heading in the reader's language."""
        return in_language(self.heading_kk, self.heading_ru)

    @property
    def kind(self) -> str:
        """The kind in the reader's language."""
        return in_language(self.kind_kk, self.kind_ru)

    @property
    def signer(self) -> str:
        """Initial and surname of who signs."""
        return in_language(
            initial_and_surname(self.signer_first_kk, self.signer_last_kk),
            initial_and_surname(self.signer_first_ru, self.signer_last_ru),
        )

    @property
    def drafter(self) -> str:
        """Initial and surname of who drafted it."""
        return in_language(
            initial_and_surname(self.drafter_first_kk, self.drafter_last_kk),
            initial_and_surname(self.drafter_first_ru, self.drafter_last_ru),
        )

    @property
    def to(self) -> str:
        """The first addressees in the reader's language, “…” when there are more."""
        names = [in_language(kk, ru) for kk, ru in zip(self.to_kk, self.to_ru, strict=True)]
        more = ["…"] if len(names) > SHOWN_ADDRESSEES else []
        return "; ".join([*names[:SHOWN_ADDRESSEES], *more])


def _names(column: str) -> ArraySubquery:
    rows = Addressee.objects.filter(outgoing=OuterRef("pk")).order_by("order")
    return ArraySubquery(rows.values(column)[: SHOWN_ADDRESSEES + 1])


COLUMNS = (
    *("pk", "number", "registered_at", "state", "heading_kk", "heading_ru", "kind__name_kk", "kind__name_ru"),
    *columns_of("signer", Officer.SHORT),
    *columns_of("drafter", Officer.SHORT),
    *("to_kk", "to_ru"),
)


def with_addressees(papers: OutgoingQuerySet) -> OutgoingQuerySet:
    """Return the papers with the names of their first addressees in both languages."""
    return papers.annotate(to_kk=_names("unit__name_kk"), to_ru=_names("unit__name_ru"))


def line_of(row: Sequence[Any]) -> OutgoingLine:
    """Return the line of what `COLUMNS` read; a line is kept by its facts, so there are no lists in it."""
    *facts, to_kk, to_ru = row
    return OutgoingLine._make([*facts, tuple(to_kk), tuple(to_ru)])


def lined(papers: OutgoingQuerySet) -> QuerySet[Any]:
    """Return the papers as lines, in the same order."""
    rows: Any = with_addressees(papers).values_list(*COLUMNS)
    rows._iterable_class = _Lines  # noqa: SLF001 - what `values_list` itself sets
    return cast("QuerySet[Any]", rows)


class _Lines(ValuesListIterable[Any]):
    def __iter__(self) -> Iterator[OutgoingLine]:
        yield from map(line_of, super().__iter__())
