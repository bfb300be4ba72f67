"""Who sees which assignment, in every state (10.13, 13.4, 1.4)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from apparat.org.models import Officer
from control.actions.ask_redirection import ask_redirection
from control.models import Assignment, Redirection
from tests.factories import control as make
from tests.factories import people

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.clause("13.4")]
ON = make.GIVEN.date()

STATES: dict[str, Callable[[Officer, Officer], Assignment]] = {
    "issued": lambda leader, lead: make.given(leader, [lead]),
    "accepted": make.accepted,
    "reported": make.reported,
    "returned": make.returned,
    "released": lambda leader, lead: make.released(leader, lead, leader),
    "noted": lambda leader, lead: make.given(leader, [lead], noted=True),
}
# An assignment the akim gave to the head of the finance department.
SEES = {
    "akim": True,
    "head_of_apparatus": True,
    "aigul_from_records": True,  # 13.4 2)
    "deputy": True,  # curates finance
    "department_head": True,
    "executor": False,  # of the same department, but not his
    "rural_akim": False,
    "assistant": False,
    "duty_officer": False,
    "stranger": False,
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("who", SEES)
def test_who_sees_it_does_not_depend_on_its_state(
    request: pytest.FixtureRequest, akim: Officer, department_head: Officer, who: str, state: str
) -> None:
    assignment = STATES[state](akim, department_head)
    officer = request.getfixturevalue(who)

    seen = Assignment.objects.visible_to(officer, ON).filter(pk=assignment.pk).exists()

    assert seen is SEES[who]


@pytest.mark.parametrize("who", ["deputy", "executor", "department_head", "head_of_apparatus"])
def test_a_specialists_assignment_is_seen_by_him_his_head_and_the_curator(
    request: pytest.FixtureRequest, akim: Officer, executor: Officer, department_head: Officer, who: str
) -> None:
    assignment = make.given(akim, [executor])

    assert assignment in Assignment.objects.visible_to(request.getfixturevalue(who), ON)


def test_10_13_the_leader_sees_what_he_gave_wherever_it_went(
    akim: Officer, deputy: Officer, aigul_from_records: Officer, rural_akim: Officer
) -> None:
    given = make.given(deputy, [aigul_from_records])
    foreign = make.given(akim, [rural_akim])

    assert list(Assignment.objects.visible_to(deputy, ON)) == [given]
    assert foreign.issuer == akim


def test_a_co_executor_sees_the_whole_once(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    assignment = make.given(akim, [department_head, rural_akim])

    assert list(Assignment.objects.visible_to(rural_akim, ON)) == [assignment]


@pytest.mark.clause("1.4")
def test_1_4_who_acts_sees_what_the_absent_one_sees_on_those_days_only(
    akim: Officer, department_head: Officer, stranger: Officer
) -> None:
    people.acts_for(stranger, department_head, starts_on=ON, ends_on=ON)
    assignment = make.given(akim, [department_head])

    assert list(Assignment.objects.visible_to(stranger, ON)) == [assignment]
    assert list(Assignment.objects.visible_to(Officer.objects.get(pk=stranger.pk), date(2026, 5, 13))) == []


def test_who_left_sees_nothing(akim: Officer, department_head: Officer) -> None:
    make.given(akim, [department_head])
    department_head.left_on = ON
    department_head.save()

    assert list(Assignment.objects.visible_to(Officer.objects.get(pk=department_head.pk), ON)) == []


def test_a_request_to_redirect_is_seen_by_whoever_sees_the_assignment(
    akim: Officer, department_head: Officer, rural_akim: Officer, stranger: Officer
) -> None:
    assignment = make.given(akim, [department_head])
    redirection = ask_redirection(
        assignment=assignment, by=department_head, at=make.GIVEN, proposed=rural_akim, reason="Құзыр"
    )

    seen = {officer: list(Redirection.objects.visible_to(officer, ON)) for officer in (akim, department_head, stranger)}

    assert seen == {akim: [redirection], department_head: [redirection], stranger: []}
