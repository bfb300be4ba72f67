"""Periods of reports: which month, quarter, half or year, and when it ends (10.9; room: the Library of documents)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

PARTS: dict[str, int] = {"monthly": 12, "quarterly": 4, "half_yearly": 2, "yearly": 1}  # kind → periods in a year
ROMAN = ("", "I", "II", "III", "IV")


class Period(NamedTuple):
    """One period of a kind of report: year, and which of its months, quarters or halves, from 1."""

    year: int
    part: int


def first_day(kind: str, period: Period) -> date:
    """Return the first day of the period."""
    return date(period.year, (period.part - 1) * _months(kind) + 1, 1)


def last_day(kind: str, period: Period) -> date:
    """Return the last day of the period."""
    month = period.part * _months(kind)
    return date(period.year, month, monthrange(period.year, month)[1])


def period_of(kind: str, day: date) -> Period:
    """Return the period the day lies in."""
    return Period(day.year, (day.month - 1) // _months(kind) + 1)


def before(kind: str, period: Period) -> Period:
    """Return the period before."""
    return period_of(kind, first_day(kind, period) - timedelta(days=1))


def due_on(kind: str, period: Period, *, months: int, day: int) -> date:
    """Return the day by which the report of the period is due.

    months: after the last month of the period; day: of that month, its last one when it is shorter.
    """
    end = last_day(kind, period)
    month = end.month - 1 + months
    year, month = end.year + month // 12, month % 12 + 1
    return date(year, month, min(day, monthrange(year, month)[1]))


def back_from(kind: str, day: date) -> Iterator[Period]:
    """Yield the periods that are over on the day, the latest first, without end."""
    period = before(kind, period_of(kind, day))
    while True:
        yield period
        period = before(kind, period)


def label_of(kind: str, period: Period) -> str:
    """Return the period in the reader's language: "March 2026", "quarter I of 2026"."""
    said = {"year": period.year, "part": ROMAN[period.part] if period.part < len(ROMAN) else ""}
    return {
        "monthly": lambda: _("%(month)s of %(year)s") % {**said, "month": str(MONTHS[period.part]).lower()},
        "quarterly": lambda: _("quarter %(part)s of %(year)s") % said,
        "half_yearly": lambda: _("half %(part)s of %(year)s") % said,
        "yearly": lambda: _("the year %(year)s") % said,
    }[kind]()


def _months(kind: str) -> int:
    return 12 // PARTS[kind]
