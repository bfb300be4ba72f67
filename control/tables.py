"""Lists of assignments: the columns, and which list has which (13.4; room: pages of control)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.ui import cells
from apparat.ui.catalogue import path_to
from apparat.ui.tables import Column, Table
from control.sheet import Line
from control.states import AssignmentState


def _number(line: Line) -> Any:
    number = cells.link(path_to("control:assignment", line.assignment.pk), line.assignment.number)
    if not line.urgency_tone:
        return number
    return cells.joined(number, cells.SPACE, cells.badge(line.assignment.get_urgency_display(), line.urgency_tone))


def _content(line: Line) -> Any:
    return cells.shortened(line.assignment.text)


def _executors(line: Line) -> Any:
    lead = line.assignment.lead
    unit = line.assignment.lead_unit
    if unit is None:
        return cells.unbroken(lead.short_name)
    others = f" +{line.co_executors}" if line.co_executors else ""
    return cells.block(cells.unbroken(lead.short_name), cells.BREAK, cells.muted(f"{unit.short}{others}"))


def _lead(line: Line) -> Any:
    return cells.unbroken(line.assignment.lead.short_name)


def _leader(line: Line) -> Any:
    return cells.unbroken(line.assignment.issuer.short_name)


def _term(line: Line) -> Any:
    deadline = line.assignment.deadline
    if deadline is None:
        return cells.clause_mark("13.10")  # taken into account, without control
    return cells.due_badge(deadline.due_on, line.light, path_to("passport", deadline.pk))


def _state(line: Line) -> Any:
    return cells.choice_badge(AssignmentState, line.assignment.state)


NUMBER = Column(_("Number"), _number, is_heading=True)
CONTENT = Column(_("Content"), _content)
EXECUTORS = Column(_("Executors"), _executors)
LEAD = Column(_("Lead executor"), _lead)
LEADER = Column(_("Leader"), _leader)
TERM = Column(_("Term"), _term)
STATE = Column(_("State"), _state)

WITHOUT_CONTROL = ("13.10",)
BOARD = Table((NUMBER, CONTENT, EXECUTORS, LEADER, TERM, STATE), cites=WITHOUT_CONTROL)
FOUND = Table((NUMBER, CONTENT, LEAD, TERM, STATE), cites=WITHOUT_CONTROL)
WORK = Table((NUMBER, TERM, CONTENT, LEAD), cites=WITHOUT_CONTROL)
