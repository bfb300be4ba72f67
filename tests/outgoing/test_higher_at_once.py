"""12.6: of two clerks who record an answer at one moment one does, and the assignment moves once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from apparat.deadlines.models import DeadlineMove
from apparat.org.models import Officer
from apparat.worktime.load import load_years
from control.actions.accept_assignment import accept_assignment
from control.holding import hold as hold_assignment
from control.models import Assignment, SuperiorDecision
from control.superior import Decision
from documents.holding import hold as hold_paper
from documents.models import Incoming
from outgoing.actions.begin_draft import begin_draft
from outgoing.actions.record_answer import record_answer
from outgoing.actions.register_outgoing import register_outgoing
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.facts import To
from outgoing.models import Outgoing
from outgoing.readiness import last_version
from tests.factories.higher import assigned, drafted_to_oblast, oblast, request_facts
from tests.factories.letters import WEDNESDAY
from tests.factories.materials import laid
from tests.factories.outgoing import agree_all, facts, letter_kind
from tests.factories.two_desks import overtaken

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.clause("12.6")]
LATER = WEDNESDAY + timedelta(days=7)


@pytest.fixture
def assignment(
    aigul_from_records: Officer,
    akim: Officer,
    executor: Officer,
    department_head: Officer,
    deputy: Officer,
    head_of_apparatus: Officer,
) -> Assignment:
    """An assignment of the oblast in work at the specialist's."""
    load_years(2025, 2027, at=WEDNESDAY)
    given = assigned(aigul_from_records, akim, executor)
    return accept_assignment(assignment=given, by=executor, at=WEDNESDAY)


def agreed_and_signed(paper: Outgoing, drafter: Officer, akim: Officer) -> Outgoing:
    """Return the draft after its way to the dispatch desk."""
    laid(paper)
    send_to_approval(outgoing=paper, by=drafter, at=WEDNESDAY)
    agree_all(paper)
    return sign_outgoing(outgoing=paper, by=akim, at=WEDNESDAY, digest=last_version(paper).digest)


def test_a_number_that_moves_the_answered_paper_waits_for_its_assignment_first(
    assignment: Assignment, aigul_from_records: Officer, akim: Officer, executor: Officer
) -> None:
    answered = Incoming.objects.get(pk=assignment.root_id or 0)
    to = {"addressees": [To(oblast())], "is_answer": True, "incoming": answered}
    said = facts(akim, request=request_facts(assignment, "periodic"), **to)
    draft = begin_draft(by=executor, at=WEDNESDAY, kind=letter_kind(), facts=said)
    paper = agreed_and_signed(draft, executor, akim)

    end = overtaken(  # a release in another room: the assignment in hand, its paper next
        lambda: hold_assignment(Assignment.objects.get(pk=assignment.pk)),
        lambda: register_outgoing(outgoing=Outgoing.objects.get(pk=paper.pk), by=aigul_from_records, at=WEDNESDAY),
        lambda: hold_paper(answered),
    )

    paper.refresh_from_db()
    assert (end, paper.number) == ("done", "3-6/1")


def test_an_answer_recorded_by_two_clerks_at_once_moves_the_term_once(
    assignment: Assignment, aigul_from_records: Officer, head_of_records: Officer, akim: Officer, executor: Officer
) -> None:
    draft = drafted_to_oblast(executor, akim, assignment, "extension")
    paper = agreed_and_signed(draft, executor, akim)
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
