"""13.4: the warning three working days before the term."""

from __future__ import annotations

from datetime import date

import pytest

from apparat.notices.models import Notice
from apparat.org.models import Officer
from control.actions.ask_redirection import ask_redirection
from control.actions.decide_redirection import decide_redirection
from control.tasks import warn_before_term
from tests.factories import control as make
from tests.factories import people

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.clause("13.4")]
THE_DAY = "2026-06-09"  # three working days before Friday the 12th


def told() -> set[Officer]:
    """Everybody who was warned."""
    return {notice.officer for notice in Notice.objects.filter(kind="control.warning")}


@pytest.mark.usefixtures("stranger", "aigul_from_records")
def test_13_4_three_working_days_before_everybody_concerned_is_told(request: pytest.FixtureRequest) -> None:
    names = ("akim", "deputy", "head_of_apparatus", "department_head", "executor", "rural_akim")
    akim, deputy, head_of_apparatus, department_head, executor, rural_akim = map(request.getfixturevalue, names)
    make.accepted(akim, executor, co_executors=[rural_akim])

    warn_before_term(on=THE_DAY)

    # executors, the head of the executor's department, the leader, the curating deputy, the head of apparatus
    assert told() == {executor, rural_akim, department_head, akim, deputy, head_of_apparatus}
    notice = Notice.objects.get(officer=executor, kind="control.warning")
    assert (notice.on, notice.clause) == (date(2026, 6, 9), "13.4")
    assert "12.06.2026" in notice.title


@pytest.mark.parametrize("day", ["2026-05-13", "2026-06-08"])
def test_13_4_earlier_nobody_is_told(akim: Officer, department_head: Officer, day: str) -> None:
    make.accepted(akim, department_head)

    warn_before_term(on=day)

    assert told() == set()


def test_13_4_a_second_run_tells_nobody_twice(akim: Officer, department_head: Officer) -> None:
    make.accepted(akim, department_head)

    warn_before_term(on=THE_DAY)
    warn_before_term(on=THE_DAY)
    warn_before_term(on="2026-06-10")

    assert Notice.objects.filter(kind="control.warning", officer=department_head).count() == 1


@pytest.mark.parametrize("day", ["2026-06-10", "2026-06-11", "2026-06-12"])
def test_13_4_a_missed_run_is_caught_up_until_the_term(akim: Officer, department_head: Officer, day: str) -> None:
    make.accepted(akim, department_head)

    warn_before_term(on=day)

    assert department_head in told()


def test_13_4_an_overdue_term_comes_no_nearer(akim: Officer, department_head: Officer) -> None:
    make.accepted(akim, department_head)

    warn_before_term(on="2026-06-15")

    assert told() == set()


def test_13_4_a_day_off_is_silent_and_the_next_working_day_tells(akim: Officer, department_head: Officer) -> None:
    make.accepted(akim, department_head, due_on=date(2026, 6, 17))  # its day of warning is Friday the 12th

    warn_before_term(on="2026-06-13")
    silent = told()
    warn_before_term(on="2026-06-15")

    assert silent == set()
    assert department_head in told()


def test_13_4_what_was_reported_is_not_warned_of(akim: Officer, department_head: Officer) -> None:
    make.reported(akim, department_head)

    warn_before_term(on=THE_DAY)

    assert told() == set()


def test_13_4_what_went_back_for_rework_is_warned_of(akim: Officer, department_head: Officer) -> None:
    make.returned(akim, department_head)

    warn_before_term(on=THE_DAY)

    assert department_head in told()


@pytest.mark.clause("13.10")
def test_13_10_what_is_not_under_control_is_not_warned_of(akim: Officer, department_head: Officer) -> None:
    make.given(akim, [department_head], noted=True)

    warn_before_term(on=THE_DAY)

    assert told() == set()


def test_13_4_who_left_is_not_told(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    make.accepted(akim, department_head, co_executors=[rural_akim])
    rural_akim.left_on = date(2026, 6, 1)
    rural_akim.save()

    warn_before_term(on=THE_DAY)

    assert told() == {akim, department_head}


@pytest.mark.clause("1.4")
def test_13_4_who_acts_for_one_of_them_is_warned_too(akim: Officer, deputy: Officer, department_head: Officer) -> None:
    make.accepted(akim, department_head)
    people.acts_for(deputy, akim, starts_on=date(2026, 6, 9), ends_on=date(2026, 6, 9))

    warned = warn_before_term(on=THE_DAY)

    notice = Notice.objects.get(officer=deputy, kind="control.warning")
    assert (warned, told()) == (3, {akim, deputy, department_head})
    assert "№ 12-ө" in notice.text or "No. 12-ө" in notice.text


@pytest.mark.clause("1.4")
def test_13_4_who_begins_to_act_before_the_term_is_warned_of_what_was_warned_already(
    akim: Officer, executor: Officer, department_head: Officer
) -> None:
    make.accepted(akim, department_head)
    warn_before_term(on=THE_DAY)
    people.acts_for(executor, department_head, starts_on=date(2026, 6, 10), ends_on=date(2026, 6, 20))

    warn_before_term(on="2026-06-10")

    assert executor in told()


@pytest.mark.clause("13.5")
def test_13_5_a_new_lead_is_told_although_the_others_were(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.given(akim, [department_head], due_on=date(2026, 5, 18))
    warn_before_term(on="2026-05-13")
    redirection = ask_redirection(
        assignment=assignment, by=department_head, at=make.GIVEN, proposed=rural_akim, reason="Құзыр"
    )
    decide_redirection(redirection=redirection, by=akim, at=make.GIVEN, grant=True)

    warn_before_term(on="2026-05-14")

    assert told() == {akim, department_head, rural_akim}


def test_13_4_a_short_term_is_warned_of_on_the_next_morning(akim: Officer, department_head: Officer) -> None:
    make.given(akim, [department_head], due_on=date(2026, 5, 13))

    warn_before_term(on="2026-05-13")

    assert department_head in told()


def test_the_number_of_questions_does_not_grow_with_the_bodies_asked_twice(
    akim: Officer, department_head: Officer, executor: Officer
) -> None:
    people.unit("finance")
    for number in range(3):
        make.accepted(akim, executor, number=f"1-{number}")

    asked = warn_before_term(on=THE_DAY)

    assert asked == 9  # three assignments: executor, his head, the akim
    assert Notice.objects.filter(kind="control.warning").count() == 9
