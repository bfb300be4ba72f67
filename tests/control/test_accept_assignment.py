"""10.9: the lead takes an assignment into work."""

from __future__ import annotations

from datetime import date

import pytest

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.org.models import Officer
from control import access
from control.actions.accept_assignment import accept_assignment
from control.states import AssignmentState
from tests.factories import control as make
from tests.factories import people
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.clause("10.9")]
NEXT_DAY = almaty("2026-05-13 09:30")


def test_10_9_the_lead_takes_it_into_work(akim: Officer, department_head: Officer) -> None:
    assignment = make.given(akim, [department_head])

    accept_assignment(assignment=assignment, by=department_head, at=NEXT_DAY)

    stored = make.fresh(assignment)
    assert stored.state == AssignmentState.ACCEPTED
    assert stored.accepted_at == NEXT_DAY
    assert stored.executors.get().seen_at == NEXT_DAY


def test_10_9_a_co_executor_does_not_take_it(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    assignment = make.given(akim, [department_head, rural_akim])

    with pytest.raises(Refusal) as caught:
        accept_assignment(assignment=assignment, by=rural_akim, at=NEXT_DAY)

    assert caught.value.clause == "10.9"
    assert make.fresh(assignment).state == AssignmentState.ISSUED


def test_a_stranger_does_not_take_it(akim: Officer, department_head: Officer, stranger: Officer) -> None:
    assignment = make.given(akim, [department_head])

    with pytest.raises(Refusal):
        accept_assignment(assignment=assignment, by=stranger, at=NEXT_DAY)

    assert make.fresh(assignment).state == AssignmentState.ISSUED


def test_it_is_taken_once(akim: Officer, department_head: Officer) -> None:
    assignment = make.accepted(akim, department_head)

    verdict = access.may_accept_assignment(department_head, assignment, NEXT_DAY.date())
    with pytest.raises(Refusal):
        accept_assignment(assignment=assignment, by=department_head, at=NEXT_DAY)

    assert not verdict


@pytest.mark.clause("1.4")
def test_1_4_who_acts_for_the_lead_is_recorded_on_his_behalf(
    akim: Officer, department_head: Officer, executor: Officer
) -> None:
    people.acts_for(executor, department_head, starts_on=date(2026, 5, 13), ends_on=date(2026, 5, 20))
    assignment = make.given(akim, [department_head])

    accept_assignment(assignment=assignment, by=executor, at=NEXT_DAY)

    entry = Entry.objects.get(event="assignment.accept_assignment")
    assert (entry.officer, entry.on_behalf_of) == (executor, department_head)


@pytest.mark.clause("1.4")
def test_1_4_the_day_after_the_order_ends_he_acts_no_longer(
    akim: Officer, department_head: Officer, executor: Officer
) -> None:
    people.acts_for(executor, department_head, starts_on=date(2026, 5, 10), ends_on=date(2026, 5, 12))
    assignment = make.given(akim, [department_head])

    verdict = access.may_accept_assignment(executor, assignment, NEXT_DAY.date())

    assert (bool(verdict), verdict.clause) == (False, "10.9")
