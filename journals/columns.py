"""One definition of a journal's columns, from which the page, the sheet and the paper are drawn (law.md 3.3; 10.9)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from apparat.ui import cells
from apparat.ui.tables import Column, Table

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class JournalColumn:
    """One column: its label, the text of a line (parts on lines of their own, "" for nothing), its share of the sheet.

    path: the page to which the cell leads on the screen.
    """

    label: Any
    text: Callable[[Any], str]
    weight: float
    path: Callable[[Any], str] | None = None


def table_of(columns: Iterable[JournalColumn], *, of_lines: bool = False) -> Table:
    """Return the table of the page; its first column is the heading of each row.

    of_lines: its lines are plain tuples (`Table`).
    """
    drawn = (_drawn(column, is_heading=place == 0) for place, column in enumerate(columns))
    return Table(tuple(drawn), of_lines=of_lines)


def texts_of(columns: Iterable[JournalColumn], line: Any) -> tuple[str, ...]:
    """Return what a line says in every column, in the language of the moment."""
    return tuple(column.text(line) for column in columns)


def _drawn(column: JournalColumn, *, is_heading: bool) -> Column:
    def cell(line: Any) -> Any:
        parts = column.text(line).splitlines() or [NOTHING]
        shown = [cells.whole_numbers(parts[0]) if column.path is None else cells.link(column.path(line), parts[0])]
        for part in parts[1:]:
            shown += [cells.BREAK, cells.whole_numbers(part)]
        return cells.block(*shown)

    return Column(column.label, cell, is_heading=is_heading)


def day_of(moment: datetime | date | None) -> str:
    """Return the day as papers write it, "" for none."""
    if moment is None:
        return ""
    on = timezone.localdate(moment) if isinstance(moment, datetime) else moment
    return f"{on:%d.%m.%Y}"


def lines_of(*parts: str) -> str:
    """Join what there is, each on a line of its own."""
    return "\n".join(part for part in parts if part)


def beside(*parts: str) -> str:
    """Join what there is on one line."""
    return ", ".join(part for part in parts if part)
