"""Calendar months: the same day number, clipped to the end of a shorter month (room: worktime)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def add_months(day: date, months: int) -> date:
    """Return the same day number ``months`` on (or back), clipped to the end of a shorter month.

    Raises:
        ValueError: the year leaves 1–9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
