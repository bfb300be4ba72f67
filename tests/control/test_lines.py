"""A line of a list says of an assignment what the assignment says of itself, and is lit as its term is (13.4)."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from apparat.deadlines.light import light
from apparat.org.models import Officer, Unit
from apparat.worktime.load import work_calendar
from control.lines import AssignmentLine, lined, lit
from control.models import Assignment
from tests.factories import control as make

pytestmark = pytest.mark.clause("13.4")
DAYS = (date(2026, 5, 13), date(2026, 6, 10), date(2026, 6, 15))  # far from the term, near it, after it


@pytest.fixture
def office(
    calendar: None, akim: Officer, deputy: Officer, department_head: Officer, rural_akim: Officer, executor: Officer
) -> None:
    """Assignments in several states: with and without co-executors, a body, a mark, a term."""
    make.given(akim, [department_head], number="1")
    make.accepted(akim, rural_akim, number="2", co_executors=[department_head, executor], urgency="very_urgent")
    make.released(akim, department_head, akim, number="3")
    make.given(akim, [deputy], number="4", noted=True)
    without_body = make.given(akim, [executor], number="5")
    without_body.executors.update(unit=None)


def told_by_itself(assignment: Assignment) -> tuple[object, ...]:
    unit = assignment.lead_unit
    return (
        assignment.number,
        assignment.text,
        assignment.state,
        assignment.urgency,
        assignment.deadline_id,
        assignment.issuer.short_name,
        assignment.lead.short_name,
        unit.short if unit else "",
        assignment.executors.count() - 1,
    )


def told_by_its_line(line: AssignmentLine) -> tuple[object, ...]:
    seats = (line.leader, line.lead, line.unit, line.co_executors)
    return (line.number, line.text, line.state, line.urgency, line.deadline, *seats)


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.usefixtures("office")
def test_a_line_says_what_the_assignment_says(language: str) -> None:
    Unit.objects.filter(kind=Unit.Kind.RURAL).update(short_kk="", short_ru="")  # the full name is shown then
    rows = Assignment.objects.order_by("number")

    with translation.override(language):
        by_itself = [told_by_itself(row) for row in rows]
        by_line = [told_by_its_line(line) for line in lined(rows)]

    assert by_line == by_itself
    assert [row[-1] for row in by_line] == [0, 2, 0, 0, 0]


@pytest.mark.parametrize("on", DAYS)
@pytest.mark.usefixtures("office")
def test_13_4_a_line_is_lit_as_its_term_is(on: date) -> None:
    rows, calendar = Assignment.objects.order_by("number"), work_calendar()

    lights = [light(row.deadline, on, calendar) if row.deadline else None for row in rows]

    assert [row.light for row in lit(lined(rows), on)] == lights
    assert lights[3] is None


@pytest.mark.usefixtures("office")
def test_a_list_of_lines_takes_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        assert len(lined(Assignment.objects.order_by("number"))) == 5
