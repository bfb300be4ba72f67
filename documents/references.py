"""A number and a date told apart, as papers write them in one line: «№ 3-5/151 от 12.11.2026» (10.9; law.md 3.2). Pure.

What is not surely one number with one date is left as it was typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from apparat.kazakh.folding import LETTERS, PLAIN

MONTHS = {  # the beginnings of the names in Kazakh and Russian, folded: their ends change with the case
    1: ("кантар", "январ"),
    2: ("акпан", "феврал"),
    3: ("наурыз", "март"),
    4: ("сауир", "апрел"),
    5: ("мамыр", "мая", "май"),
    6: ("маусым", "июн"),
    7: ("шилде", "июл"),
    8: ("тамыз", "август"),
    9: ("кыркуйек", "сентябр"),
    10: ("казан", "октябр"),
    11: ("караша", "ноябр"),
    12: ("желтоксан", "декабр"),
}
LONGEST = 200
CENTURY = 2000  # of a year written with two digits
_PLAIN = str.maketrans(LETTERS, PLAIN)
_NAMES = "|".join(name for names in MONTHS.values() for name in names)
_YEAR = r"(?:жыл\w*|ж\.?|года?|г\.?)?"
_BEFORE, _AFTER = r"(?<![\w./\-])", r"(?![\d/\-_]|[^\W\dгж]|\.\d)"
_DATES = (
    re.compile(rf"{_BEFORE}(?P<day>\d{{1,2}})[./](?P<month>\d{{1,2}})[./](?P<year>\d{{4}}|\d{{2}}){_AFTER}\s*{_YEAR}"),
    re.compile(rf"{_BEFORE}(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}}){_AFTER}"),
    re.compile(rf"{_BEFORE}(?P<year>\d{{4}})\s*{_YEAR}\s*«?(?P<day>\d{{1,2}})»?\s*(?P<name>{_NAMES})\w*"),
    re.compile(rf"{_BEFORE}[«\"]?(?P<day>\d{{1,2}})[»\"]?\s*(?P<name>{_NAMES})\w*\s*(?P<year>\d{{4}})\s*{_YEAR}"),
)
# the ends of the names of months, folded: «наурыздағы», «қазанындағы», «марта», «октябрьский»; «Маятас» is a place
_CASES = r"(?:(?:с?[ыи]н)?(?:[ндт][ае](?:г[ыи]|н)?|[гк][ае])|с?[ыи]н?(?:[ае]н?)?|[днт][ыи]н?|[аеуюяь]|е[мв]|ом|ь\w+)?\b"
_PARTS_OF_DATES = (  # «2026 жылғы», «12 наурыздағы»
    re.compile(rf"{_BEFORE}\d{{4}}\s*(?:жыл\w*|год\w*|[жг]\b\.?)"),
    re.compile(rf"{_BEFORE}[«\"]?\d{{1,2}}[»\"]?\s*(?:{_NAMES}){_CASES}"),
)
# what stands before a number or around a date and belongs to neither
_LEAD = re.compile(r"^(?:(?:исх|вх|шыг|шығ|кирис|исходящий|шыгыс|кол|рег)\w*\.?\s*)?(?:№+|n°|no\.?|n)?\s*")
_SIGNED = re.compile(r"№\s*$")
_BETWEEN = re.compile(r"(?:^|\s)(?:от|кунги|күнгі)(?=\s|$)|[(),;]")
_NUMBER = re.compile(r"(?=\S*\d)[\w./\\\-–]+|б/н")


@dataclass(frozen=True, slots=True)
class Reference:
    """A number without its signs, and the day when the line had one."""

    number: str
    on: date | None


def told_apart(text: str) -> Reference | None:
    """Return the number and the date of a line, None when it is a plain number already or cannot be told apart.

    text: what was typed or pasted into the field of a number, in Kazakh or Russian.
    """
    line = " ".join(text.split())
    if not line or len(line) > LONGEST:
        return None
    plain = line.lower().translate(_PLAIN)  # sign for sign, so that places in it are places in the line
    if len(plain) != len(line):
        return None
    dates = [found for form in _DATES for found in form.finditer(plain)]
    if len({found.span() for found in dates}) > 1:
        return None
    on, left = None, line
    if dates:
        on = _day(dates[0].groupdict())
        if on is None:
            return None
        left = f"{line[: dates[0].start()]} {line[dates[0].end() :]}"
    number = _number(left)
    return Reference(number, on) if number and (on or number != line) else None


def dates_apart(text: str) -> tuple[str, tuple[date, ...]]:
    """Return the text with commas in place of every date, and the days that were named, each once.

    text: any words. A date without a year, or of no such day, is a date and names no day. Behind «№» stands a number,
    but for a whole date with the year in four digits: «№ 01/12/26», «№ 12 наурыздағы».
    """
    days: dict[date, None] = {}
    for form in (*_DATES, *_PARTS_OF_DATES):
        for found in form.finditer(_plain(text)):
            if _SIGNED.search(text[: found.start()]) and not _is_whole(found):
                continue
            text = f"{text[: found.start()]}{',' * len(found.group())}{text[found.end() :]}"
            if form in _DATES and (day := _day(found.groupdict())):
                days[day] = None
    return text, tuple(days)


def _is_whole(date_found: re.Match[str]) -> bool:
    """Tell whether it can be nothing but a date: day, month and the year in four digits, no strokes between."""
    return len(date_found.groupdict().get("year") or "") == len("2026") and "/" not in date_found.group()


def _plain(text: str) -> str:
    """Fold sign for sign, so that places in it are places in the text."""
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text).translate(_PLAIN)


def _number(left: str) -> str:
    """Return the number that is left beside a date, "" when there is none or something else besides."""
    line = " ".join(_BETWEEN.sub(" ", left).split()).strip(" .,-–")
    plain = line.lower().translate(_PLAIN)
    lead = _LEAD.match(plain)
    number = line[lead.end() if lead else 0 :]
    return number if _NUMBER.fullmatch(number.lower()) else ""


def _day(parts: dict[str, str]) -> date | None:
    month = int(parts["month"]) if parts.get("month") else _month(parts["name"])
    year = int(parts["year"])
    try:
        return date(year if year > 99 else CENTURY + year, month, int(parts["day"]))  # noqa: PLR2004 - two digits
    except ValueError:
        return None


def _month(name: str) -> int:
    return next(month for month, names in MONTHS.items() if name in names)
