"""The board of control as a list: searches are kept, columns chosen, a file is had (13.4; room: pages of control)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from apparat.lists.columns import chosen_keys, table_of
from apparat.lists.places import Place, register
from apparat.lists.sheets import Sheet, Shown, offer_sheet
from apparat.org.models import Officer
from apparat.search.listing import Listing
from apparat.ui import cells
from apparat.ui.tables import Column, Table
from control import queries, tables
from control.board_form import BoardForm
from control.lines import AssignmentLine, LitLine, lined, lit
from control.models import Assignment
from control.wide_lines import WideAssignmentLine, lined_wide

BOARD = "board"


def rows_of(officer: Officer, on: date, asked: QueryDict) -> Listing:
    """Return the board as the address bar asks for it."""
    return queries.board(officer, on, BoardForm(asked, on=on).wanted())


def _light(lit_line: LitLine) -> Any:
    return cells.traffic_light(lit_line.light) if lit_line.light else cells.DASH


def _origin(lit_line: LitLine) -> Any:
    line: Any = lit_line.line
    return cells.block(Assignment.Origin(line.origin_kind).label, *_paper(line))


def _paper(line: Any) -> tuple[Any, ...]:
    number = (cells.whole_numbers(f"№ {line.origin_number}"), cells.SPACE) if line.origin_number else ()
    return cells.BREAK, cells.muted(*number, cells.day(line.origin_on))


USUAL = {
    "number": tables.NUMBER,
    "content": tables.CONTENT,
    "executors": tables.EXECUTORS,
    "leader": tables.LEADER,
    "term": tables.TERM,
    "state": tables.STATE,
}
FURTHER = {  # asked for only when somebody wants them
    "light": Column(_("Traffic light"), _light),
    "urgency": Column(_("Urgency"), lambda lit_line: Assignment.Urgency(lit_line.line.urgency).label),
    "origin": Column(_("Origin"), _origin),
    "origin_from": Column(_("Whose paper"), lambda lit_line: lit_line.line.origin_from or cells.DASH),
    "given": Column(_("Given"), lambda lit_line: cells.day(lit_line.line.given_at)),
    "counted_from": Column(_("Term is counted from"), lambda lit_line: cells.day(lit_line.line.received_on)),
    "released": Column(_("Released"), lambda lit_line: cells.day(lit_line.line.released_at) or cells.DASH),
}


def shown_to(officer: Officer) -> tuple[Table, Any]:
    """Return the table of the columns the officer wants, and how the lines behind it are read. One query."""
    keys = chosen_keys(officer, BOARD)
    if keys == tuple(USUAL):
        return tables.BOARD, lined
    return table_of(BOARD, keys), lined if set(keys) <= {*USUAL, "light", "urgency"} else lined_wide


def _sheet_of_board(officer: Officer, on: date, asked: QueryDict) -> Shown:
    """Return the board for a file: the columns the officer chose, the lights of the day, whole contents."""
    table, lines = shown_to(officer)
    rows = queries.board(officer, on, BoardForm(asked, on=on).wanted(), lines)
    return Shown(rows, table, partial(_lit_whole, on=on))


def _lit_whole(lines: list[Any], on: date) -> list[Any]:
    texts = dict(Assignment.objects.filter(pk__in=[line.pk for line in lines]).values_list("pk", "text"))
    return lit([_with_text(line, texts[line.pk]) for line in lines], on)


def _with_text(line: AssignmentLine | WideAssignmentLine, text: str) -> Any:
    if isinstance(line, WideAssignmentLine):
        return line._replace(line=line.line._replace(text=text))
    return line._replace(text=text)


register(
    Place(
        BOARD,
        _("Assignments under control"),
        "control:board",
        rows_of,
        USUAL | FURTHER,
        tuple(USUAL),
        cites=tables.WITHOUT_CONTROL,
    )
)
offer_sheet(Sheet(BOARD, _("Assignments under control"), "control:board", _sheet_of_board))
