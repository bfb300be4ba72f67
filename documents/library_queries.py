"""Questions about the Library of documents: its list, its versions, the reports that are missing (10.9)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice, takewhile
from typing import Any

from django.db.models import Prefetch, QuerySet

from apparat.files.models import Attachment
from apparat.org.models import Officer, Unit
from apparat.org.queries import curated_keys, mandates
from apparat.org.roles import Deed
from apparat.search.listing import Listing
from documents.access import OWN
from documents.library_periods import Period, back_from, due_on, first_day, label_of
from documents.models import ExpectedReport, LibraryFile, LibraryPaper, LibraryVersion
from documents.states import LibraryState

ORDER = ("-pk",)
LOOKED_BACK = timedelta(days=366)  # what is missing for longer nobody waits for
MOST_MISSING = 100
MOST_PERIODS = 26  # of one kind looked back over: two years of months, so that a late day is found

FILTERS: dict[str, Callable[[Any, Any], Any]] = {
    "unit": lambda rows, value: rows.filter(unit=value),
    "kind": lambda rows, value: rows.filter(kind=value),
    "year": lambda rows, value: rows.filter(year=value),
}


def papers(officer: Officer, on: date, wanted: Mapping[str, Any]) -> Listing:
    """Return the papers of the library the officer may see, filtered; withdrawn ones when asked for."""
    rows: QuerySet[LibraryPaper] = LibraryPaper.objects.visible_to(officer, on)
    if wanted.get("state") != "any":
        rows = rows.filter(state=LibraryState.PLACED)
    for name, narrow in FILTERS.items():
        if value := wanted.get(name):
            rows = narrow(rows, value)
    return Listing(rows, ORDER, _shown, wanted.get("q") or "")


def _shown(rows: QuerySet[LibraryPaper]) -> QuerySet[LibraryPaper]:
    return rows.select_related("unit", "placed_by").defer("search", "search_text")


def versions_of(paper: LibraryPaper) -> list[LibraryVersion]:
    """Return the versions of a paper with their files, the latest first."""
    files = Prefetch("files", LibraryFile.objects.select_related("attachment__blob").order_by("pk"))
    return list(paper.versions.select_related("by__position").prefetch_related(files).order_by("-ordinal"))


def shown_file(officer: Officer, on: date, key: int) -> QuerySet[Attachment]:
    """Return the file of this key, when the officer may see the paper it belongs to."""
    seen = LibraryPaper.objects.visible_to(officer, on).values("pk")
    files = LibraryFile.objects.filter(version__paper__in=seen).values("attachment")
    return Attachment.objects.select_related("blob").filter(pk=key, pk__in=files, destroyed_at=None)


def authors(officer: Officer, on: date) -> QuerySet[Unit]:
    """Return the bodies whose papers the officer sees in the library, in Kazakh order."""
    seen = LibraryPaper.objects.visible_to(officer, on).order_by().values("unit")
    return Unit.objects.filter(pk__in=seen).order_by("sort_key", "pk")


def bodies() -> QuerySet[Unit]:
    """Return the bodies to which a paper may be of interest, in Kazakh order."""
    return Unit.objects.filter(kind__in=OWN, is_active=True).order_by("sort_key", "pk")


def of_keys(keys: Iterable[int]) -> QuerySet[Unit]:
    """Return the bodies with the keys, in Kazakh order."""
    return Unit.objects.filter(pk__in=list(keys)).order_by("sort_key", "pk")


def expected_of(units: Iterable[int]) -> QuerySet[ExpectedReport]:
    """Return the reports in use that these bodies owe, in Kazakh order."""
    return ExpectedReport.objects.filter(unit__in=list(units), is_active=True).order_by("sort_key", "pk")


@dataclass(frozen=True, slots=True)
class Missing:
    """A report that should stand in the library by its day, and does not."""

    expected: ExpectedReport
    period: Period
    due_on: date

    @property
    def label(self) -> str:
        """Its period in the reader's language."""
        return label_of(self.expected.kind, self.period)

    @property
    def what(self) -> str:
        """What the form of placing calls it."""
        return f"{self.expected.kind}-{self.period.part}"


def missing(officer: Officer, on: date) -> list[Missing]:
    """Return the expected reports whose day came within the last year and that nobody laid down, the oldest day first.

    Of more than `MOST_MISSING` the latest.
    Who sees the whole library is told of all, others of what their own bodies owe, a deputy of his. Two queries.
    """
    rows = ExpectedReport.objects.filter(is_active=True).select_related("unit").order_by("sort_key", "pk")
    seats = mandates(officer, on)
    if not seats.first([Deed.SEE_ALL_PAPERS]):
        rows = rows.filter(unit__in=[*seats.units, *curated_keys(officer, on)])
    owed = [one for expected in rows for one in _owed(expected, on)]
    there = LibraryPaper.objects.filter(expected__in=[one.expected for one in owed], state=LibraryState.PLACED)
    kept = set(there.values_list("expected", "year", "part"))
    left = [one for one in owed if (one.expected.pk, *one.period) not in kept]
    return sorted(left, key=lambda one: one.due_on)[-MOST_MISSING:]


def _owed(expected: ExpectedReport, on: date) -> Iterator[Missing]:
    """Yield the periods of the last year whose report is overdue, were it not there."""
    kind = expected.kind
    asked = takewhile(lambda period: first_day(kind, period) >= expected.starts_on, back_from(kind, on))
    for period in islice(asked, MOST_PERIODS):
        day = due_on(kind, period, months=expected.due_month, day=expected.due_day)
        if on - LOOKED_BACK <= day < on:
            yield Missing(expected, period, day)
