"""A million "add N working days": the working calendar beside a loop over ``holidays`` and numpy's scalar call.

Run as ``python -m benchmarks.worktime``. Every way answers the same questions; the answers are compared before timing.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from time import perf_counter
from typing import Any, NamedTuple

import holidays

from apparat.worktime.calendar import WorkCalendar
from apparat.worktime.holidays_source import holiday_calendar

YEARS = range(2020, 2028)
QUESTIONS = 1_000_000
SLOW_QUESTIONS = 50_000  # the slow ways answer fewer and are scaled to a million
SEED = 135

Question = tuple[date, int]
Way = Callable[[date, int], Any]


class Measured(NamedTuple):
    """One row of the table: what was measured, seconds for a million, how many times slower than ours."""

    name: str
    seconds: float
    slower: float


def questions(count: int) -> list[Question]:
    """Return ``count`` questions (start, working days to add) from a fixed seed; 1–20 days, as terms have."""
    chance = random.Random(SEED)  # noqa: S311 - a benchmark, not a secret
    days = (date(2027, 10, 31) - date(2020, 1, 1)).days
    return [(date(2020, 1, 1) + timedelta(days=chance.randrange(days)), chance.randint(1, 20)) for _ in range(count)]


def loop_over_holidays() -> Way:
    """Return the way people write it first: step a day, ask the package, count down."""
    known = holidays.country_holidays("KZ", years=list(YEARS), language="kk")
    working = known.weekend_workdays

    def add(day: date, n: int) -> date:
        while n:
            day += timedelta(days=1)
            if day in working or (day.weekday() < 5 and day not in known):
                n -= 1
        return day

    return add


def numpy_scalar(calendar: WorkCalendar) -> Way | None:
    """Return numpy's ``busday_offset`` called once a question, or ``None`` without numpy.

    numpy has no working weekends; the days off alone are given to it, so its answers differ around those.
    """
    try:
        import numpy as np  # noqa: PLC0415 - numpy is a development dependency
    except ImportError:
        return None
    week = np.busdaycalendar(holidays=[day for day in calendar.days_off if day.weekday() < 5])
    return lambda day, n: np.busday_offset(day, n, roll="backward", busdaycal=week)


def seconds_for(way: Way, asked: Sequence[Question]) -> float:
    """Return the seconds ``way`` takes to answer ``asked``, scaled to a million."""
    started = perf_counter()
    for day, n in asked:
        way(day, n)
    return (perf_counter() - started) * QUESTIONS / len(asked)


def measure() -> list[Measured]:
    """Return the table, ours first; raises ``AssertionError`` when the loop and the calendar disagree."""
    calendar = holiday_calendar(YEARS)
    loop, few = loop_over_holidays(), questions(SLOW_QUESTIONS)
    assert all(calendar.shift(*asked) == loop(*asked) for asked in few[:5_000])
    ours = seconds_for(calendar.shift, questions(QUESTIONS))
    rows = [Measured("WorkCalendar.shift", ours, 1.0)]
    others = {"loop over holidays": loop, "numpy busday_offset, scalar": numpy_scalar(calendar)}
    for name, way in others.items():
        if way is not None:
            taken = seconds_for(way, few)
            rows.append(Measured(name, taken, taken / ours))
    return rows


def main() -> None:
    """Print the table."""
    print(f"{'add 1–20 working days, one million times':<42}{'seconds':>9}{'times':>8}")
    for row in measure():
        print(f"{row.name:<42}{row.seconds:>9.2f}{row.slower:>8.1f}")


if __name__ == "__main__":
    main()
