"""Days as people write them in Kazakh and Russian, in figures and in words (law.md 3.2; room: kazakh). Pure.

The one reader of days: of lines people paste, of running text, of the text of scans, of cells of old journals (10.9).

| typed                                                         | is                          |
|---------------------------------------------------------------|-----------------------------|
| `05.03.2024`, `5/3/24`, `05-03-2024`, `05.03.2024ж.`, `…24 г.` | figures, day first          |
| `2024-03-05`, `2024.03.05`, `2024-03-05T09:00`                | figures, year first         |
| `2024 жылғы 5 наурыз`, `2024 ж. «5» наурыз`                   | words, year first           |
| `5 наурыз 2024`, `5 марта 1998 года`, `5 наурыздағы 2024 ж.`  | words, day first            |
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from apparat.kazakh.folding import LETTERS, PLAIN

MONTHS = (  # the beginnings of the names in Kazakh and Russian, folded: their ends change with the case
    ("кантар", "январ"),
    ("акпан", "феврал"),
    ("наурыз", "март"),
    ("сауир", "апрел"),
    ("мамыр", "мая", "май"),
    ("маусым", "июн"),
    ("шилде", "июл"),
    ("тамыз", "август"),
    ("кыркуйек", "сентябр"),
    ("казан", "октябр"),
    ("караша", "ноябр"),
    ("желтоксан", "декабр"),
)
CENTURY, LAST_CENTURY = 2000, 1900
TURN = 91  # «98» is 1998: no office of this country has a journal before 1991
_PLAIN = str.maketrans(LETTERS, PLAIN)
_NAMES = "|".join(name for names in MONTHS for name in names)
_NAME = rf"(?P<name>{_NAMES})\w*"
_OF_YEAR = r"(?:жыл(?!у)\w*|год\w*|[жг]\b\.?)"  # «жылу» is warmth
_DAY = r"(?:[«\"“„]\s*)?(?P<day>\d{1,2})(?:\s*[»\"”“])?"
_HOUR = r"(?:[t\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?"
_BEFORE, _AFTER = r"(?<![\w./\-])", r"(?![\w/\-]|\.\d)"
_FORMS = (
    re.compile(
        rf"{_BEFORE}(?P<day>\d{{1,2}})(?P<sign>[./-])(?P<month>\d{{1,2}})(?P=sign)"
        rf"(?P<year>\d{{4}}|\d{{2}})(?:\s*(?P<of_year>{_OF_YEAR}))?{_AFTER}{_HOUR}"
    ),
    re.compile(
        rf"{_BEFORE}(?P<year>\d{{4}})(?P<sign>[./-])(?P<month>\d{{1,2}})(?P=sign)(?P<day>\d{{1,2}})"
        rf"(?:(?=t\d)|{_AFTER}){_HOUR}"
    ),
    re.compile(rf"{_BEFORE}(?P<year>\d{{4}})\s*{_OF_YEAR},?\s*{_DAY}\s*{_NAME}"),
    re.compile(  # «2024, 5 наурыз»; of «№ 1234, 5 наурыз 2024» the year stands behind the month
        rf"{_BEFORE}(?P<year>(?:19|20)\d\d),?\s+{_DAY}\s*{_NAME}\b"
        rf"(?!,?\s*(?:\d{{4}}(?![\w/\-])|\d{{2}}\s*{_OF_YEAR}))"
    ),
    re.compile(rf"{_BEFORE}{_DAY}\s*{_NAME},?\s*(?P<year>\d{{4}}|\d{{2}}(?=\s*{_OF_YEAR}))(?:\s*{_OF_YEAR})?{_AFTER}"),
)
_PRESSED = re.compile(  # «Исх.17.03.2026», «№ 44/17.03.2026»
    r"(?<!\d)(?<!\d\.)(?P<day>\d{1,2})(?P<sign>\.)(?P<month>\d{1,2})\.(?P<year>20\d\d)(?!\d)"
)
# the ends of the names of months, folded: «наурыздағы», «қазанындағы», «марта», «октябрьский»; «Маятас» is a place
_CASES = r"(?:(?:с?[ыи]н)?(?:[ндт][ае](?:г[ыи]|н)?|[гк][ае])|с?[ыи]н?(?:[ае]н?)?|[днт][ыи]н?|[аеуюяь]|е[мв]|ом|ь\w+)?\b"
_PARTS = (  # «2024 ж.», «12 наурыздағы»
    re.compile(rf"{_BEFORE}\d{{4}}\s*{_OF_YEAR}"),
    re.compile(rf"{_BEFORE}{_DAY}\s*(?:{_NAMES}){_CASES}"),
)


class Written(NamedTuple):
    """A day as it stands in a text: from which sign to which, and the day; None when no calendar has it («31.02.2024»).

    sign: what stands between its figures, "" between words. is_sure: it can be nothing but a day; «12/05/24» may also
    be a number.
    """

    start: int
    end: int
    on: date | None
    sign: str
    is_sure: bool


def written_days(text: str, *, pressed: bool = False) -> tuple[Written, ...]:
    """Return the days of the text in their order; of two that share signs, the one that begins first.

    pressed: also a day in figures that is pressed to other signs, as running text has it («Исх.17.03.2026»).
    """
    plain = folded(text)
    forms = (*_FORMS, _PRESSED) if pressed else _FORMS
    found = sorted((match for form in forms for match in form.finditer(plain)), key=lambda match: match.start())
    days: list[Written] = []
    for match in found:
        if not days or match.start() >= days[-1].end:
            days.append(_written(match))
    return tuple(days)


def parts_of_days(text: str) -> tuple[tuple[int, int], ...]:
    """Return the places (from which sign to which) of days without their year, of years without their day."""
    plain = folded(text)
    return tuple(sorted(match.span() for form in _PARTS for match in form.finditer(plain)))


def folded(text: str) -> str:
    """Fold sign for sign, so that places in it are places in the text."""
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text).translate(_PLAIN)


def _written(match: re.Match[str]) -> Written:
    parts = match.groupdict()
    return Written(match.start(), match.end(), _day(parts), parts.get("sign") or "", _is_sure(match))


def _is_sure(match: re.Match[str]) -> bool:
    parts = match.groupdict()
    if parts.get("name") or parts.get("of_year"):
        return True
    is_year_first = match.start("year") < match.start("day")
    return len(parts["year"]) == len("2024") and (parts["sign"] == "." or (parts["sign"] == "-" and is_year_first))


def _day(parts: dict[str, str | None]) -> date | None:
    name = parts.get("name")
    month = next(place for place, names in enumerate(MONTHS, 1) if name in names) if name else int(parts["month"] or 0)
    try:
        return date(_year(int(parts["year"] or 0)), month, int(parts["day"] or 0))
    except ValueError:
        return None


def _year(said: int) -> int:
    if said >= 100:  # noqa: PLR2004 - written in full
        return said
    return said + (LAST_CENTURY if said >= TURN else CENTURY)
