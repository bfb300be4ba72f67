"""Tables of long lists, declared by columns and drawn row by row (room: ui).

A house names its columns once (`documents.tables`, `control.tables`); every list that shows the same thing is made of
them. The component `list_table` puts the rows into the frame of `data_table`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apparat.ui.cells import escaped
from apparat.ui.icons import icon


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its label, and what it shows of a row (text is escaped; marks come from `apparat.ui.cells`).

    sort: the key by which a list of it can be sorted (`?sort=key`, `?sort=-key`), "" for none.
    """

    label: Any
    cell: Callable[[Any], Any]
    is_heading: bool = False
    sort: str = ""

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

    def head(self, *, pick: bool = False, asked: QueryDict | None = None) -> SafeString:
        """Draw the row of labels; pick: with a column of boxes to tick before the others.

        asked: the address bar of a list that can be sorted; its columns with a key lead to the sorted list.
        """
        labels = "".join(_label(column, asked) for column in self.columns)
        choose = _("Choose")  # beside the markup: words inside of it would not be collected for translation
        boxes = f'<th scope="col" class="pick">{escaped(choose)}</th>' if pick else ""
        return SafeString(f"<tr>{boxes}{labels}</tr>")

    def body(self, rows: Iterable[Any], *, pick: bool = False) -> SafeString:
        """Draw the rows; pick: each with a box that sends its key as `keys`."""
        language = get_language() or ""
        draw = _kept if self.of_lines else _drawn
        return SafeString("\n".join(draw(self, row, language, pick) for row in rows))


def _label(column: Column, asked: QueryDict | None) -> str:
    if asked is None or not column.sort:
        return f'<th scope="col">{escaped(column.label)}</th>'
    direction = {column.sort: "ascending", f"-{column.sort}": "descending"}.get(asked.get("sort", ""), "")
    query = asked.copy()
    query.pop("page", None)
    query["sort"] = column.sort if direction == "descending" else f"-{column.sort}"
    shown = {"ascending": "arrow-up", "descending": "arrow-down"}.get(direction)
    mark = icon(shown, 14) if shown else ""
    aria = f' aria-sort="{direction}"' if direction else ""
    return f'<th scope="col"{aria}><a href="?{escaped(query.urlencode())}">{escaped(column.label)}{mark}</a></th>'


def _drawn(table: Table, row: Any, language: str, pick: bool) -> str:
    cells = (f"{before}{escaped(cell(row))}{after}" for before, after, cell in _parts(table, language))
    return f"<tr>{_box(row) if pick else ''}{''.join(cells)}</tr>"


def _box(row: Any) -> str:
    label = escaped(_("Choose %(number)s") % {"number": row.number or _("no number")})
    return f'<td class="pick"><input type="checkbox" name="keys" value="{int(row.pk)}" aria-label="{label}"></td>'


_kept = lru_cache(maxsize=2048)(_drawn)  # five to ten megabytes of a worker; of a journal's lines up to twenty


@lru_cache(maxsize=64)
def _parts(table: Table, _language: str) -> tuple[tuple[str, str, Callable[[Any], Any]], ...]:
    return tuple((*column.frame(), column.cell) for column in table.columns)
