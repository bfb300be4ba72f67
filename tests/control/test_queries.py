"""The board and what waits for whom."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import RequestFactory

from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.ui.paging import paginate
from control import queries
from control.actions.ask_redirection import ask_redirection
from control.actions.give_part import give_part
from control.models import Assignment
from control.queries import ANY, OPEN, BoardFilter
from tests.factories import control as make
from tests.factories import people

pytestmark = pytest.mark.usefixtures("calendar")
ON = date(2026, 6, 1)  # a Monday


@pytest.fixture
def four(akim: Officer, deputy: Officer, department_head: Officer, rural_akim: Officer) -> dict[str, Assignment]:
    """One under each light of 1 June."""
    assert deputy.position is not None
    people.curates(deputy.position, people.unit("shanaq"))
    return {
        "red": make.given(akim, [department_head], number="1-1", due_on=date(2026, 5, 29)),
        "amber": make.given(
            akim, [rural_akim], number="1-2", due_on=date(2026, 6, 4), urgency=Assignment.Urgency.URGENT
        ),
        "green": make.given(deputy, [department_head, rural_akim], number="1-3", text="Мектептерді тексеру"),
        "grey": make.released(akim, rural_akim, akim, number="1-4"),
    }


def found(officer: Officer, **asked: object) -> list[str]:
    """Numbers of the board, in its order."""
    board = queries.board(officer, ON, BoardFilter(**asked))  # type: ignore[arg-type]
    return [row.number for row in paginate(board, RequestFactory().get("/"))]


@pytest.mark.clause("13.4")
def test_13_4_each_light_finds_its_own(akim: Officer, four: dict[str, Assignment]) -> None:
    shown = {colour: found(akim, light=colour, state=ANY) for colour in four}

    assert shown == {colour: [assignment.number] for colour, assignment in four.items()}


@pytest.mark.clause("13.4")
def test_13_4_numbers_under_the_lights_do_not_depend_on_the_light_chosen(
    akim: Officer, four: dict[str, Assignment]
) -> None:
    counts = queries.lights(akim, ON, BoardFilter(light="red", state=ANY))

    assert counts == {"red": 1, "amber": 1, "green": 1}


@pytest.mark.clause("13.4")
@pytest.mark.parametrize(
    ("on", "colour"),
    [
        (date(2026, 5, 29), "green"),
        (date(2026, 6, 1), "amber"),  # three working days before Thursday the 4th
        (date(2026, 6, 4), "amber"),
        (date(2026, 6, 5), "red"),
    ],
)
def test_13_4_the_light_changes_with_the_day(akim: Officer, department_head: Officer, on: date, colour: str) -> None:
    assignment = make.given(akim, [department_head], due_on=date(2026, 6, 4))

    lit = [
        each
        for each in ("red", "amber", "green", "grey")
        if assignment in Assignment.objects.filter(queries.light_is(each, on))
    ]

    assert lit == [colour]


def test_the_board_shows_what_is_owed_nearest_term_first_and_what_has_ended_latest_first(
    akim: Officer, four: dict[str, Assignment]
) -> None:
    assert found(akim) == ["1-1", "1-2", "1-3"]
    assert found(akim, state=ANY) == ["1-4", "1-3", "1-2", "1-1"]  # latest first
    assert found(akim, state="released") == ["1-4"]


def test_what_was_reported_is_under_control_though_nobody_owes_it(akim: Officer, department_head: Officer) -> None:
    make.reported(akim, department_head, number="1-5")

    assert found(akim) == []
    assert found(akim, state=OPEN) == ["1-5"]
    assert found(akim, state="reported") == ["1-5"]


def test_the_board_is_filtered_by_people_and_bodies(
    akim: Officer, deputy: Officer, department_head: Officer, rural_akim: Officer, four: dict[str, Assignment]
) -> None:
    assert found(akim, leader=deputy.pk) == ["1-3"]
    assert found(akim, executor=rural_akim.pk) == ["1-2", "1-3"]
    assert found(akim, unit=people.unit("finance").pk) == ["1-1", "1-3"]


def test_the_board_is_filtered_by_urgency_term_and_words(akim: Officer, four: dict[str, Assignment]) -> None:
    assert found(akim, urgency="urgent") == ["1-2"]
    assert found(akim, from_on=date(2026, 6, 1), until_on=date(2026, 6, 4)) == ["1-2"]
    assert found(akim, words="мектеп") == ["1-3"]
    assert found(akim, words="1-3") == ["1-3"]
    assert found(akim, words="жоқ сөз") == []


def test_an_officer_sees_only_his_part_of_the_board(
    rural_akim: Officer, stranger: Officer, four: dict[str, Assignment]
) -> None:
    assert found(rural_akim, state=ANY) == ["1-4", "1-3", "1-2"]
    assert found(stranger, state=ANY) == []


def waiting(officer: Officer) -> dict[str, list[object]]:
    """What waits, by kind, as numbers."""
    found = queries.waiting_for(queries.asker(mandates(officer, ON), ON))
    rows = {name: list(getattr(found, name)) for name in ("to_accept", "in_work", "returned", "parts", "reports")}
    shown: dict[str, list[object]] = {name: [row.number for row in each] for name, each in rows.items() if each}
    if requests := [row.assignment.number for row in found.redirections]:
        shown["redirections"] = list(requests)
    return shown


def test_what_waits_for_an_executor(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    make.given(akim, [department_head], number="new")
    make.accepted(akim, department_head, number="in work")
    make.returned(akim, department_head, number="back")
    make.accepted(akim, rural_akim, co_executors=[department_head], number="part")
    make.released(akim, department_head, akim, number="done")

    assert waiting(department_head) == {
        "to_accept": ["new"],
        "in_work": ["in work"],
        "returned": ["back"],
        "parts": ["part"],
    }


def test_a_part_that_was_given_waits_no_longer(akim: Officer, department_head: Officer, rural_akim: Officer) -> None:
    assignment = make.accepted(akim, rural_akim, co_executors=[department_head])

    give_part(assignment=assignment, by=department_head, at=make.GIVEN, text="Бөлік")

    assert waiting(department_head) == {}


def test_what_waits_for_leaders(
    akim: Officer, deputy: Officer, head_of_apparatus: Officer, department_head: Officer, executor: Officer
) -> None:
    make.reported(deputy, department_head, number="reported")
    asked = make.given(deputy, [department_head], number="asked")
    ask_redirection(assignment=asked, by=department_head, at=make.GIVEN, proposed=executor, reason="Құзыр")

    assert waiting(deputy) == {"reports": ["reported"], "redirections": ["asked"]}
    assert waiting(head_of_apparatus) == {"reports": ["reported"]}
    assert waiting(akim) == {"reports": ["reported"]}


@pytest.mark.clause("1.4")
def test_1_4_the_work_of_the_absent_one_waits_for_who_acts(
    akim: Officer, department_head: Officer, stranger: Officer
) -> None:
    people.acts_for(stranger, department_head, starts_on=ON, ends_on=ON)
    make.given(akim, [department_head], number="new")

    assert waiting(stranger) == {"to_accept": ["new"]}


def test_what_was_given_and_what_a_unit_owes(akim: Officer, deputy: Officer, four: dict[str, Assignment]) -> None:
    finance = people.unit("finance").pk

    assert [row.number for row in queries.given_by([deputy.pk])] == ["1-3"]
    assert [row.number for row in queries.of_unit([finance])] == ["1-1", "1-3"]
