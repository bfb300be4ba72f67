"""What the demo office asks of superior bodies in the papers that answer them (room: demo; 12.6)."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from apparat.org.models import Officer
from apparat.worktime.months import add_months
from control.models import Ask, Assignment, Every
from control.superior import Decision
from control.terms import last_day_to_extend
from documents.models import Incoming
from outgoing.actions.record_answer import record_answer
from outgoing.facts import RequestFacts
from outgoing.higher_checks import request_of
from outgoing.models import Outgoing

REASONS = "Мердігерді таңдау конкурсы созылды, жұмыстар екі апта кеш басталды."
IN_WORK = ("issued", "accepted", "returned")  # a reported one is judged first (13.14)


def request_on(letter: Incoming, on: date) -> RequestFacts | None:
    """Return what the answer to a superior body's letter asks: more time while 13.6 lets it, else it informs."""
    assignment = Assignment.objects.open().filter(root_kind="incoming", root_id=letter.pk).order_by("pk").first()
    if assignment is None or not assignment.under_control or assignment.deadline is None:
        return None
    due_on = assignment.deadline.due_on
    reference = RequestFacts(
        assignment=assignment,
        number=letter.their_number or letter.number,
        on=letter.their_on or timezone.localdate(letter.received_at),
        point=str(1 + letter.pk % 4),
        content=assignment.text,
        ask=Ask.EXTENSION,
        until=add_months(due_on, 1),
        reasons=REASONS,
    )
    if on <= last_day_to_extend(assignment.deadline):
        return reference
    return RequestFacts(
        assignment=assignment,
        number=reference.number,
        on=reference.on,
        point=reference.point,
        content=reference.content,
        ask=Ask.PERIODIC,
        provided=True,
        every=Every.QUARTER,
        next_on=add_months(on, 3),
    )


def answer_request(paper: Outgoing, clerk: Officer, at: datetime) -> None:
    """Let the superior body grant what a paper with its number asked, on the same day."""
    request = request_of(paper)
    if request is None or request.assignment.state not in IN_WORK:
        return
    letter = paper.incoming
    body = letter.correspondent if letter else paper.addressees.select_related("unit").order_by("order")[0].unit
    decision = Decision(
        ask="",
        granted=True,
        number=f"1-1/{100 + paper.pk}",
        on=timezone.localdate(at),
        body_kk=body.name_kk,
        body_ru=body.name_ru,
        until=request.until,
        every=request.every,
        next_on=request.next_on,
    )
    record_answer(outgoing=paper, by=clerk, at=at, decision=decision)
