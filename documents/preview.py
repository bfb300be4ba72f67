"""10.9 while the clerk types: the day of registration and why, before anything is saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import get_language

from apparat.regulation.explain import explain
from apparat.worktime.calendar import CalendarNotLoaded
from apparat.worktime.hours import intake_day
from apparat.worktime.load import office_hours, work_calendar


@dataclass(frozen=True, slots=True)
class Preview:
    """The day of registration, its reasons in the reader's language, and whether it is already here."""

    registered_on: date | None
    reasons: list[str]
    is_today: bool
    year_missing: int | None = None


def preview_intake(received: datetime, *, urgent: bool, on: date) -> Preview:
    """Return what 10.9 says about a paper received at the aware moment; a year nobody loaded is named, not guessed."""
    try:
        intake = intake_day(received, urgent=urgent, calendar=work_calendar(), hours=office_hours())
    except CalendarNotLoaded as missing:
        return Preview(None, [], is_today=False, year_missing=missing.year)
    reasons = explain(intake.trace, get_language() or "kk")
    return Preview(intake.registered_on, reasons, is_today=intake.registered_on <= on)
