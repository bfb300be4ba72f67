"""10.9, 13.5: the lead asks to redirect."""

from __future__ import annotations

from datetime import date

import pytest

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from control import access
from control.actions.ask_redirection import ask_redirection
from control.models import Assignment, Redirection
from control.states import RedirectionState
from tests.factories import control as make
from tests.factories import people
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.clause("13.5")]
THIRD_DAY = almaty("2026-05-15 18:30")  # given on Tuesday the 12th
FOURTH_DAY = almaty("2026-05-18 09:00")


def ask(assignment: Assignment, by: Officer, proposed: Officer, at: object = THIRD_DAY) -> Redirection:
    """Ask on the third working day."""
    return ask_redirection(assignment=assignment, by=by, at=at, proposed=proposed, reason="Біздің құзырымызда емес")  # type: ignore[arg-type]


def test_13_5_on_the_third_working_day_it_may_be_asked(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.given(akim, [department_head])

    redirection = ask(assignment, department_head, rural_akim)

    assert redirection.state == RedirectionState.ASKED
    assert redirection.proposed == rural_akim
    assert Notice.objects.get(kind="control.redirection_asked").officer == akim
    assert Entry.objects.get(event="redirection.asked").clause == "13.5"


def test_13_5_on_the_fourth_working_day_it_is_too_late(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.given(akim, [department_head])

    with pytest.raises(Refusal) as caught:
        ask(assignment, department_head, rural_akim, FOURTH_DAY)

    assert caught.value.clause == "13.5"
    assert "15.05.2026" in str(caught.value)
    assert Redirection.objects.count() == 0


def test_13_5_days_off_do_not_count(akim: Officer, department_head: Officer) -> None:
    assignment = make.given(akim, [department_head], at=almaty("2026-05-08 10:00"))  # 9–11 May are off

    assert access.last_day_to_redirect(assignment) == date(2026, 5, 14)


def test_10_9_it_may_be_asked_after_it_was_taken_into_work(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.accepted(akim, department_head)

    assert ask(assignment, department_head, rural_akim).waits


def test_13_5_a_co_executor_does_not_ask(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    assignment = make.given(akim, [department_head, rural_akim])

    with pytest.raises(Refusal) as caught:
        ask(assignment, rural_akim, department_head)

    assert caught.value.clause == "13.5"


def test_a_stranger_does_not_ask(
    akim: Officer, department_head: Officer, rural_akim: Officer, stranger: Officer
) -> None:
    assignment = make.given(akim, [department_head])

    with pytest.raises(Refusal):
        ask(assignment, stranger, rural_akim)

    assert Redirection.objects.count() == 0


def test_13_5_one_request_at_a_time(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    assignment = make.given(akim, [department_head])
    ask(assignment, department_head, rural_akim)

    with pytest.raises(Refusal) as caught:
        ask(make.fresh(assignment), department_head, rural_akim)

    assert caught.value.clause == "13.5"
    assert Redirection.objects.count() == 1


def test_13_5_not_to_himself(akim: Officer, department_head: Officer) -> None:
    assignment = make.given(akim, [department_head])

    with pytest.raises(Refusal) as caught:
        ask(assignment, department_head, department_head)

    assert (caught.value.clause, caught.value.field) == ("13.5", "proposed")


def test_13_5_not_after_the_report(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    assignment = make.reported(akim, department_head)

    with pytest.raises(Refusal):
        ask(assignment, department_head, rural_akim)

    assert Redirection.objects.count() == 0


@pytest.mark.clause("1.4")
def test_1_4_who_acts_for_the_lead_asks_on_his_behalf(
    akim: Officer, department_head: Officer, executor: Officer, rural_akim: Officer
) -> None:
    people.acts_for(executor, department_head, starts_on=date(2026, 5, 12), ends_on=date(2026, 5, 20))
    assignment = make.given(akim, [department_head])

    redirection = ask(assignment, executor, rural_akim)

    entry = Entry.objects.get(event="redirection.asked")
    assert redirection.asked_by == executor
    assert (entry.officer, entry.on_behalf_of) == (executor, department_head)
