"""13.14: a report goes back for rework."""

from __future__ import annotations

from datetime import date

import pytest

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from control import access
from control.actions.return_report import return_report
from control.actions.submit_report import submit_report
from control.states import AssignmentState
from tests.factories import control as make
from tests.factories import people
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.clause("13.14")]
AT = almaty("2026-05-13 12:00")


def test_13_14_the_term_is_open_again_and_keeps_its_date(akim: Officer, department_head: Officer) -> None:
    assignment = make.reported(akim, department_head)

    report = return_report(assignment=assignment, by=akim, at=AT, reason="Сурет жоқ")

    stored = make.fresh(assignment)
    assert stored.state == AssignmentState.RETURNED
    assert (report.returned_by, report.returned_at, report.return_reason) == (akim, AT, "Сурет жоқ")
    assert stored.deadline is not None
    assert (stored.deadline.state, stored.deadline.due_on) == (Deadline.State.OPEN, date(2026, 6, 12))
    assert Notice.objects.get(kind="control.report_returned").officer == department_head
    assert Entry.objects.get(event="assignment.return_report").clause == "13.14"


def test_13_14_the_last_report_goes_back_the_first_stays(akim: Officer, department_head: Officer) -> None:
    assignment = make.returned(akim, department_head)
    first = assignment.reports.get()
    submit_report(assignment=assignment, by=department_head, at=AT, text="Қайта орындалды")

    second = return_report(assignment=make.fresh(assignment), by=akim, at=AT, reason="Тағы да толық емес")

    first.refresh_from_db()
    assert (first.return_reason, second.return_reason) == ("Толық емес", "Тағы да толық емес")


@pytest.mark.parametrize("who", ["akim", "head_of_apparatus", "deputy"])
def test_13_14_the_leader_who_gave_it_the_akim_and_the_head_of_apparatus_return(
    request: pytest.FixtureRequest, deputy: Officer, department_head: Officer, who: str
) -> None:
    assignment = make.reported(deputy, department_head)

    report = return_report(assignment=assignment, by=request.getfixturevalue(who), at=AT, reason="Толық емес")

    assert report.returned_by == request.getfixturevalue(who)


@pytest.mark.parametrize("who", ["department_head", "rural_akim", "aigul_from_records", "deputy", "stranger"])
def test_13_14_nobody_else_returns(
    request: pytest.FixtureRequest, akim: Officer, department_head: Officer, rural_akim: Officer, who: str
) -> None:
    assignment = make.reported(akim, department_head, co_executors=[rural_akim])

    with pytest.raises(Refusal) as caught:
        return_report(assignment=assignment, by=request.getfixturevalue(who), at=AT, reason="Толық емес")

    assert caught.value.clause == "13.14"
    assert make.fresh(assignment).state == AssignmentState.REPORTED


def test_13_14_what_was_not_reported_is_not_returned(akim: Officer, department_head: Officer) -> None:
    assignment = make.accepted(akim, department_head)

    with pytest.raises(Refusal) as caught:
        return_report(assignment=assignment, by=akim, at=AT, reason="Толық емес")

    assert caught.value.clause == "13.14"


@pytest.mark.clause("1.4")
def test_1_4_who_acts_for_the_head_of_apparatus_returns_on_his_behalf(
    akim: Officer, department_head: Officer, head_of_apparatus: Officer, assistant: Officer
) -> None:
    people.acts_for(assistant, head_of_apparatus, starts_on=date(2026, 5, 13), ends_on=date(2026, 5, 13))
    assignment = make.reported(akim, department_head)

    report = return_report(assignment=assignment, by=assistant, at=AT, reason="Толық емес")

    entry = Entry.objects.get(event="assignment.return_report")
    assert report.returned_by == assistant
    assert (entry.officer, entry.on_behalf_of) == (assistant, head_of_apparatus)


def test_the_page_and_the_deed_agree(akim: Officer, department_head: Officer, stranger: Officer) -> None:
    assignment = make.reported(akim, department_head)

    verdicts = [bool(access.may_return_report(who, assignment, AT.date())) for who in (akim, department_head, stranger)]

    assert verdicts == [True, False, False]


@pytest.mark.parametrize("is_lead", [True, False], ids=["the lead himself", "a co-executor's part"])
def test_13_14_the_head_of_apparatus_does_not_return_what_he_executes(
    akim: Officer, head_of_apparatus: Officer, department_head: Officer, is_lead: bool
) -> None:
    order = [head_of_apparatus, department_head] if is_lead else [department_head, head_of_apparatus]
    assignment = make.reported(akim, order[0], co_executors=order[1:])

    with pytest.raises(Refusal) as caught:
        return_report(assignment=assignment, by=head_of_apparatus, at=AT, reason="Толық емес")
    made = return_report(assignment=make.fresh(assignment), by=akim, at=AT, reason="Толық емес")

    assert caught.value.clause == "13.14"
    assert made.returned_by == akim


@pytest.mark.clause("1.4")
def test_13_14_an_executor_who_acts_for_the_leader_returns_nothing_of_his_own_nor_who_acts_for_an_executor(
    akim: Officer, deputy: Officer, head_of_apparatus: Officer, assistant: Officer
) -> None:
    on = AT.date()
    people.acts_for(deputy, akim, starts_on=on, ends_on=on)
    people.acts_for(assistant, head_of_apparatus, starts_on=on, ends_on=on)
    of_deputy = make.reported(akim, deputy, number="1")
    of_head = make.reported(akim, head_of_apparatus, number="2")

    may = {
        officer.username: [bool(access.may_return_report(officer, row, on)) for row in (of_deputy, of_head)]
        for officer in (deputy, head_of_apparatus, assistant)
    }

    assert may == {"deputy": [False, True], "head_of_apparatus": [True, False], "assistant": [True, False]}
