"""10.13, 10.23. A leader gives an assignment on a service note."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from control.actions.issue_assignment import issue_assignment
from control.models import Assignment
from control.order import Order, Origin
from notes import access
from notes.deciding import decide
from notes.holding import hold
from notes.models import ServiceNote
from notes.telling import tell_authors


@under("10.13", "10.23")
@transaction.atomic
def assign_on_note(
    *,
    note: ServiceNote,
    by: Officer,
    at: datetime,
    text: str,
    executors: Sequence[Officer],
    due_on: date | None = None,
) -> ServiceNote:
    """Give one assignment whose paper is the note, put under control with its term (13.2); the author is told.

    Raises Refusal for who may not decide on it, for who gives no assignments (10.13), and for what control refuses.
    """
    hold(note)
    on = timezone.localdate(at)
    mandate = access.may_assign_on(by, note, on).enforce()
    number = f"{note.outgoing.number}-1"
    order = Order(text=text, executors=list(executors), due_on=due_on)
    given = issue_assignment(mandate=mandate, at=at, number=number, origin=_origin(note, on), order=order)
    facts = {"clause": "10.13", "columns": {"assignment": given}, "number": number}
    decide(note, "assign_on_note", mandate=mandate, at=at, decision=text.strip(), **facts)
    tell_authors(note, at)
    return note


def _origin(note: ServiceNote, on: date) -> Origin:
    """Return the snapshot that control keeps of the note."""
    paper = note.outgoing
    return Origin(
        kind=Assignment.Origin.RESOLUTION,
        root=paper.journal_root,
        number=paper.number,
        on=timezone.localdate(paper.registered_at) if paper.registered_at else on,
        from_kk=paper.unit.name_kk,
        from_ru=paper.unit.name_ru or paper.unit.name_kk,
        received_on=on,
    )
