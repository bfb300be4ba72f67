"""Tables of long lists, declared by columns and drawn row by row (room: ui).

A house names its columns once (`documents.tables`, `control.tables`); every list that shows the same thing is made of
them. The component `list_table` puts the rows into the frame of `data_table`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import get_language

from apparat.ui.cells import escaped


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its label, and what it shows of a row (text is escaped; marks come from `apparat.ui.cells`)."""

    label: Any
    cell: Callable[[Any], Any]
    is_heading: bool = False

    def frame(self) -> tuple[str, str]:
        """Return what stands before and after the cell; narrow screens show the label beside it."""
        label = escaped(self.label)
        if self.is_heading:
            return f'<th scope="row" data-label="{label}">', "</th>"
        return f'<td data-label="{label}">', "</td>"


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A list: its columns, and the clauses its cells cite (the page sends their texts).

    of_lines: its rows are plain tuples, and nothing but they and the language says how they look; the same line is
    drawn once and kept, because everybody reads the newest ones again and again.
    """

    columns: tuple[Column, ...]
    cites: tuple[str, ...] = ()
    of_lines: bool = False

    def head(self) -> SafeString:
        """Draw the row of labels."""
        labels = "".join(f'<th scope="col">{escaped(column.label)}</th>' for column in self.columns)
        return SafeString(f"<tr>{labels}</tr>")

    def body(self, rows: Iterable[Any]) -> SafeString:
        """Draw the rows."""
        language = get_language() or ""
        draw = _kept if self.of_lines else _drawn
        return SafeString("\n".join(draw(self, row, language) for row in rows))


def _drawn(table: Table, row: Any, language: str) -> str:
    cells = (f"{before}{escaped(cell(row))}{after}" for before, after, cell in _parts(table, language))
    return f"<tr>{''.join(cells)}</tr>"


_kept = lru_cache(maxsize=2048)(_drawn)  # of short texts: five to ten megabytes of a worker


@lru_cache(maxsize=64)
def _parts(table: Table, _language: str) -> tuple[tuple[str, str, Callable[[Any], Any]], ...]:
    return tuple((*column.frame(), column.cell) for column in table.columns)
