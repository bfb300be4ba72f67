"""A number and a date in one cell, beside the name of the correspondent or alone: annex 15 (10.9; law.md 3.3). Pure.

What cannot be told apart is never dropped without a word: figures beside name, number and day are a fault, and so is
what may as well belong to the name as be the number: a paper with a number is never deleted, so nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from apparat.kazakh.days import Written, parts_of_days, written_days
from documents.references import Numbered, closed_up, numbers_in
from imports.faults import MIXED

LONGEST = 600  # signs that are looked at: twice the longest name
_SIGN = re.compile(r"(?:№|\bN[°ºо])+")
_SIGNED = re.compile(r"(?:№|\bN[°ºо])\s*$")
_BETWEEN = r"[\s,;:.№–—-]|\bот\b|\bисх\b|\bшығ\b|\bкүнгі\b|\bкүні\b"
_TIE = rf"(?:{_BETWEEN})+"
_TIES = re.compile(_TIE, re.IGNORECASE)
_OPEN_END = rf"(?:{_BETWEEN}|\()+$"  # «Нұр ЖШС (№ 5 …»; a name may end with «(Шымкент)»
_END = re.compile(_OPEN_END, re.IGNORECASE)
_EDGES = re.compile(rf"^{_TIE}|{_TIE}$", re.IGNORECASE)
_EMPTY = re.compile(r"\(\s*\)")  # of «12-5 (04.03.2024)»
_LETTER = re.compile(r"[^\W\d_]")
_QUOTED = re.compile(r"«[^»]*»|\"[^\"]*\"|[“„][^“”„]*[“”]")
_FIGURES = re.compile(r"[\d./\\–IVXІХ-]*\d[\d./\\–IVXІХ-]*")  # also the month as the old wrote it: 5/III-98
# a number without its sign: «12-5/1», «т-5», «3-5/151-И», «12 - 5»; not «2-бөлімше», not «Игілік-2050»
_PART = r"(?:\d+[^\W\d_]{0,3}|[^\W\d_]{1,3}\d*)"
_BARE = rf"(?=\S*\d){_PART}(?:(?:[-–/\\.]|(?<=\d)\s?[-–/\\]\s?(?=\d)){_PART})*(?!\w)|б/н"
_ALONE = re.compile(_BARE, re.IGNORECASE)
_LAST = re.compile(
    rf"(?:(?P<apart>^|[,;:(№]\s*|\b(?:исх|шығ)\b[.:]*\s*)|\s)(?P<number>{_BARE})(?:{_OPEN_END}|$)", re.IGNORECASE
)
_STROKED = re.compile(r"\d[^\s.]*\s?[-–/\\]\s?\d|б/н", re.IGNORECASE)  # looks like nothing but a number


@dataclass(frozen=True, slots=True)
class Told:
    """What one cell says. fault: the code of what is wrong with it (`faults.ROW_FAULTS`), "" for nothing."""

    name: str
    number: str
    on: date | None
    fault: str


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell taken apart: `rest` is its text with the day blanked out, place for place."""

    rest: str
    days: tuple[Written, ...]
    day: Written | None
    signed: tuple[Numbered, ...]
    number: Numbered | None
    named: bool

    @property
    def cut(self) -> int:
        """Return where the name ends: before the day, the number, the sign of one."""
        sign = _SIGN.search(self.rest)
        starts = [self.day and self.day.start, self.number and self.number.start, sign and sign.start()]
        return min((start for start in starts if start is not None), default=len(self.rest)) if self.named else 0

    @property
    def left(self) -> str:
        """Return what is neither day nor number, place for place."""
        return _blank(self.rest, self.number) if self.number else self.rest


def told(text: str, *, named: bool) -> Told:
    """Return name, number and day of the cell, one line. named: the name of the correspondent stands before them.

    A cell that is not surely one name, one number and one day has a fault, and what else it says is then no good.
    """
    text = text[:LONGEST]
    cell = _taken_apart(_QUOTED.sub(_hidden, text) if named else text, named=named)
    return Told(
        name=_END.sub("", text[: cell.cut]),
        number=cell.number.number if cell.number else "",
        on=cell.day.on if cell.day else None,
        fault=_fault(cell),
    )


def _hidden(quoted: re.Match[str]) -> str:
    """Hide what is quoted, place for place: its figures are those of a name. A quoted day is none («5» наурыз)."""
    said = quoted.group()
    is_name = _LETTER.search(said) and not written_days(said)
    return f"{said[0]}{'x' * (len(said) - 2)}{said[-1]}" if is_name else said


def _blank(text: str, place: Written | Numbered) -> str:
    return f"{text[: place.start]}{' ' * (place.end - place.start)}{text[place.end :]}"


def _taken_apart(seen: str, *, named: bool) -> _Cell:
    """Find the day, the surest first, and the number: behind its sign, else beside the day."""
    days = tuple(day for day in written_days(seen) if day.is_sure or not _SIGNED.search(seen[: day.start]))
    day = min(days, key=lambda day: not day.is_sure, default=None)
    rest = _blank(seen, day) if day else seen
    signed = numbers_in(rest)
    unsigned = _beside_a_name if named else _all_of_it
    number = signed[0] if signed else unsigned(rest, day)
    return _Cell(rest, days, day, signed, number, named)


def _all_of_it(rest: str, _day: Written | None) -> Numbered | None:
    """Return what is left as the number: where no name stands, a number needs no sign."""
    number = closed_up(" ".join(_EDGES.sub("", _EMPTY.sub(" ", rest)).split()))
    return Numbered(number, 0, len(rest)) if number else None


def _beside_a_name(rest: str, day: Written | None) -> Numbered | None:
    """Return the one word with figures directly before the day, or all that stands behind it.

    It must be set apart from the name («, 5», «исх. 5») or look like nothing but a number («12-5/1»); without a day
    both, for «Мектеп 5» is a name.
    """
    before = _LAST.search(rest[: day.start] if day else rest)
    if before and _is_certain(before, day):
        return Numbered(closed_up(before["number"]), *before.span("number"))
    behind = " ".join(_EDGES.sub("", rest[day.end :]).split()).strip("()") if day else ""
    return Numbered(closed_up(behind), day.end, len(rest)) if day and _ALONE.fullmatch(behind) else None


def _is_certain(found: re.Match[str], day: Written | None) -> bool:
    signs = (found["apart"] is not None, _STROKED.match(found["number"]) is not None)
    return any(signs) if day else all(signs)


def _fault(cell: _Cell) -> str:
    """Return the code of the first thing that is wrong, "" when all of the cell is told apart."""
    is_bare = cell.day is not None and not cell.day.is_sure and cell.number is None  # «12/05/24»: a number or a day?
    if _says_several(cell) or is_bare or _is_a_number_too(cell):
        return MIXED
    if cell.day and cell.day.on is None:
        return "their_day_wrong"
    if _has_figures_left(cell):
        return MIXED if cell.day else "their_day_unread"
    return MIXED if _breaks_a_name(cell) else ""


def _is_a_number_too(cell: _Cell) -> bool:
    """Tell whether a day stands where a number should, «№ 04.03.2024»: some firms number their letters by days."""
    return cell.day is not None and cell.number is None and _SIGNED.search(cell.rest[: cell.day.start]) is not None


def _says_several(cell: _Cell) -> bool:
    return len(cell.days) > 1 or len(cell.signed) > 1 or len(_SIGN.findall(cell.rest)) > 1


def _has_figures_left(cell: _Cell) -> bool:
    """Tell whether figures remain beside name, number and day, or a day is pressed into the number («5/04.03.2024»)."""
    if parts_of_days(cell.left):
        return True
    number = cell.number.number if cell.number else ""
    if any(day.is_sure for day in written_days(number, pressed=True)) or _with_figures(number) > 1:
        return True
    figures = list(_figures(cell))
    is_of_the_name = cell.day is None and number == "" and len(figures) == 1 and figures[0].isdigit()  # «Мектеп 5»
    return bool(figures) and not is_of_the_name


def _figures(cell: _Cell) -> Iterator[str]:
    """Yield the words that are left: in the name those of figures alone («2-бөлімше» is its own), else any with one."""
    name, others = cell.left[: cell.cut], cell.left[cell.cut :]
    yield from (word for each in name.split() if _FIGURES.fullmatch(word := each.strip(",;:()№")))
    yield from (word for word in others.split() if any(map(str.isdigit, word)))
    last = _LAST.search(cell.rest[: cell.day.start]) if cell.day and cell.named and not cell.number else None
    if last:  # «ПМК-7 04.03.2024»: a firm or a number?
        yield last["number"]


def _with_figures(text: str) -> int:
    return sum(any(map(str.isdigit, word)) for word in text.split())


def _breaks_a_name(cell: _Cell) -> bool:
    """Tell whether words go on behind «№ 7»: it numbers a thing of the name then, «№7 мектебі»."""
    if not (cell.named and cell.signed):
        return False
    end = cell.signed[0].end
    until = cell.day.start if cell.day and cell.day.start >= end else len(cell.rest)
    return _LETTER.search(_TIES.sub(" ", cell.rest[end:until])) is not None
