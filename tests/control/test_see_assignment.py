"""10.9: an executor has seen the assignment."""

from __future__ import annotations

import pytest

from apparat.journal.models import Entry
from apparat.org.models import Officer
from control.actions.see_assignment import see_assignment
from tests.factories import control as make
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.clause("10.9")]
LATER = almaty("2026-05-12 16:00")


def test_10_9_the_first_look_of_an_executor_is_recorded_once(
    akim: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.given(akim, [department_head, rural_akim])

    see_assignment(assignment=assignment, by=rural_akim, at=LATER)
    see_assignment(assignment=make.fresh(assignment), by=rural_akim, at=almaty("2026-05-13 10:00"))

    assert assignment.executors.get(officer=rural_akim).seen_at == LATER
    assert assignment.executors.get(officer=department_head).seen_at is None
    assert Entry.objects.filter(event="assignment.seen").count() == 1


def test_the_look_of_anybody_else_leaves_no_trace(akim: Officer, department_head: Officer) -> None:
    assignment = make.given(akim, [department_head])

    see_assignment(assignment=assignment, by=akim, at=LATER)

    assert Entry.objects.filter(event="assignment.seen").count() == 0
