"""Fills the calendar from the `holidays` package and never touches what people wrote (room: worktime; law.md 2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.db import connection, transaction
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from apparat.worktime.day_names import day_name
from apparat.worktime.holidays_source import CalendarRow, holiday_rows
from apparat.worktime.models import CalendarDay, CalendarYear

SEEDED = "holidays"  # reason in the history of a row nobody has edited since
BASIS = "holidays (PyPI)"


class GapBetweenYears(ValueError):
    """The years asked for would leave an unknown year between them and the loaded ones."""


class Reason(StrEnum):
    """Why a day differs from the source and stays as it is."""

    EDITED = "edited"
    DELETED = "deleted"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Difference:
    """A day a person changed: it stays, and the source says otherwise."""

    on: date
    reason: Reason
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Filled:
    """What a loading did: years and days new, days brought up to date, days left as people wrote them."""

    years: tuple[int, ...]
    added: int
    changed: int
    removed: int
    differences: tuple[Difference, ...]


@transaction.atomic
def load_years(first: int, last: int, *, at: datetime) -> Filled:
    """Write the days of the years ``first`` … ``last`` and mark the years as known.

    A row whose latest history entry is not the loader's own was edited, added or deleted by a person: it stays, and is
    named in ``differences``. Rows the loader wrote follow the source when that changes. Loading again does nothing.

    Raises:
        GapBetweenYears: there would be an unknown year between the loaded ones.
        ValueError: ``last`` is before ``first``.
    """
    if last < first:
        raise ValueError(f"the last year {last} is before the first year {first}")
    _lock()
    known, wanted = loaded_years(), frozenset(range(first, last + 1))
    if unbroken_run(known | wanted) != known | wanted:
        raise GapBetweenYears(f"load the years between {sorted(known)} and {first}–{last} as well")
    new_years = tuple(sorted(wanted - known))
    years = [CalendarYear(year=year, loaded_at=at, basis=BASIS) for year in new_years]
    bulk_create_with_history(years, CalendarYear, default_change_reason=SEEDED, default_date=at)
    return _Filling(wanted, at).fill(new_years)


def loaded_years() -> frozenset[int]:
    """Return the years whose days are known."""
    return frozenset(CalendarYear.objects.values_list("year", flat=True))


def unbroken_run(years: frozenset[int]) -> frozenset[int]:
    """Return the longest run of consecutive years, the later of equals: a count never crosses an unknown year."""
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    longest: list[int] = max(runs, key=lambda run: (len(run), run[-1]), default=[])
    return frozenset(longest)


def _lock() -> None:
    """Let two loaders queue: the second finds the rows of the first."""
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE apparat_calendaryear, apparat_calendarday IN SHARE ROW EXCLUSIVE MODE")


class _Filling:
    """One loading: the rows of the source beside the rows of the database and what people did to them."""

    def __init__(self, years: frozenset[int], at: datetime) -> None:
        self.at = at
        self.source = {row.on: row for row in holiday_rows(years)}
        span = (date(min(years), 1, 1), date(max(years), 12, 31))
        self.present = {day.on: day for day in CalendarDay.objects.filter(on__range=span)}
        latest = CalendarDay.history.filter(on__range=span).order_by("on", "-history_id").distinct("on")
        self.reasons = dict(latest.values_list("on", "history_change_reason"))

    def by_person(self, on: date) -> bool:
        """Tell whether the last hand on the day was not the loader's."""
        return (on in self.present or on in self.reasons) and self.reasons.get(on) != SEEDED

    def fill(self, years: tuple[int, ...]) -> Filled:
        """Write what is missing, bring up to date what is ours, remove what the source dropped."""
        new = [self._made(row) for on, row in self.source.items() if on not in self.present and not self.by_person(on)]
        stale = [day for on, day in self.present.items() if not self.by_person(on) and self._is_stale(on, day)]
        changed = [self._made(self.source[day.on]) for day in stale if day.on in self.source]
        dropped = [day for day in stale if day.on not in self.source]
        bulk_create_with_history(new, CalendarDay, default_change_reason=SEEDED, default_date=self.at)
        columns = ["is_working", "name_kk", "name_ru", "basis"]
        bulk_update_with_history(changed, CalendarDay, columns, default_change_reason=SEEDED, default_date=self.at)
        for day in dropped:
            day._change_reason = SEEDED  # type: ignore[attr-defined] # noqa: SLF001 - simple-history's own door
            day.delete()
        return Filled(years, len(new), len(changed), len(dropped), tuple(self._differences()))

    def _is_stale(self, on: date, day: CalendarDay) -> bool:
        row = self.source.get(on)
        return row is None or _said(row) != _said(day)

    def _differences(self) -> Iterable[Difference]:
        for on in sorted(self.source.keys() | self.present.keys()):
            ours, theirs = self.present.get(on), self.source.get(on)
            if self.by_person(on) and (ours is None or theirs is None or _said(ours) != _said(theirs)):
                yield Difference(on, _why(ours, theirs), _text(ours), _text(theirs))

    @staticmethod
    def _made(row: CalendarRow) -> CalendarDay:
        name_ru = day_name(row.name_kk, "ru")
        return CalendarDay(on=row.on, is_working=row.is_working, name_kk=row.name_kk, name_ru=name_ru, basis=row.basis)


def _said(day: CalendarDay | CalendarRow) -> tuple[bool, str, str]:
    return day.is_working, day.name_kk, day.basis


def _text(day: CalendarDay | CalendarRow | None) -> str:
    """Return a day as one line: "−" off, "+" working, its name and basis; "" when there is no row."""
    return f"{'+' if day.is_working else '−'} {day.name_kk} ({day.basis})" if day else ""


def _why(ours: CalendarDay | None, theirs: CalendarRow | None) -> Reason:
    if ours is None:
        return Reason.DELETED
    return Reason.ADDED if theirs is None else Reason.EDITED
