"""House 4.9: what two officers do to one assignment at the same moment stands in one order, the second sees the first.

One deed is done and not committed yet; another officer's deed begins on a connection of its own and must wait; then the
first is committed, and the second decides on what it left.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from apparat.org.models import Officer
from control.actions.accept_assignment import accept_assignment
from control.actions.ask_redirection import ask_redirection
from control.actions.decide_redirection import decide_redirection
from control.actions.fill_execution_card import fill_execution_card
from control.actions.give_part import give_part
from control.actions.release_from_control import release_from_control
from control.actions.see_assignment import see_assignment
from control.actions.submit_report import submit_report
from control.models import Assignment, ExecutionCard, Redirection, Release
from tests.factories import control as make
from tests.factories import two_desks
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.django_db(transaction=True)]
AT = almaty("2026-05-13 12:00")
Deed = Callable[[Assignment], object]


def overtaken(assignment: Assignment, first: Deed, second: Deed) -> str:
    """Do the second deed, on a row read before, while the first is not committed; return its clause, or "done"."""
    stale = Assignment.objects.prefetch_related("executors__officer__position__unit").get(pk=assignment.pk)
    return two_desks.overtaken(lambda: first(make.fresh(assignment)), lambda: second(stale))


def released(by: Officer) -> Deed:
    """The akim finds it impossible."""
    return lambda row: release_from_control(
        assignment=row, by=by, at=AT, ground=Release.Ground.IMPOSSIBLE, evaluation="Су тасқыны"
    )


@pytest.mark.clause("10.23")
def test_10_23_a_card_is_not_changed_beside_the_report_it_is_judged_with(
    akim: Officer, department_head: Officer
) -> None:
    assignment = make.accepted(akim, department_head)
    fill_execution_card(assignment=assignment, by=department_head, at=AT, result="Жөнделді")

    answer = overtaken(
        assignment,
        lambda row: submit_report(assignment=row, by=department_head, at=AT, text="Орындалды"),
        lambda row: fill_execution_card(assignment=row, by=department_head, at=AT, result="Басқа"),
    )

    assert answer == "10.23"
    assert ExecutionCard.objects.get().result == "Жөнделді"


@pytest.mark.clause("13.13")
def test_13_13_a_part_is_not_given_beside_the_release(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.accepted(akim, department_head, co_executors=[rural_akim])

    answer = overtaken(
        assignment, released(akim), lambda row: give_part(assignment=row, by=rural_akim, at=AT, text="Бөлік")
    )

    assert answer == "13.13"
    assert assignment.executors.get(officer=rural_akim).part_at is None


@pytest.mark.clause("13.5")
def test_13_5_a_redirection_is_not_asked_beside_the_release(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.accepted(akim, department_head)

    answer = overtaken(
        assignment,
        released(akim),
        lambda row: ask_redirection(
            assignment=row, by=department_head, at=AT, proposed=rural_akim, reason="Құзырда емес"
        ),
    )

    assert answer == "13.5"
    assert Redirection.objects.count() == 0


@pytest.mark.clause("13.5")
@pytest.mark.parametrize(
    ("deed", "clause"),
    [
        pytest.param(accept_assignment, "10.9", id="10.9: the former lead does not take it into work"),
        pytest.param(see_assignment, "done", id="10.9: the former lead's look is not the new lead's"),
    ],
)
def test_13_5_the_former_lead_does_nothing_beside_the_redirection(
    akim: Officer, department_head: Officer, rural_akim: Officer, deed: Callable[..., object], clause: str
) -> None:
    assignment = make.given(akim, [department_head])
    redirection = ask_redirection(
        assignment=assignment, by=department_head, at=AT, proposed=rural_akim, reason="Құзырда емес"
    )

    answer = overtaken(
        assignment,
        lambda row: decide_redirection(redirection=redirection, by=akim, at=AT, grant=True),
        lambda row: deed(assignment=row, by=department_head, at=AT),
    )

    assert answer == clause
    row = assignment.executors.get()
    assert (row.officer, row.seen_at) == (rural_akim, None)


@pytest.mark.clause("13.9")
def test_13_9_a_report_is_not_given_beside_the_release(akim: Officer, department_head: Officer) -> None:
    assignment = make.accepted(akim, department_head)

    answer = overtaken(
        assignment,
        released(akim),
        lambda row: submit_report(assignment=row, by=department_head, at=AT, text="Орындалды"),
    )

    assert answer == "13.13"
    assert assignment.reports.count() == 0
