"""Believable moments of an office's day: within hours, on working days, after what came before (room: demo; 18.1)."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta

from apparat.worktime.calendar import WorkCalendar
from apparat.worktime.hours import OFFICE_ZONE

MORNING = (time(9, 2), time(12, 55))
AFTERNOON = (time(15, 3), time(18, 25))
DAY = timedelta(days=1)
MORNINGS = 0.6  # share of what is done before the break


class Moments:
    """Draws moments with a fixed source of chance over one working calendar."""

    def __init__(self, rng: random.Random, calendar: WorkCalendar) -> None:
        """Keep the source of chance and the calendar."""
        self.rng, self.calendar = rng, calendar

    def between(self, on: date, first: time, last: time) -> datetime:
        """Return a moment of the day from `first` to `last`, to the second."""
        start = datetime.combine(on, first, OFFICE_ZONE)
        span = int((datetime.combine(on, last, OFFICE_ZONE) - start).total_seconds())
        return start + timedelta(seconds=self.rng.randint(0, max(span, 0)))

    def in_hours(self, on: date) -> datetime:
        """Return a moment of the office hours of the day (18.1), more often of the morning."""
        return self.between(on, *(MORNING if self.rng.random() < MORNINGS else AFTERNOON))

    def first_thing(self, on: date) -> datetime:
        """Return a moment right after the doors open on the day, or on the next working day when it is off."""
        return self.between(self.calendar.on_or_after(on), time(9, 0, 30), time(9, 20))

    def soon(self, at: datetime, least: int = 5, most: int = 90) -> datetime:
        """Return a moment `least` to `most` minutes later, moved into office hours."""
        later = at.astimezone(OFFICE_ZONE) + timedelta(
            minutes=self.rng.randint(least, most), seconds=self.rng.randint(0, 59)
        )
        on = later.date()
        if not self.calendar.is_working(on) or later.time() > time(18, 55):
            return self.first_thing(on if not self.calendar.is_working(on) else on + DAY)
        if later.time() < time(9):
            return max(self.first_thing(on), later)
        if time(13) <= later.time() < time(15):
            return self.between(on, time(15, 1), time(15, 40))
        return later

    def days_later(self, at: datetime, least: int, most: int) -> datetime:
        """Return an office moment `least` to `most` working days later, never before `at`."""
        days = self.rng.randint(least, most)
        if days == 0:
            return self.soon(at)
        return self.in_hours(self.calendar.shift(at.astimezone(OFFICE_ZONE).date(), days))

    def near(self, on: date, least: int, most: int, *, after: datetime) -> datetime:
        """Return an office moment `least` to `most` working days from the day `on`, but always later than `after`."""
        days = self.rng.randint(least, most)
        moment = self.in_hours(self.calendar.on_or_after(on) if days == 0 else self.calendar.shift(on, days))
        return moment if moment > after else self.soon(after)
