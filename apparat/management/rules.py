"""The rules of the database for commands that count; an empty calendar is loaded first (room: management; law.md 2)."""

from __future__ import annotations

from datetime import datetime

from django.core.management.base import OutputWrapper
from django.utils import timezone

from apparat.worktime.holidays_source import FIRST_YEAR
from apparat.worktime.load import CalendarEmpty, Rules, load_years, rules_in_force


def rules_or_load(stderr: OutputWrapper, *, at: datetime) -> Rules:
    """Return the rules in force. A database without a calendar gets one, up to next year, and says so on ``stderr``."""
    try:
        return rules_in_force()
    except CalendarEmpty:
        last = timezone.localdate(at).year + 1
        load_years(FIRST_YEAR, last, at=at)
        stderr.write(f"The database had no working calendar: the years {FIRST_YEAR}–{last} were loaded.")
        return rules_in_force()
