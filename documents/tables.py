"""Lists of incoming papers: the columns of their lines, and which list has which (10.9; room: pages of documents)."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Unit
from apparat.ui import cells
from apparat.ui.catalogue import path_to
from apparat.ui.tables import Column, Table
from control.models import Assignment
from documents.grounds import GROUNDS
from documents.lines import PaperLine
from documents.models import Resolution, ReturnNote
from documents.states import IncomingState


def _number(paper: PaperLine) -> Any:
    number = cells.link(path_to("documents:incoming", paper.pk), paper.number or _("no number"))
    if not paper.is_urgent:
        return number
    return cells.joined(number, cells.SPACE, cells.badge(Assignment.Urgency(paper.urgency).label, "red"))


def _registered(paper: PaperLine) -> Any:
    if paper.registered_at:
        return cells.day(paper.registered_at)
    if paper.is_returned:
        return cells.DASH
    return _("to be registered on %(day)s") % {"day": f"{paper.lawful_on:%d.%m.%Y}"}


def _correspondent(paper: PaperLine) -> Any:
    if not paper.their_number:
        return paper.correspondent
    on = f" · {paper.their_on:%d.%m.%Y}" if paper.their_on else ""
    return cells.joined(paper.correspondent, cells.BREAK, cells.muted(f"№ {paper.their_number}{on}"))


def _content(paper: PaperLine) -> Any:
    return cells.badge(_("restricted"), "grey") if paper.restricted else cells.shortened(paper.summary)


def _desk(paper: PaperLine) -> Any:
    return cells.unbroken(paper.desk) if paper.desk else cells.DASH


def _state(paper: PaperLine) -> Any:
    return cells.choice_badge(IncomingState, paper.state)


def _draft(draft: Resolution) -> Any:
    return cells.link(path_to("documents:resolution_sign", draft.pk), draft.incoming.number)


def _drafted(draft: Resolution) -> Any:
    drafter = cells.unbroken(draft.drafted_by.short_name)
    return cells.block(drafter, cells.BREAK, cells.muted(cells.day(draft.drafted_at)))


def _sent_back(note: ReturnNote) -> Any:
    paper = note.incoming
    day = cells.link(path_to("documents:incoming", paper.pk), cells.day(note.at))
    if timezone.localdate(note.at) <= paper.lawful_on:
        return day
    return cells.joined(day, cells.SPACE, cells.badge(_("late"), "red"))  # 10.9: on the day it came


def _sender(note: ReturnNote) -> Any:
    paper = note.incoming
    number = f"№ {paper.their_number}" if paper.their_number else ""
    on = f"{paper.their_on:%d.%m.%Y}" if paper.their_on else ""
    beside = " · ".join(filter(None, (number, on)))
    return (
        cells.joined(paper.correspondent.short, cells.BREAK, cells.muted(beside))
        if beside
        else paper.correspondent.short
    )


def _grounds(note: ReturnNote) -> Any:
    lines = [f"{GROUNDS[key].clause} {GROUNDS[key].label}" for key in note.grounds]
    parts = [part for line in lines for part in (cells.BREAK, line)][1:]
    return cells.block(*parts)


def _letter(note: ReturnNote) -> Any:
    return cells.link(path_to("documents:return_letter", note.incoming_id), "PDF")


def _who(unit: Unit) -> Any:
    return cells.link(path_to("documents:correspondent", unit.pk), unit.name)


def _number_of(unit: Unit) -> Any:
    return (unit.citizen.end_of_iin if unit.is_citizen else unit.bin) or cells.DASH  # a whole IIN is on the card only


def _papers_of(unit: Unit) -> Any:
    return cells.link(f"{path_to('documents:registry')}?filters=open&correspondent={unit.pk}", _("papers"))


NUMBER = Column(_("Number"), _number, is_heading=True, sort="number")
REGISTERED = Column(_("Registered"), _registered, sort="accepted")
CORRESPONDENT = Column(_("Correspondent"), _correspondent)
CONTENT = Column(_("Content"), _content)  # 10.4: a restricted paper is a line without content
DESK = Column(_("Desk"), _desk)
STATE = Column(_("State"), _state)

REGISTRY = Table((NUMBER, REGISTERED, CORRESPONDENT, CONTENT, DESK, STATE), of_lines=True)
FOUND = Table((NUMBER, REGISTERED, CORRESPONDENT, CONTENT, STATE), of_lines=True)
WAITING = Table((NUMBER, CORRESPONDENT, CONTENT, STATE), of_lines=True)
DRAFTS = Table(  # 10.13: what an assistant wrote and the leader has not put yet
    (
        Column(_("Number"), _draft, is_heading=True),
        Column(_("Correspondent"), lambda draft: draft.incoming.correspondent.short),
        Column(_("Content"), lambda draft: cells.shortened(draft.incoming.summary)),
        Column(_("Drafted by"), _drafted),
    )
)
CORRESPONDENTS = Table(  # the book of those who write to us (ADR-0010)
    (
        Column(_("Name"), _who, is_heading=True),
        Column(_("Who"), lambda unit: unit.get_kind_display()),
        Column(_("BIN or IIN"), _number_of),
        Column(_("Papers"), _papers_of),
    )
)
RETURNED = Table(  # the journal of papers that went back unregistered (10.12)
    (
        Column(_("Returned"), _sent_back, is_heading=True),
        Column(_("Correspondent"), _sender),
        Column(_("Content"), lambda note: cells.shortened(note.incoming.summary) or cells.DASH),
        Column(_("Grounds"), _grounds),
        Column(_("Returned by"), lambda note: cells.unbroken(note.by.short_name)),
        Column(_("Letter"), _letter),
    )
)
