"""The working calendar: every question about working days answered in constant time (room: worktime; 13.15, 18.1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate
from types import MappingProxyType

WEEKEND = "weekend"  # 18.1: Saturday and Sunday; the one reason that is a word of ours and not the name of a row
_SATURDAY = 5


class CalendarNotLoaded(LookupError):
    """The calendar was asked about a year nobody has loaded; it refuses instead of guessing.

    Attributes:
        year: the missing year.
    """

    def __init__(self, year: int) -> None:
        """Remember the missing ``year``."""
        super().__init__(f"the working calendar of {year} is not loaded")
        self.year = year


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The days on which the office works, over an unbroken run of loaded years.

    Five-day week (18.1); ``days_off`` are holidays and moved days off, ``working_weekends`` are days that work although
    they would not (a weekend made a working day by an order). Both carry the text shown to people.

    Args:
        years: the loaded years, at least one, without a gap.
        days_off: day → name in Kazakh.
        working_weekends: day → basis in Kazakh.

    Raises:
        CalendarNotLoaded: a gap between the years, or a row of a year that is not loaded.
        ValueError: no year at all, or a day that both works and does not.
    """

    years: frozenset[int]
    days_off: Mapping[date, str] = field(default_factory=dict, hash=False)
    working_weekends: Mapping[date, str] = field(default_factory=dict, hash=False)
    _first: int = field(init=False, repr=False, compare=False)
    _length: int = field(init=False, repr=False, compare=False)
    _before: list[int] = field(init=False, repr=False, compare=False)
    _upto: list[int] = field(init=False, repr=False, compare=False)
    _working: list[date] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Check the rows and sum the working days once, so that no later question walks over days."""
        years = _unbroken(self.years)
        _check_rows(years, self.days_off, self.working_weekends)
        first, last = date(min(years), 1, 1), date(max(years), 12, 31)
        works = [self._works(date.fromordinal(n)) for n in range(first.toordinal(), last.toordinal() + 1)]
        upto = list(accumulate(works))
        derived = {
            "years": years,
            "days_off": MappingProxyType(dict(self.days_off)),
            "working_weekends": MappingProxyType(dict(self.working_weekends)),
            "_first": first.toordinal(),
            "_length": len(works),
            "_upto": upto,
            "_before": [count - work for count, work in zip(upto, works, strict=True)],
            "_working": [date.fromordinal(first.toordinal() + at) for at, work in enumerate(works) if work],
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)

    def __reduce__(self) -> tuple[type[WorkCalendar], tuple[frozenset[int], dict[date, str], dict[date, str]]]:
        """Travel through a cache as the rows alone; the sums are made again on arrival."""
        return type(self), (self.years, dict(self.days_off), dict(self.working_weekends))

    def _works(self, day: date) -> bool:
        return day in self.working_weekends or (day.weekday() < _SATURDAY and day not in self.days_off)

    @property
    def span(self) -> tuple[date, date]:
        """Return the first and the last loaded day."""
        return date.fromordinal(self._first), date.fromordinal(self._first + self._length - 1)

    def is_working(self, day: date) -> bool:
        """Say whether the office works on ``day``; raises ``CalendarNotLoaded``."""
        at = self._offset(day)
        return self._upto[at] != self._before[at]

    def why_off(self, day: date) -> str | None:
        """Return why ``day`` is off: ``WEEKEND`` or the Kazakh name of the row; ``None`` on a working day."""
        return None if self.is_working(day) else self.days_off.get(day, WEEKEND)

    def on_or_after(self, day: date) -> date:
        """Return ``day`` when it works, else the next working day (13.15); raises ``CalendarNotLoaded``."""
        return self.shift(day, 0)

    def on_or_before(self, day: date) -> date:
        """Return ``day`` when it works, else the working day before it; raises ``CalendarNotLoaded``."""
        return day if self.is_working(day) else self.shift(day, -1)

    def shift(self, day: date, n: int) -> date:
        """Return the ``n``-th working day after ``day``, or before it when ``n`` is negative.

        Day 1 is the next working day; ``day`` itself is never counted and need not work. With ``n`` = 0 the answer is
        ``day`` or, on a day off, the next working day.

        Raises:
            CalendarNotLoaded: ``day`` or the answer lies outside the loaded years.
        """
        at = day.toordinal() - self._first
        if 0 <= at < self._length:  # the hot path: a million of these take less than a second
            rank = self._upto[at] - 1 + n if n > 0 else self._before[at] + n
            if rank >= 0:
                try:
                    return self._working[rank]
                except IndexError:
                    raise CalendarNotLoaded(max(self.years) + 1) from None
            raise CalendarNotLoaded(min(self.years) - 1)
        raise CalendarNotLoaded(day.year)

    def working_days_between(self, start: date, end: date) -> int:
        """Return how many working days lie after ``start`` up to and including ``end``.

        ``working_days_between(d, shift(d, n)) == n``; with ``end`` before ``start`` the number is negative.
        """
        at, to = self._offset(start), self._offset(end)
        return self._upto[to] - self._upto[at] if to >= at else self._before[to] - self._before[at]

    def off_between(self, first: date, last: date) -> list[tuple[date, str]]:
        """Return every day off from ``first`` to ``last``, both included, with its reason, in calendar order."""
        days = (date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))
        return [(day, why) for day in days if (why := self.why_off(day)) is not None]

    def _offset(self, day: date) -> int:
        at = day.toordinal() - self._first
        if not 0 <= at < self._length:
            raise CalendarNotLoaded(day.year)
        return at


def _unbroken(years: Iterable[int]) -> frozenset[int]:
    """Return ``years`` as a set; a gap is refused, because a count that crosses it would be a guess."""
    loaded = frozenset(years)
    if not loaded:
        raise ValueError("a working calendar needs at least one year")
    missing = set(range(min(loaded), max(loaded))) - loaded
    if missing:
        raise CalendarNotLoaded(min(missing))
    return loaded


def _check_rows(years: frozenset[int], off: Mapping[date, str], working: Mapping[date, str]) -> None:
    """Refuse rows outside the loaded years and days that are both off and working."""
    stray = [day for day in (*off, *working) if day.year not in years]
    if stray:
        raise CalendarNotLoaded(min(stray).year)
    both = off.keys() & working.keys()
    if both:
        raise ValueError(f"{min(both).isoformat()} is both a day off and a working day")
