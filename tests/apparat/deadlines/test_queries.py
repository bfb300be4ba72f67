"""Questions to the ledger: for a desk, a unit, a leader, a day; one query each."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

import pytest
from django.db.models import QuerySet
from pytest_django import DjangoAssertNumQueries

from apparat.deadlines import queries
from apparat.deadlines.meet import meet
from apparat.deadlines.models import Deadline
from apparat.org.models import Officer
from tests.factories import people
from tests.factories.ledger import mandate, opened
from tests.factories.worktime import almaty, day

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows(executor: Officer, akim: Officer, stranger: Officer) -> dict[str, Deadline]:
    """A row that runs, one nearer to its end, one done, one of another officer."""
    whose: dict[str, Any] = {"officer": executor, "unit": executor.unit, "leader": akim}
    done = opened(**whose)
    meet(done, mandate=mandate(executor), at=almaty("2026-11-25 10:00"))
    return {
        "later": opened("control.default", **whose),
        "sooner": opened(**whose),
        "done": done,
        "other": opened("control.very_urgent", officer=stranger, unit=stranger.unit),
    }


def names(rows: dict[str, Deadline], found: QuerySet[Deadline]) -> list[str]:
    by_key = {row.pk: name for name, row in rows.items()}
    return [by_key[row.pk] for row in found]


def test_a_desk_a_unit_and_a_leader_see_what_is_open_nearest_first(
    rows: dict[str, Deadline], executor: Officer, akim: Officer
) -> None:
    unit = executor.unit

    assert unit is not None
    assert names(rows, queries.of_officers([executor.pk])) == ["sooner", "later"]
    assert names(rows, queries.of_units([unit.pk])) == ["sooner", "later"]
    assert names(rows, queries.given_by([akim.pk])) == ["sooner", "later"]


@pytest.mark.parametrize(
    ("ask", "on", "expected"),
    [
        (queries.overdue, "26.11.2026", []),
        (queries.overdue, "27.11.2026", ["other"]),
        (queries.falling_due, "23.11.2026", ["other"]),
        (queries.falling_due, "02.12.2026", ["sooner"]),
        (queries.to_warn, "23.11.2026", ["other"]),
        (queries.to_warn, "27.11.2026", []),
        (queries.to_warn, "01.12.2026", []),
        (queries.to_warn, "02.12.2026", ["sooner"]),
        (queries.to_warn, "05.12.2026", ["sooner"]),
        (queries.open_on, "22.11.2026", []),
        (queries.open_on, "24.11.2026", ["other", "sooner", "done", "later"]),
        (queries.open_on, "25.11.2026", ["other", "sooner", "later"]),
    ],
)
def test_a_day_asks_the_ledger(
    rows: dict[str, Deadline],
    ask: Callable[..., QuerySet[Deadline]],
    on: str,
    expected: list[str],
) -> None:
    assert sorted(names(rows, ask(day(on)))) == sorted(expected)


def test_how_far_ahead_is_asked_for(rows: dict[str, Deadline]) -> None:
    assert names(rows, queries.falling_due(day("23.11.2026"), within=10)) == ["other", "sooner"]


def test_answers_can_be_joined(rows: dict[str, Deadline], stranger: Officer) -> None:
    late = queries.of_officers([stranger.pk]) & queries.overdue(day("27.11.2026"))

    assert names(rows, late) == ["other"]


@pytest.mark.parametrize("count", [1, 3])
def test_a_list_with_its_people_takes_one_query(
    executor: Officer, akim: Officer, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(count):
        opened(officer=executor, unit=executor.unit, leader=akim)

    people_of = attrgetter("officer.position.unit.name", "unit.name", "leader.short_name")

    with django_assert_num_queries(1):
        found = [people_of(row) for row in queries.of_officers([executor.pk])]

    assert len(found) == count


@pytest.mark.clause("13.4")
@pytest.mark.parametrize(
    ("who", "sees"),
    [
        ("executor", True),
        ("department_head", True),
        ("deputy", True),
        ("akim", True),
        ("head_of_apparatus", True),
        ("aigul_from_records", True),
        ("co_executor", True),
        ("stranger", False),
        ("rural_akim", False),
        ("duty_officer", False),
    ],
)
def test_13_4_who_sees_a_row(who: str, sees: bool) -> None:
    executor, leader = people.executor(), people.officer("giver", "Досов Дос", at_post=people.position("giver_post"))
    row = opened("control.default", officer=executor, unit=executor.unit, leader=leader)
    helper = people.officer("helper", "Көмек Көмек", at_post=people.position("shanaq_clerk"))
    opened("control.co_executor", officer=helper, no_later_than=row)
    officers = {"executor": executor, "co_executor": helper}
    officer = officers.get(who) or getattr(people, who)()

    seen = Deadline.objects.visible_to(officer, day("24.11.2026")).filter(pk=row.pk).exists()

    assert seen is sees


@pytest.mark.clause("1.4")
def test_1_4_an_acting_officer_sees_what_the_absent_one_owes(executor: Officer, stranger: Officer) -> None:
    row = opened(officer=executor)
    people.acts_for(stranger, executor, starts_on=day("24.11.2026"), ends_on=day("25.11.2026"))

    seen = [
        Deadline.objects.visible_to(Officer.objects.get(pk=stranger.pk), day(on)).filter(pk=row.pk).exists()
        for on in ("23.11.2026", "24.11.2026", "26.11.2026")
    ]

    assert seen == [False, True, False]
