"""What the text of a scan proposes for its card: their number and date, the correspondent by its BIN (law.md 3.3, 5).

Proposals only: the clerk looks at the paper. Nothing is proposed that is not written there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from documents import queries
from documents.models import Scan

HEAD = 2_000  # signs of the first page: number and date stand at its beginning
_NUMBER = re.compile(r"(?:№|N[°ºо]|\bNo\.?|\bNe)\s*(?P<number>[\w][\w\-/.‐-―]{0,40}\d[\w\-/]*|\d[\w\-/]{0,40})")
_DAY = re.compile(r"\b(?P<day>\d{1,2})[.](?P<month>\d{1,2})[.](?P<year>20\d\d)\b")
_WORDY = re.compile(
    r"\b(?P<year_kk>20\d\d)\s*(?:жылғы|ж\.)\s*(?P<day_kk>\d{1,2})\s*(?P<kk>[а-яәғқңөұүһі]+)"
    r"|\b(?P<day_ru>\d{1,2})\s+(?P<ru>[а-я]+)\s+(?P<year_ru>20\d\d)",
    re.IGNORECASE,
)
_BIN = re.compile(r"(?<!\d)\d{12}(?!\d)")
# fmt: off
_MONTHS_KK = (
    "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым",
    "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
)
_MONTHS_RU = (  # as far as all their cases agree
    "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
)
# fmt: on


def proposed(scan: Scan) -> dict[str, Any]:
    """Return what to offer on the card of a paper made of the scan: values by names of fields of `AcceptForm`."""
    recognition = getattr(scan.attachment.blob, "recognition", None)
    text = recognition.text if recognition else ""
    first = text.split("\f")[0][:HEAD]
    pages = (recognition.pages if recognition else None) or scan.attachment.blob.pages
    hints = {
        "scan": scan.pk,
        "their_number": number_in(first),
        "their_on": day_in(first),
        "correspondent": _correspondent(text),
        "sheets": pages,
    }
    return {name: value for name, value in hints.items() if value}


def number_in(text: str) -> str:
    """Return the first number after № that has a digit; "" when there is none."""
    match = _NUMBER.search(text)
    return match["number"].rstrip("./-") if match else ""


def day_in(text: str) -> date | None:
    """Return the first day written in the text, in figures or in words of either language."""
    found = [*_in_figures(text), *_in_words(text)]
    return min(found)[1] if found else None


def _in_figures(text: str) -> Iterable[tuple[int, date]]:
    for match in _DAY.finditer(text):
        yield from _dated(match.start(), match["year"], match["month"], match["day"])


def _in_words(text: str) -> Iterable[tuple[int, date]]:
    for match in _WORDY.finditer(text):
        tongue, months = ("kk", _MONTHS_KK) if match["kk"] else ("ru", _MONTHS_RU)
        word = match[tongue].casefold()
        month = next((place for place, name in enumerate(months, 1) if _is_month(word, name)), 0)
        yield from _dated(match.start(), match[f"year_{tongue}"], month, match[f"day_{tongue}"])


def _is_month(word: str, name: str) -> bool:
    return word in {"мая", "май"} if name == "ма" else word.startswith(name)


def _dated(place: int, year: str | int, month: str | int, day: str | int) -> Iterable[tuple[int, date]]:
    try:
        yield place, date(int(year), int(month), int(day))
    except ValueError:
        return


def _correspondent(text: str) -> int | None:
    """Return the key of the body in the book whose BIN stands in the text, when there is exactly one."""
    numbers = set(_BIN.findall(text))
    found = list(queries.correspondents().filter(bin__in=numbers).values_list("pk", flat=True)[:2]) if numbers else []
    return found[0] if len(found) == 1 else None
