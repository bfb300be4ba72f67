"""What stands in a cell: a text, a day, a number with its ordinal (10.9; law.md 3.2).

Pure: neither database nor clock.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any

from apparat.kazakh.days import written_days
from apparat.kazakh.folding import LETTERS, PLAIN

SERIAL_FROM, SERIAL_TO = 20_000, 80_000  # days since 30.12.1899, as spreadsheets count: 1954–2119
EPOCH = date(1899, 12, 30)
LARGEST_ORDINAL = 9_999_999
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


_MONTHS_OF_SPREADSHEETS = (  # but «қаз»: «12-қаз» is the Kazakh text of № 12
    "янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек|қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр|қар|жел"
    "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
)
_MADE_A_DAY = re.compile(  # as spreadsheets show and save what was «12-5»: «12.май», «May-24»
    rf"\d{{1,2}}[.\- ](?:{_MONTHS_OF_SPREADSHEETS})|(?:{_MONTHS_OF_SPREADSHEETS})[.\- ]\d{{2}}(?:\d{{2}})?",
    re.IGNORECASE,
)
_FRACTION = re.compile(r"\d+[.,]\d+")


class NoDay(ValueError):
    """The cell is no day.

    Attributes:
        code: of `faults.ROW_FAULTS`, whether the calendar lacks it (29.02.2023) or it cannot be read («кеше»).
    """

    def __init__(self, code: str) -> None:
        """Remember which."""
        super().__init__(code)
        self.code = code


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

    A text may say more around its first day, but no figures before it. Raises NoDay for what is none.
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
        raise NoDay("day_unread")
    return EPOCH + timedelta(days=int(days))


def _of_text(said: str) -> date:
    first = next(iter(written_days(said)), None)
    if first is None or any(map(str.isdigit, said[: first.start])):
        raise NoDay("day_unread")
    if first.on is None:
        raise NoDay("day_wrong")
    return first.on


def slip_of(cell: Any, *, is_typed: bool) -> str:
    """Return what a spreadsheet has made of a number, as a code of `faults.ROW_FAULTS`: a day, a fraction; "" for none.

    «12-5» typed into a column that is not of text is 12 May from then on, and nobody can tell it back. A CSV has the
    same as a text: «12.05.2024», «5/12/24», «290,50». Where the source tells a text from a day (is_typed), a text is
    what somebody typed.
    """
    slip = _slip_of_type(cell)
    if slip or is_typed:
        return slip
    said = text_of(cell)
    if _MADE_A_DAY.fullmatch(said) or _is_day(said):
        return "number_day"
    return "number_fraction" if _FRACTION.fullmatch(said) else ""


def slip_of_theirs(cell: Any, *, is_typed: bool, is_dated: bool) -> str:
    """Return what a spreadsheet has made of the number of the sender, as `slip_of`, but only where it must have.

    Some firms number their letters by days, which the registry takes (10.9): a text is no slip. A CSV has texts alone:
    there a day is one where no date of the sender stands beside it, and so is what nobody writes himself («12.май»).

    Args:
        cell: what stands in the column of that number.
        is_typed: whether the source tells a text from a day; an export does, for no spreadsheet has touched it.
        is_dated: whether the row names the date of the sender.
    """
    if slip := _slip_of_type(cell):
        return slip
    said = text_of(cell)
    is_made = not is_typed and (_MADE_A_DAY.fullmatch(said) or (not is_dated and _is_day(said)))
    return "number_day" if is_made else ""


def _slip_of_type(cell: Any) -> str:
    if isinstance(cell, date | time | timedelta):
        return "number_day"
    return "number_fraction" if isinstance(cell, float) and not cell.is_integer() else ""


def _is_day(said: str) -> bool:
    return any((day.start, day.end) == (0, len(said)) for day in written_days(said))


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
