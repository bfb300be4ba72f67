"""Numbers and dates as papers write them: in one line, «№ 3-5/151 от 12.11.2026», and in running text (10.9).

The grammar of numbers, and the rules of what is surely one; days are read by `kazakh.days`, here as everywhere. Pure.
What is not surely one number with one date is not told apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from apparat.kazakh.days import CENTURY, Written, folded, parts_of_days, written_days

LONGEST = 200
# what stands before a number or around a date and belongs to neither
_LEAD = re.compile(
    r"^(?:(?:исх|вх|шыг|шығ|кирис|исходящий|шыгыс|кол|рег)\w*[.:]*\s*)?(?:ном[еи]р\w*[.:]*\s*)?(?:№+|n°|no\.?|n)?[:\s]*"
)
_SIGNED = re.compile(r"№\s*$")
_BETWEEN = re.compile(r"(?:^|\s)(?:от|кунги|күнгі)(?=\s|$)|[(),;]", re.I)
_OF_DAY = re.compile(r"(?:^|\s)(?:күні|куни|от|датасы|дата)\s*:?\s*$", re.I)  # before a date
_OF_A_DATE = re.compile(r"(?:^|\s)(?:от|кунги|куни)(?=[\s\d:]|$)")  # says that a date follows, or should
_NO_DAY = r"(?!\d{1,2}-\d{1,2}-(?:\d{4}|\d{2})\b)"  # behind a stroke: «05/137 - 12-11-2026» is a number and a day
_SPACED = re.compile(rf"(?<=\d)\s*([-–/\\])\s*{_NO_DAY}(?=\d)")  # «05/1 - 44», «3-5/ 151»
_NUMBER = re.compile(r"(?=\S*\d)[\w./\\\-–]+|б/н")
_IN_TEXT = re.compile(  # folded; «№ 01 - 12/345», «Шыг. номири: 3-5/77»
    r"(?:№|n[°ºо]|\bn[oe]\.?(?![^\W\d_])|\b(?:шыг|исх|рег|тирк|кирис|хат)\w*[.:]*\s*ном[еи]р\w*)[:\s]*"
    rf"(?P<number>\w+(?:[./\\‐-―−-]+\w+|(?<=\d)\s?[-–—/\\]\s?{_NO_DAY}(?=\d)\w+)*)"
)
LONGEST_IN_TEXT = 60


@dataclass(frozen=True, slots=True)
class Reference:
    """A number without its signs, and the day when the line had one."""

    number: str
    on: date | None


class Numbered(NamedTuple):
    """A number in running text, without spaces, and its place: from its sign, «№» or words for it, to its end."""

    number: str
    start: int
    end: int


def told_apart(text: str) -> Reference | None:
    """Return the number and the date of a line, None when it is a plain number already or cannot be told apart.

    text: what was typed or pasted into the field of a number, in Kazakh or Russian.
    """
    line = " ".join(text.split())
    if not line or len(line) > LONGEST:
        return None
    if days := _said(line):
        return _beside(line, days[0]) if len(days) == 1 else None
    if number := _number(line):
        return Reference(number, None) if number != line and not _holds_a_day(number) else None
    dashed = [day for day in written_days(line) if not _is_signed(line, day)]
    return _beside(line, dashed[0]) if len(dashed) == 1 else None


def is_muddled(text: str) -> bool:
    """Tell whether a line that could not be told apart is more than a number: it has «№», a date, or a word for one.

    «01/12/26» and «1234ж» may be numbers: of such only a date, or half of one, beside something else counts.
    """
    plain = folded(" ".join(text.split()))
    if "№" in plain or _OF_A_DATE.search(plain) or (" " in plain and parts_of_days(plain)):
        return True
    return any(day.is_sure or not _is_all(plain, day) for day in written_days(plain, pressed=True))


def is_day_alone(text: str) -> bool:
    """Tell whether the line is a date and nothing else; some firms number their letters so."""
    line = " ".join(text.split())
    return any(_is_all(line, day) for day in written_days(line))


def day_in(text: str) -> date | None:
    """Return the first day of this century in running text, in figures or in words of either language."""
    days = (day.on for day in _said(text, pressed=True) if day.is_sure or day.sign != "/")
    return next((on for on in days if on and on.year // 100 * 100 == CENTURY), None)


def number_in(text: str) -> str:
    """Return the first number after «№», or after words for it, that has a digit; "" when there is none."""
    return next((found.number for found in numbers_in(text)), "")


def numbers_in(text: str) -> tuple[Numbered, ...]:
    """Return the numbers after «№», or after words for it, that have a digit, in their order."""
    left, _days = dates_apart(text)
    found = (
        Numbered("".join(text[slice(*match.span("number"))].split()), *match.span())
        for match in _IN_TEXT.finditer(folded(left))
    )
    return tuple(one for one in found if len(one.number) <= LONGEST_IN_TEXT and any(map(str.isdigit, one.number)))


def closed_up(number: str) -> str:
    """Return the number without spaces around the strokes between its figures: «05/1 - 44», «3-5/ 151»."""
    return _SPACED.sub(r"\1", number)


def dates_apart(text: str) -> tuple[str, tuple[date, ...]]:
    """Return the text with commas in place of every date, and the days that were named, each once.

    text: any words. A date without a year, or of no such day, is a date and names no day. Behind «№» stands a number,
    but for what can be nothing but a whole date: «№ 01/12/26», «№ 12 наурыздағы».
    """
    days = _said(text)
    for day in days:
        text = _commas(text, day.start, day.end)
    for start, end in parts_of_days(text):
        if not _SIGNED.search(text[:start]):
            text = _commas(text, start, end)
    return text, tuple(dict.fromkeys(day.on for day in days if day.on))


def _commas(text: str, start: int, end: int) -> str:
    return f"{text[:start]}{',' * (end - start)}{text[end:]}"


def _said(text: str, *, pressed: bool = False) -> list[Written]:
    """Return the days that the text surely means as days.

    Behind «№» stands a number sooner («№ 17.03.26»), and so does what is written with strokes («12-05-24»).
    """
    days = written_days(text, pressed=pressed)
    return [day for day in days if day.is_sure or not (day.sign == "-" or _is_signed(text, day))]


def _is_signed(text: str, day: Written) -> bool:
    return _SIGNED.search(text[: day.start]) is not None


def _holds_a_day(number: str) -> bool:
    """Tell whether a day is pressed to the number («5/04.03.2024»), or is it («Исх.17.03.2026»)."""
    return any(day.is_sure for day in written_days(number, pressed=True))


def _is_all(line: str, day: Written) -> bool:
    return (day.start, day.end) == (0, len(line))


def _beside(line: str, day: Written) -> Reference | None:
    """Return what stands beside the date when that is surely one number, and the date is a day of the calendar."""
    number = _number(f"{_OF_DAY.sub('', line[: day.start])} {line[day.end :]}")
    return Reference(number, day.on) if day.on and number else None


def _number(left: str) -> str:
    """Return the number that is left beside a date, "" when there is none or something else besides."""
    line = " ".join(_BETWEEN.sub(" ", left).split()).strip(" .,-–")
    lead = _LEAD.match(folded(line))
    number = closed_up(line[lead.end() if lead else 0 :])
    return number if _NUMBER.fullmatch(number.lower()) else ""
