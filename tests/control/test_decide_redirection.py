"""10.9, 13.5: the leader decides on a redirection."""

from __future__ import annotations

import threading
from datetime import date

import pytest
from django.db import connection

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from control import access
from control.actions.ask_redirection import ask_redirection
from control.actions.decide_redirection import decide_redirection
from control.models import Assignment, Redirection
from control.states import AssignmentState, RedirectionState
from tests.factories import control as make
from tests.factories import people
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.clause("13.5")]
DECIDED = almaty("2026-05-14 11:00")


def asked(assignment: Assignment, proposed: Officer) -> Redirection:
    """A request that waits."""
    return ask_redirection(
        assignment=assignment, by=assignment.lead, at=almaty("2026-05-13 10:00"), proposed=proposed, reason="Құзыр"
    )


def decide(redirection: Redirection, by: Officer, *, grant: bool, decision: str = "") -> Redirection:
    """Decide on Thursday."""
    return decide_redirection(redirection=redirection, by=by, at=DECIDED, grant=grant, decision=decision)


def test_13_5_granted_the_proposed_officer_is_the_lead_and_the_term_stays(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.accepted(akim, department_head)
    assert assignment.deadline is not None
    due_on = assignment.deadline.due_on

    decide(asked(assignment, rural_akim), akim, grant=True)

    stored = make.fresh(assignment)
    assert stored.lead == rural_akim
    assert stored.lead_unit == rural_akim.unit
    assert (stored.state, stored.accepted_at) == (AssignmentState.ISSUED, None)
    assert stored.deadline is not None
    assert stored.report_deadline is not None
    assert (stored.deadline.due_on, stored.deadline.officer) == (due_on, rural_akim)
    assert stored.report_deadline.officer == rural_akim
    assert stored.executors.count() == 1


def test_13_5_the_new_lead_has_three_working_days_of_his_own(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.given(akim, [department_head])

    decide(asked(assignment, rural_akim), akim, grant=True)

    assert access.last_day_to_redirect(make.fresh(assignment)) == date(2026, 5, 19)


def test_both_officers_are_told_of_a_granted_one(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    redirection = asked(make.given(akim, [department_head]), rural_akim)

    decide(redirection, akim, grant=True)

    told = Notice.objects.filter(kind="control.redirection_decided")
    assert {notice.officer for notice in told} == {department_head, rural_akim}
    assert Redirection.objects.get().state == RedirectionState.GRANTED


@pytest.mark.clause("10.16")
def test_10_16_a_co_executor_who_becomes_the_lead_owes_no_part(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.given(akim, [department_head, rural_akim])
    part = assignment.executors.get(officer=rural_akim).deadline
    assert part is not None

    decide(asked(assignment, rural_akim), akim, grant=True)

    stored = make.fresh(assignment)
    part.refresh_from_db()
    assert [row.officer for row in stored.executors.all()] == [rural_akim]
    assert stored.lead == rural_akim
    assert part.state == Deadline.State.CANCELLED
    assert (part.close_reason_kk, part.close_reason_ru) == ("негізгі орындаушы болды", "стал основным исполнителем")


def test_13_5_declined_the_lead_stays(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    assignment = make.accepted(akim, department_head)

    redirection = decide(asked(assignment, rural_akim), akim, grant=False, decision="Сіздің құзырыңызда")

    stored = make.fresh(assignment)
    assert redirection.state == RedirectionState.DECLINED
    assert (redirection.decided_by, redirection.decided_at) == (akim, DECIDED)
    assert (stored.lead, stored.state) == (department_head, AssignmentState.ACCEPTED)
    assert Notice.objects.get(kind="control.redirection_decided").officer == department_head


@pytest.mark.parametrize("decision", ["", "  "])
def test_13_5_a_decline_says_why(akim: Officer, department_head: Officer, rural_akim: Officer, decision: str) -> None:
    redirection = asked(make.given(akim, [department_head]), rural_akim)

    with pytest.raises(Refusal) as caught:
        decide(redirection, akim, grant=False, decision=decision)

    assert (caught.value.clause, caught.value.field) == ("13.5", "decision")
    assert Redirection.objects.get().state == RedirectionState.ASKED


@pytest.mark.clause("10.9")
def test_10_9_nobody_but_the_leader_who_gave_it_decides(
    akim: Officer, head_of_apparatus: Officer, department_head: Officer, rural_akim: Officer, stranger: Officer
) -> None:
    redirection = asked(make.given(akim, [department_head]), rural_akim)

    verdicts = [
        access.may_decide_redirection(officer, redirection, DECIDED.date())
        for officer in (head_of_apparatus, department_head, rural_akim, stranger)
    ]
    with pytest.raises(Refusal) as caught:
        decide(redirection, head_of_apparatus, grant=True)

    assert [(bool(verdict), verdict.clause) for verdict in verdicts] == [(False, "10.9")] * 4
    assert caught.value.clause == "10.9"


@pytest.mark.clause("10.13")
def test_10_13_a_deputy_does_not_redirect_to_a_body_he_curates_no_more(
    deputy: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assert deputy.position is not None
    okrug = people.curates(deputy.position, people.unit("shanaq"))
    assignment = make.given(deputy, [department_head])
    redirection = asked(assignment, rural_akim)
    okrug.ends_on = date(2026, 5, 13)
    okrug.save()

    with pytest.raises(Refusal) as caught:
        decide(redirection, deputy, grant=True)

    assert caught.value.clause == "10.13"
    assert make.fresh(assignment).lead == department_head


@pytest.mark.clause("10.13")
def test_10_13_not_to_an_officer_who_left_meanwhile(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    redirection = asked(make.given(akim, [department_head]), rural_akim)
    rural_akim.left_on = DECIDED.date()
    rural_akim.save()

    with pytest.raises(Refusal) as caught:
        decide(Redirection.objects.get(pk=redirection.pk), akim, grant=True)

    assert caught.value.clause == "10.13"


@pytest.mark.clause("1.4")
def test_1_4_who_acts_for_the_leader_decides_on_his_behalf(
    akim: Officer, deputy: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    people.acts_for(deputy, akim, starts_on=date(2026, 5, 14), ends_on=date(2026, 5, 14))
    redirection = asked(make.given(akim, [department_head]), rural_akim)

    decide(redirection, deputy, grant=True)

    entry = Entry.objects.get(event="redirection.grant_redirection")
    assert (entry.officer, entry.on_behalf_of) == (deputy, akim)


def test_a_decided_request_is_not_decided_again(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    redirection = asked(make.given(akim, [department_head]), rural_akim)
    stale = Redirection.objects.get(pk=redirection.pk)
    decide(redirection, akim, grant=True)

    with pytest.raises(Refusal):
        decide(stale, akim, grant=False, decision="Жоқ")

    assert Redirection.objects.get().state == RedirectionState.GRANTED


@pytest.mark.django_db(transaction=True)
def test_of_two_who_decide_at_the_same_moment_one_is_refused(
    akim: Officer, deputy: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    people.acts_for(deputy, akim, starts_on=date(2026, 5, 14), ends_on=date(2026, 5, 14))
    redirection = asked(make.given(akim, [department_head]), rural_akim)
    start, outcomes = threading.Barrier(2), []

    def work(by: Officer, grant: bool) -> None:
        mine = Redirection.objects.select_related("assignment").get(pk=redirection.pk)
        start.wait(timeout=20)
        try:
            outcomes.append(decide(mine, by, grant=grant, decision="Шешім").state)
        except Refusal:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=facts) for facts in ((akim, True), (deputy, False))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)

    stored = Redirection.objects.get()
    assert sorted(outcomes) == sorted(["refused", stored.state])
    assert Entry.objects.filter(event__startswith="redirection.", event__endswith="_redirection").count() == 1
