"""Lists of the office's papers: the columns of their lines (10.18; room: pages of outgoing)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.ui import cells
from apparat.ui.catalogue import path_to
from apparat.ui.tables import Column, Table
from outgoing.lines import OutgoingLine
from outgoing.states import OutgoingState


def _number(paper: OutgoingLine) -> Any:
    return cells.link(path_to("outgoing:paper", paper.pk), paper.number or _("no number"))


def _registered(paper: OutgoingLine) -> Any:
    return cells.day(paper.registered_at) if paper.registered_at else cells.DASH


def _heading(paper: OutgoingLine) -> Any:
    return cells.block(cells.shortened(paper.heading), cells.BREAK, cells.muted(paper.kind))


NUMBER = Column(_("Number"), _number, is_heading=True)
TO = Column(_("To whom"), lambda paper: paper.to or cells.DASH)
HEADING = Column(_("Heading"), _heading)
STATE = Column(_("State"), lambda paper: cells.choice_badge(OutgoingState, paper.state))

REGISTERED = Column(_("Registered"), _registered, sort="registered")
SIGNS = Column(_("Signs"), lambda paper: cells.unbroken(paper.signer))
EXECUTOR = Column(_("Executor"), lambda paper: cells.unbroken(paper.drafter))

PAPERS = Table((NUMBER, REGISTERED, TO, HEADING, SIGNS, EXECUTOR, STATE), of_lines=True)
WAITING = Table((NUMBER, TO, HEADING, STATE), of_lines=True)  # a part of the desk
