"""12.6: of two clerks who record an answer at one moment one does, and the assignment moves once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from apparat.deadlines.models import DeadlineMove
from apparat.org.models import Officer
from apparat.worktime.load import load_years
from control.actions.accept_assignment import accept_assignment
from control.models import SuperiorDecision
from control.superior import Decision
from outgoing.actions.record_answer import record_answer
from outgoing.actions.register_outgoing import register_outgoing
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.models import Outgoing
from outgoing.readiness import last_version
from tests.factories.higher import assigned, drafted_to_oblast
from tests.factories.letters import WEDNESDAY
from tests.factories.outgoing import agree_all
from tests.factories.two_desks import overtaken

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.clause("12.6")]
LATER = WEDNESDAY + timedelta(days=7)


def test_an_answer_recorded_by_two_clerks_at_once_moves_the_term_once(
    aigul_from_records: Officer,
    head_of_records: Officer,
    akim: Officer,
    executor: Officer,
    department_head: Officer,
    deputy: Officer,
    head_of_apparatus: Officer,
) -> None:
    load_years(2025, 2027, at=WEDNESDAY)
    given = assigned(aigul_from_records, akim, executor)
    assignment = accept_assignment(assignment=given, by=executor, at=WEDNESDAY)
    paper = drafted_to_oblast(executor, akim, assignment, "extension")
    send_to_approval(outgoing=paper, by=executor, at=WEDNESDAY)
    agree_all(paper)
    sign_outgoing(outgoing=paper, by=akim, at=WEDNESDAY, digest=last_version(paper).digest)
    register_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)
    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY)

    def answer(clerk: Officer, until: date) -> None:
        decision = Decision("", granted=True, number="1-1/77", on=LATER.date(), body_kk="Облыс", until=until)
        record_answer(outgoing=Outgoing.objects.get(pk=paper.pk), by=clerk, at=LATER, decision=decision)

    end = overtaken(
        lambda: answer(aigul_from_records, date(2026, 6, 10)), lambda: answer(head_of_records, date(2026, 6, 11))
    )

    assignment.refresh_from_db()
    assert end == "12.6"
    assert SuperiorDecision.objects.count() == 1
    assert assignment.deadline is not None
    assert assignment.deadline.due_on == date(2026, 6, 10)
    assert DeadlineMove.objects.filter(deadline=assignment.deadline).count() == 1
