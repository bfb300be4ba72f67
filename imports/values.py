"""What stands in a cell: a text, a day, a number with its ordinal (10.9; law.md 3.2).

Pure: neither database nor clock.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

from apparat.kazakh.folding import LETTERS, PLAIN

SERIAL_FROM, SERIAL_TO = 20_000, 80_000  # days since 30.12.1899, as spreadsheets count: 1954–2119
EPOCH = date(1899, 12, 30)
CENTURY = 2000
LARGEST_ORDINAL = 9_999_999
_DAY = re.compile(r"^(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>\d{4}|\d{2})\b")
_ISO = re.compile(r"^(?P<y>\d{4})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?:$|[T\s])")
_SERIAL = re.compile(r"^\d{5}(?:\.\d+)?$")
_INDEXED = re.compile(r"^(?P<index>[\w.-]+)/(?P<n>\d{1,7})$")
_CONTROL = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff\ud800-\udfff]"
)  # unseen, or no signs
_PLAINLY = str.maketrans(f"{LETTERS}aceikopxyh", f"{PLAIN}асеикорхух", "\u00ad")  # a Latin «C» looks like our «С»
_RESTRICTED = re.compile(  # of small letters without the Kazakh ones: old code pages have no «Қ»
    r"(?<![^\W\d_])(?:(?:к(?:\.\s*)?б(?:\.\s*)?п(?:(?:\.\s*)?у)?|д(?:\.\s*)?с(?:\.\s*)?п|конфиденциал(?:ьно|ды))"
    r"(?![^\W\d_])|кызмет\s+бабында\s+пайдалан|служ(?:ебного\s+|\.\s*)пользован)"
)


class NoDay(ValueError):
    """The text is no day of the calendar."""


def text_of(cell: Any) -> str:
    """Return what a reader sees in the cell: no control signs, single spaces and breaks, days as people write."""
    if cell is None or isinstance(cell, bool):
        return ""
    if isinstance(cell, datetime | date):
        return f"{cell:%d.%m.%Y}"
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    kept = _CONTROL.sub("", str(cell))
    return "\n".join(filter(None, (" ".join(line.split()) for line in kept.splitlines())))


def day_of(cell: Any) -> date | None:
    """Return the day in the cell: a date, the serial number of a spreadsheet, or text; None when it is empty.

    Raises NoDay for what is none: 29.02.2023, «кеше».
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _of_serial(float(cell))
    said = text_of(cell)
    if not said:
        return None
    if _SERIAL.match(said):
        return _of_serial(float(said))
    return _of_text(said)


def _of_serial(days: float) -> date:
    if not SERIAL_FROM <= days <= SERIAL_TO:
        raise NoDay(str(days))
    return EPOCH + timedelta(days=int(days))


def _of_text(said: str) -> date:
    match = _ISO.match(said) or _DAY.match(said)
    if match is None:
        raise NoDay(said)
    year = int(match["y"])
    try:
        return date(year if year > 99 else CENTURY + year, int(match["m"]), int(match["d"]))  # noqa: PLR2004 - «24» is 2024
    except ValueError as error:
        raise NoDay(said) from error


def number_of(cell: Any) -> str:
    """Return a registration number as the journal prints it, without its sign."""
    return text_of(cell).replace("\n", " ").lstrip("№ ").strip()


def ordinal_of(number: str) -> int | None:
    """Return the place of the number in its year: «290», «3-5/290»; None when it tells none: «290-И», «290/1», «б/н».

    What stands before the stroke must be an index of the nomenclature; after figures alone the stroke is that of a
    repeated paper (№ 703, p. 86).
    """
    if number.isascii() and number.isdigit():
        found = int(number)
    elif (match := _INDEXED.match(number)) and not match["index"].isdigit() and any(map(str.isdigit, match["index"])):
        found = int(match["n"])
    else:
        return None
    return found if 0 < found <= LARGEST_ORDINAL else None


def is_restricted(*texts: str) -> bool:
    """Tell whether one of the texts bears a mark of official use, in full, short or dotted, in any case (10.4).

    «Қызмет бабында пайдалану үшін», «ҚБП», «Для служебного пользования», «ДСП», «Конфиденциалды». A law on
    confidentiality is none. In doubt it does: its content can be cleared, but never be called back.
    """
    return any(_RESTRICTED.search(_CONTROL.sub("", text).casefold().translate(_PLAINLY)) for text in texts)
