"""Reads days off and moved days from the ``holidays`` package as plain rows with their legal basis (room: worktime).

The package agrees with the law of 2026 from version 0.109 on: Constitution Day is 15 March from 2027 and 2026 has none.
It is only a seed: the office edits the calendar afterwards, because days are moved by orders.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

import holidays

from apparat.worktime.calendar import WorkCalendar

FIRST_YEAR = 2020

_LAW = "«Қазақстан Республикасындағы мерекелер туралы» 2001 жылғы 13 желтоқсандағы № 267-II Заң"
NATIONAL = f"{_LAW}, 2-бап"
STATE = f"{_LAW}, 3-бап"
MOVED_BY_LAW = f"{_LAW}, 5-бап: демалыс және мереке күндері сәйкес келді"
FAITH = "Еңбек кодексі, 84-баптың 5-тармағы"  # a day off, not a holiday: art. 5 does not move it
MOVED_BY_GOVERNMENT = "Үкіметтің демалыс күндерін ауыстыру туралы қаулысы"
MOVED_BY_MINISTRY = "Еңбек кодексі, 85-баптың 3-тармағы: еңбек жөніндегі уәкілетті органның бұйрығы"

# Year of the moved day → the act that moved it, where it is known more exactly than by its kind.
_ORDERS: dict[int, str] = {
    2020: "Үкіметтің 2019 жылғы № 820 қаулысы",
    2021: "Үкіметтің 2020 жылғы № 930 қаулысы",
    2022: MOVED_BY_GOVERNMENT,
    2023: "Үкіметтің 2023 жылғы № 326 қаулысы",
    2024: "Еңбек және халықты әлеуметтік қорғау министрі міндетін атқарушының 2024 жылғы 17 сәуірдегі № 109 бұйрығы "
    "(Еңбек кодексі, 85-баптың 3-тармағы)",
    2025: "Еңбек және халықты әлеуметтік қорғау министрінің 2024 жылғы № 436 бұйрығы "
    "(Еңбек кодексі, 85-баптың 3-тармағы)",
}
_NATIONAL_SINCE = 2022  # 25 October is a holiday again, the national one of art. 2
_FAITH_DAYS = ("Құрбан айт", "Православиелік Рождество")
_NATIONAL_DAYS = ("Республика күні", "Қазақстан Республикасы күні")
_OBSERVED = " (қайта белгіленген демалыс)"
_ESTIMATED = " (бағаланған)"
_SWAPPED = re.compile(r"^Демалыс күні \((\d\d\.\d\d\.\d{4}) бастап ауыстырылды\)$")
_SPELLING = {"Отан Қорғаушы күні": "Отан қорғаушы күні"}


class CalendarRow(NamedTuple):
    """One day of the calendar: the day, whether it works, its name in Kazakh, and the act it rests on."""

    on: date
    is_working: bool
    name_kk: str
    basis: str


def holiday_rows(years: Iterable[int]) -> tuple[CalendarRow, ...]:
    """Return the rows of ``years`` in order of days: holidays, days off, moved days off and moved working days.

    A holiday that falls on a weekend is a row as well: it explains the day and the move that follows from it.
    """
    wanted = sorted(set(years))
    return tuple(sorted(row for year in wanted for row in _rows_of(year)))


def holiday_calendar(years: Iterable[int]) -> WorkCalendar:
    """Return the working calendar of ``years`` as the package knows it, without any change made by an office."""
    wanted = frozenset(years)
    rows = holiday_rows(wanted)
    return WorkCalendar(
        years=wanted,
        days_off={row.on: row.name_kk for row in rows if not row.is_working},
        working_weekends={row.on: row.basis for row in rows if row.is_working},
    )


def _rows_of(year: int) -> Iterator[CalendarRow]:
    """Yield the rows of one year; a year without a known order gets the kind of act that moves days in that year."""
    source = holidays.country_holidays("KZ", years=year, language="kk")
    for on, name in source.items():
        yield CalendarRow(on, False, *_named(name, on))
    for on in source.weekend_workdays:
        if on.year == year:
            yield CalendarRow(on, True, "Ауыстырылған жұмыс күні", _ORDERS.get(year, MOVED_BY_MINISTRY))


def _named(name: str, on: date) -> tuple[str, str]:
    """Return the official Kazakh name and the basis of a day the package calls ``name``."""
    swapped = _SWAPPED.match(name)
    if swapped:
        return f"Ауыстырылған демалыс күні ({swapped[1]})", _ORDERS.get(on.year, MOVED_BY_MINISTRY)
    base = name.removesuffix(_OBSERVED).removesuffix(_ESTIMATED)
    base = _SPELLING.get(base, base)
    if name.endswith(_OBSERVED):
        return f"{base} (ауыстырылған демалыс күні)", MOVED_BY_LAW
    note = " (күні болжамды)" if name.endswith(_ESTIMATED) else ""
    return base + note, _basis(base, on.year)


def _basis(base: str, year: int) -> str:
    """Return the article a day of that name rests on."""
    if base in _FAITH_DAYS:
        return FAITH
    return NATIONAL if base in _NATIONAL_DAYS and year >= _NATIONAL_SINCE else STATE
