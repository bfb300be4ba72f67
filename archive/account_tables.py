"""Columns of the state of units' papers and of the accounts of heads (10.5; room: pages of the archive)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.ui import cells
from apparat.ui.tables import Column, Table
from archive.standing import FIGURES, Figure


@dataclass(frozen=True, slots=True)
class Line:
    """A unit with its figures, in the order of `standing.FIGURES`, and the page of its own."""

    name: str
    path: str
    numbers: tuple[int, ...]


SHORT = {  # labels of narrow columns; the page of a unit says them in full
    "came": _("Came"),
    "made": _("Made"),
    "on_desk": _("On desks"),
    "in_time": _("In time"),
    "late": _("Late"),
    "overdue": _("Overdue"),
    "unfiled": _("Not filed"),
    "files": _("Case files"),
}


def _cell(place: int, figure: Figure) -> Callable[[Line], Any]:
    return lambda line: told(figure, line.numbers[place])


def told(figure: Figure, number: int) -> Any:
    """Draw a figure; a fault is marked by a word's ground, none by a dash."""
    if not number:
        return cells.DASH
    return cells.badge(str(number), "amber", "circle-alert") if figure.is_fault else str(number)


def _files(line: Line) -> Any:
    """Draw how many files of past years are not in order: open, without an inventory, due for the archive."""
    number = sum(n for figure, n in zip(FIGURES, line.numbers, strict=True) if figure.code not in SHORT)
    return cells.badge(str(number), "amber", "circle-alert") if number else cells.DASH


_TONES = {"asked": "amber", "given": "green", "withdrawn": "grey"}
STANDING = Table(
    (
        Column(_("Unit"), lambda line: cells.link(line.path, line.name), is_heading=True),
        *(Column(SHORT[each.code], _cell(at, each)) for at, each in enumerate(FIGURES) if each.code in SHORT),
        Column(SHORT["files"], _files),
    )
)
ACCOUNTS = Table(
    (
        Column(_("Unit"), lambda row: cells.link(row.get_absolute_url(), str(row.unit)), is_heading=True),
        Column(_("Days counted"), lambda row: f"{row.starts_on:%d.%m.%Y} – {row.ends_on:%d.%m.%Y}"),
        Column(_("Term"), lambda row: cells.day(row.deadline.due_on) if row.deadline else cells.DASH),
        Column(_("Account given on"), lambda row: cells.day(row.given_at) if row.given_at else cells.DASH),
        Column(_("State"), lambda row: cells.state_badge(row.state, row.get_state_display(), _TONES[row.state])),
    )
)
