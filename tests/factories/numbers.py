"""Identification numbers of people and organisations that nobody has: made, not copied (law.md 5.1, 5.2)."""

from __future__ import annotations

from datetime import date

from apparat.org.identity_numbers import check_digit


def iin_of(born: date, *, male: bool = True, seventh: str = "", ordinal: int = 1) -> str:
    """Return a sound IIN of somebody born on the day; `seventh`: another digit of century and sex than the true one."""
    digit = seventh or str((born.year // 100 - 18) * 2 + (1 if male else 2))
    return _whole(f"{born:%y%m%d}{digit}", 4, ordinal)


def bin_of(year: int, month: int, *, ordinal: int = 1) -> str:
    """Return a sound BIN of a legal entity registered in the month."""
    return _whole(f"{year % 100:02}{month:02}40", 5, ordinal)


def _whole(first: str, digits: int, ordinal: int) -> str:
    for place in range(ordinal, ordinal + 50):
        number = f"{first}{place:0{digits}}"
        if (last := check_digit(number)) is not None:
            return f"{number}{last}"
    raise AssertionError(first)
