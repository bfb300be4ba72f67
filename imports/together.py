"""A number and a date in one cell, beside the name of the correspondent or alone: annex 15 (10.9; law.md 3.3). Pure.

What cannot be told apart is never dropped without a word: figures beside the number that are no day are a fault.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from apparat.kazakh.days import Written, parts_of_days, written_days
from documents.references import number_in

LONGEST = 600  # signs that are looked at: twice the longest name
_SIGN = re.compile(r"№|\bN[°ºо]")
_SIGNED = re.compile(r"(?:№|\bN[°ºо])\s*$")
_TIE = r"(?:[\s,;:.№–—-]|\bот\b|\bисх\b|\bшығ\b|\bкүнгі\b)+"
_END = re.compile(rf"{_TIE}$", re.IGNORECASE)
_EDGES = re.compile(rf"^{_TIE}|{_TIE}$", re.IGNORECASE)
_QUOTED = re.compile(r"«[^»]*[^\W\d][^»]*»|\"[^\"]*[^\W\d][^\"]*\"")  # «Игілік-2050» is a name
_FIGURES = re.compile(r"[\d./\\–IVXІХ-]*\d[\d./\\–IVXІХ-]*")  # also the month as the old wrote it: 5/III-98


@dataclass(frozen=True, slots=True)
class Told:
    """What one cell says. fault: the code of what is wrong with its day, "" for nothing."""

    name: str
    number: str
    on: date | None
    fault: str


def told(text: str, *, named: bool) -> Told:
    """Return name, number and day of the cell, one line. named: the name of the correspondent stands before them."""
    text = text[:LONGEST]
    day = _day(text)
    rest = f"{text[: day.start]}{' ' * (day.end - day.start)}{text[day.end :]}" if day else text
    sign = _SIGN.search(rest)
    marks = [day.start if day else None, sign.start() if sign else None]
    cut = min((mark for mark in marks if mark is not None), default=len(text)) if named else 0
    signed = number_in(rest)
    return Told(
        name=_END.sub("", text[:cut]),
        number=signed or _unsigned(rest[cut:], named=named),
        on=day.on if day else None,
        fault=_fault(day, rest, signed, named=named),
    )


def _day(text: str) -> Written | None:
    """Return the day of the cell, the surest first. Behind «№» stands a number, but for a day that is surely one."""
    days = [day for day in written_days(text) if day.is_sure or not _SIGNED.search(text[: day.start])]
    return min(days, key=lambda day: not day.is_sure, default=None)


def _unsigned(rest: str, *, named: bool) -> str:
    """Return the number that stands without its sign; beside a name only a single word with figures is one."""
    number = " ".join(_EDGES.sub("", rest).split())
    is_number = not named or (" " not in number and any(map(str.isdigit, number)))
    return number if is_number else ""


def _fault(day: Written | None, rest: str, signed: str, *, named: bool) -> str:
    if day is not None:
        return "" if day.on else "their_day_wrong"
    left = _QUOTED.sub(" ", rest.replace(signed, " ", 1) if signed else rest)
    words = (word.strip(",;:()№") for word in left.split())
    figures = [word for word in words if _FIGURES.fullmatch(word)]
    is_number = not signed and len(figures) == 1 and (not named or figures[0].isdigit())  # its own, or that of a school
    return "their_day_unread" if parts_of_days(left) or (figures and not is_number) else ""
