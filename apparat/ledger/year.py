"""A year of the working calendar as twelve months, for the page (room: ledger; 18.1)."""

from __future__ import annotations

from calendar import Calendar
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.dates import MONTHS
from django.utils.translation import get_language

from apparat.worktime.calendar import WEEKEND, WorkCalendar
from apparat.worktime.day_names import day_name
from apparat.worktime.models import CalendarDay

_WEEKS = Calendar(firstweekday=0)  # the week begins on Monday


@dataclass(frozen=True, slots=True)
class Cell:
    """One day: its number, what it is (`work`, `weekend`, `off`, `moved`), why, and whether it is today."""

    number: int
    kind: str
    why: str
    is_today: bool


@dataclass(frozen=True, slots=True)
class Month:
    """A month: its name, its weeks from Monday with None for days of other months, how many days work."""

    name: Any
    weeks: list[list[Cell | None]]
    working: int


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A row of the calendar: the day, whether it works, its name in the reader's language, its basis."""

    on: date
    is_working: bool
    name: str
    basis: str


@dataclass(frozen=True, slots=True)
class Year:
    """The page: the year, its months, the days that differ from the plain week, how many days work."""

    number: int
    months: list[Month]
    special: list[SpecialDay]
    working: int


def year_of(number: int, calendar: WorkCalendar, today: date) -> Year:
    """Return the year; raises CalendarNotLoaded when it is not loaded."""
    months = [_month(number, month, calendar, today) for month in range(1, 13)]
    rows = CalendarDay.objects.filter(on__year=number).order_by("on")
    return Year(number, months, [_special(row) for row in rows], sum(month.working for month in months))


def _month(year: int, month: int, calendar: WorkCalendar, today: date) -> Month:
    weeks = [
        [_cell(day, calendar, today) if day.month == month else None for day in week]
        for week in _WEEKS.monthdatescalendar(year, month)
    ]
    working = sum(cell.kind in {"work", "moved"} for week in weeks for cell in week if cell)
    return Month(MONTHS[month], weeks, working)


def _cell(day: date, calendar: WorkCalendar, today: date) -> Cell:
    why = calendar.why_off(day)
    if why is None:
        moved = day in calendar.working_weekends
        return Cell(day.day, "moved" if moved else "work", calendar.working_weekends.get(day, ""), day == today)
    kind = "weekend" if why == WEEKEND else "off"
    return Cell(day.day, kind, day_name(why, (get_language() or "kk")[:2]), day == today)


def _special(row: CalendarDay) -> SpecialDay:
    language = (get_language() or "kk")[:2]
    name = row.name_ru if language == "ru" and row.name_ru else day_name(row.name_kk, language)
    return SpecialDay(row.on, row.is_working, name, row.basis)
