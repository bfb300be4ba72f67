"""Numbers and dates as papers write them: in one line, «№ 3-5/151 от 12.11.2026», and in running text (10.9).

The one reader of both: of lines that people type or paste, of what a letter refers to, of the text of scans, of cells
of old journals. Pure. What is not surely one number with one date is not told apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from apparat.kazakh.days import MONTHS
from apparat.kazakh.folding import LETTERS, PLAIN

LONGEST = 200
CENTURY = 2000  # of a year written with two digits
_PLAIN = str.maketrans(LETTERS, PLAIN)
_NAMES = "|".join(name for names in MONTHS for name in names)
_YEAR = r"(?:жыл\w*|ж\.?|года?|г\.?)?"
_QUOTED_DAY = r"(?:[«\"“„]\s*)?(?P<day>\d{1,2})(?:\s*[»\"”“])?"
_BEFORE, _AFTER = r"(?<![\w./\-])", r"(?![\d/\-_]|[^\W\dгж]|\.\d)"
_DATES = (
    re.compile(rf"{_BEFORE}(?P<day>\d{{1,2}})[./](?P<month>\d{{1,2}})[./](?P<year>\d{{4}}|\d{{2}}){_AFTER}\s*{_YEAR}"),
    re.compile(rf"{_BEFORE}(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}}){_AFTER}"),
    re.compile(rf"{_BEFORE}(?P<year>\d{{4}})\s*{_YEAR}\s*{_QUOTED_DAY}\s*(?P<name>{_NAMES})\w*"),
    re.compile(rf"{_BEFORE}{_QUOTED_DAY}\s*(?P<name>{_NAMES})\w*\s*(?P<year>\d{{4}})\s*{_YEAR}"),
)
# with strokes it may be a number as well: a date only where what is left is a number; in running text never
_DASHED = re.compile(rf"{_BEFORE}(?P<day>\d{{2}})-(?P<month>\d{{2}})-(?P<year>\d{{4}}){_AFTER}\s*{_YEAR}")
_PRESSED = re.compile(  # in running text: «Исх.17.03.2026», «№ 44/17.03.2026»
    r"(?<!\d)(?<!\d\.)(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>20\d\d)(?!\d)"
)
# the ends of the names of months, folded: «наурыздағы», «қазанындағы», «марта», «октябрьский»; «Маятас» is a place
_CASES = r"(?:(?:с?[ыи]н)?(?:[ндт][ае](?:г[ыи]|н)?|[гк][ае])|с?[ыи]н?(?:[ае]н?)?|[днт][ыи]н?|[аеуюяь]|е[мв]|ом|ь\w+)?\b"
_PARTS_OF_DATES = (  # «2026 жылғы», «12 наурыздағы»
    re.compile(rf"{_BEFORE}\d{{4}}\s*(?:жыл\w*|год\w*|[жг]\b\.?)"),
    re.compile(rf"{_BEFORE}[«\"]?\d{{1,2}}[»\"]?\s*(?:{_NAMES}){_CASES}"),
)
# what stands before a number or around a date and belongs to neither
_LEAD = re.compile(
    r"^(?:(?:исх|вх|шыг|шығ|кирис|исходящий|шыгыс|кол|рег)\w*[.:]*\s*)?(?:ном[еи]р\w*[.:]*\s*)?(?:№+|n°|no\.?|n)?[:\s]*"
)
_SIGNED = re.compile(r"№\s*$")
_BETWEEN = re.compile(r"(?:^|\s)(?:от|кунги|күнгі)(?=\s|$)|[(),;]", re.I)
_OF_DAY = re.compile(r"(?:^|\s)(?:күні|куни|от|датасы|дата)\s*:?\s*$", re.I)  # before a date
_OF_A_DATE = re.compile(r"(?:^|\s)(?:от|кунги|куни)(?=[\s\d:]|$)")  # says that a date follows, or should
_SPACED = re.compile(r"(?<=\d)\s*([-–/\\])\s*(?!\d{2}-\d{2}-\d{4}\b)(?=\d)")  # «05/1 - 44», «3-5/ 151»
_NUMBER = re.compile(r"(?=\S*\d)[\w./\\\-–]+|б/н")
_IN_TEXT = re.compile(  # folded; «№ 01 - 12/345», «Шыг. номири: 3-5/77»
    r"(?:№|n[°ºо]|\bn[oe]\.?(?![^\W\d_])|\b(?:шыг|исх|рег|тирк|кирис|хат)\w*[.:]*\s*ном[еи]р\w*)[:\s]*"
    r"(?P<number>\w+(?:[./\\‐-―−-]+\w+|(?<=\d)\s?[-–—/\\]\s?(?!\d{2}-\d{2}-\d{4}\b)(?=\d)\w+)*)"
)
LONGEST_IN_TEXT = 60


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
    if dates:
        return _beside(line, dates[0])
    if number := _number(line):
        return Reference(number, None) if number != line else None
    dashed = list(_DASHED.finditer(plain))
    return _beside(line, dashed[0]) if len(dashed) == 1 else None


def is_muddled(text: str) -> bool:
    """Tell whether a line that could not be told apart is more than a number: it has «№», a date, or a word for one.

    «01/12/26» may be a number: of such only a date beside something else counts.
    """
    plain = _plain(" ".join(text.split()))
    dates = [found for form in (*_DATES, _DASHED) for found in form.finditer(plain)]
    beside = " " in plain or any(_is_whole(found) and "-" not in found.group() for found in dates)
    return "№" in plain or _OF_A_DATE.search(plain) is not None or bool(dates and beside)


def is_day_alone(text: str) -> bool:
    """Tell whether the line is a date and nothing else; some firms number their letters so."""
    plain = _plain(" ".join(text.split()))
    return any(form.fullmatch(plain) for form in _DATES)


def day_in(text: str) -> date | None:
    """Return the first day of this century in running text, in figures or in words of either language."""
    plain = _plain(text)
    found = [one for form in (*_DATES, _PRESSED) for one in form.finditer(plain) if _is_said(one, plain)]
    days = (_day(one.groupdict()) for one in sorted(found, key=lambda one: one.start()))
    return next((day for day in days if day and day.year // 100 * 100 == CENTURY), None)


def number_in(text: str) -> str:
    """Return the first number after «№», or after words for it, that has a digit; "" when there is none."""
    left, _days = dates_apart(text)
    for found in _IN_TEXT.finditer(_plain(left)):
        number = "".join(text[slice(*found.span("number"))].split())
        if len(number) <= LONGEST_IN_TEXT and any(map(str.isdigit, number)):
            return number
    return ""


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


def _is_said(found: re.Match[str], plain: str) -> bool:
    """Tell whether running text means a date: «№ 17.03.26» and «01/12/26» are numbers sooner."""
    return _is_whole(found) or ("/" not in found.group() and not _SIGNED.search(plain[: found.start()]))


def _is_whole(date_found: re.Match[str]) -> bool:
    """Tell whether it can be nothing but a date: day, month and the year in four digits, no strokes between."""
    return len(date_found.groupdict().get("year") or "") == len("2026") and "/" not in date_found.group()


def _plain(text: str) -> str:
    """Fold sign for sign, so that places in it are places in the text."""
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text).translate(_PLAIN)


def _beside(line: str, found: re.Match[str]) -> Reference | None:
    """Return what stands beside the date when that is surely one number, and the date is a day of the calendar."""
    on = _day(found.groupdict())
    number = _number(f"{_OF_DAY.sub('', line[: found.start()])} {line[found.end() :]}")
    return Reference(number, on) if on and number else None


def _number(left: str) -> str:
    """Return the number that is left beside a date, "" when there is none or something else besides."""
    line = " ".join(_BETWEEN.sub(" ", left).split()).strip(" .,-–")
    plain = line.lower().translate(_PLAIN)
    lead = _LEAD.match(plain)
    number = _SPACED.sub(r"\1", line[lead.end() if lead else 0 :])
    return number if _NUMBER.fullmatch(number.lower()) else ""


def _day(parts: dict[str, str]) -> date | None:
    month = int(parts["month"]) if parts.get("month") else _month(parts["name"])
    year = int(parts["year"])
    try:
        return date(year if year > 99 else CENTURY + year, month, int(parts["day"]))  # noqa: PLR2004 - two digits
    except ValueError:
        return None


def _month(name: str) -> int:
    return next(month for month, names in enumerate(MONTHS, 1) if name in names)
