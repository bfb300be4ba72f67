"""Lists of assignments: the columns, and which list has which (13.4; room: pages of control)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.ui import cells
from apparat.ui.catalogue import path_to
from apparat.ui.tables import Column, Table
from control.lines import LitLine
from control.models import Assignment
from control.states import AssignmentState


def _number(lit: LitLine) -> Any:
    line = lit.line
    number = cells.link(path_to("control:assignment", line.pk), line.number)
    if not line.urgency_tone:
        return number
    return cells.joined(number, cells.SPACE, cells.badge(Assignment.Urgency(line.urgency).label, line.urgency_tone))


def _content(lit: LitLine) -> Any:
    return cells.shortened(lit.line.text)


def _executors(lit: LitLine) -> Any:
    line = lit.line
    if not line.unit:
        return cells.unbroken(line.lead)
    others = f" +{line.co_executors}" if line.co_executors else ""
    return cells.block(cells.unbroken(line.lead), cells.BREAK, cells.muted(f"{line.unit}{others}"))


def _lead(lit: LitLine) -> Any:
    return cells.unbroken(lit.line.lead)


def _leader(lit: LitLine) -> Any:
    return cells.unbroken(lit.line.leader)


def _term(lit: LitLine) -> Any:
    line = lit.line
    if line.deadline is None:
        return cells.clause_mark("13.10")  # taken into account, without control
    return cells.due_badge(line.due_on, lit.light, path_to("passport", line.deadline))


def _state(lit: LitLine) -> Any:
    return cells.choice_badge(AssignmentState, lit.line.state)


NUMBER = Column(_("Number"), _number, is_heading=True)
CONTENT = Column(_("Content"), _content)
EXECUTORS = Column(_("Executors"), _executors)
LEAD = Column(_("Lead executor"), _lead)
LEADER = Column(_("Leader"), _leader)
TERM = Column(_("Term"), _term)
STATE = Column(_("State"), _state)

WITHOUT_CONTROL = ("13.10",)
BOARD = Table((NUMBER, CONTENT, EXECUTORS, LEADER, TERM, STATE), cites=WITHOUT_CONTROL, of_lines=True)
FOUND = Table((NUMBER, CONTENT, LEAD, TERM, STATE), cites=WITHOUT_CONTROL, of_lines=True)
WORK = Table((NUMBER, TERM, CONTENT, LEAD), cites=WITHOUT_CONTROL, of_lines=True)
