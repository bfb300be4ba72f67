"""Days as people write them in Kazakh and Russian, in figures and in words (law.md 3.2; room: kazakh). Pure.

| typed                                                         | is                          |
|---------------------------------------------------------------|-----------------------------|
| `05.03.2024`, `5/3/24`, `05-03-2024`, `05.03.2024ж.`, `…24 г.` | figures, day first          |
| `2024-03-05`, `2024-03-05T09:00`                              | figures, year first         |
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
_NAME = rf"(?P<name>{'|'.join(name for names in MONTHS for name in names)})\w*"
_OF_YEAR = r"(?:жыл\w*|год\w*|[жг]\b\.?)"
_DAY = r"[«\"]?(?P<day>\d{1,2})[»\"]?"
_BEFORE, _AFTER = r"(?<![\w./\-])", r"(?![\w/\-]|\.\d)"
_FORMS = (
    re.compile(
        rf"{_BEFORE}(?P<day>\d{{1,2}})(?P<sign>[./-])(?P<month>\d{{1,2}})(?P=sign)"
        rf"(?P<year>\d{{4}}|\d{{2}})(?:\s*{_OF_YEAR})?{_AFTER}"
    ),
    re.compile(
        rf"{_BEFORE}(?P<year>\d{{4}})(?P<sign>[./-])(?P<month>\d{{1,2}})(?P=sign)(?P<day>\d{{1,2}})(?:(?=t\d)|{_AFTER})"
    ),
    re.compile(rf"{_BEFORE}(?P<year>\d{{4}})\s*{_OF_YEAR}?,?\s*{_DAY}\s*{_NAME}"),
    re.compile(rf"{_BEFORE}{_DAY}\s*{_NAME},?\s*(?P<year>\d{{4}}|\d{{2}}(?=\s*{_OF_YEAR}))(?:\s*{_OF_YEAR})?{_AFTER}"),
)
_PARTS = (  # «5 наурыз», «2024 ж.»
    re.compile(rf"{_BEFORE}{_DAY}\s*{_NAME}"),
    re.compile(rf"{_BEFORE}\d{{4}}\s*{_OF_YEAR}"),
)


class Written(NamedTuple):
    """A day as it stands in a text: from which sign to which, and the day; None when no calendar has it («31.02.2024»).

    is_sure: it can be nothing but a day; «12/05/24» may also be a number.
    """

    start: int
    end: int
    on: date | None
    is_sure: bool


def written_days(text: str) -> tuple[Written, ...]:
    """Return the days of the text in their order; of two that share signs, the one that begins first."""
    plain = _folded(text)
    found = sorted((match for form in _FORMS for match in form.finditer(plain)), key=lambda match: match.start())
    days: list[Written] = []
    for match in found:
        if not days or match.start() >= days[-1].end:
            days.append(Written(match.start(), match.end(), _day(match.groupdict()), _is_sure(match)))
    return tuple(days)


def has_part_of_day(text: str) -> bool:
    """Tell whether a day without its year stands there, or a year without its day."""
    plain = _folded(text)
    return any(form.search(plain) for form in _PARTS)


def _folded(text: str) -> str:
    """Fold sign for sign, so that places in it are places in the text."""
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text).translate(_PLAIN)


def _is_sure(match: re.Match[str]) -> bool:
    parts = match.groupdict()
    return bool(parts.get("name")) or (len(parts["year"]) == len("2024") and parts["sign"] == ".")


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
