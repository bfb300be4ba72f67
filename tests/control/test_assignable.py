"""10.13, 1.4: who is offered as an executor is accepted, who is not offered is refused, and both follow one rule."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import product

import pytest
from django.test import Client

from apparat.access.verdict import Refusal
from apparat.org.mandate import Mandate
from apparat.org.models import Officer, Unit
from apparat.org.queries import curated_units, curator_of, mandates
from apparat.org.roles import Role
from control.actions.ask_redirection import ask_redirection
from control.assignable import assignable, may_assign_to
from control.forms import RedirectForm
from control.models import Assignment, Redirection
from tests.factories import control as make
from tests.factories import people

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.clause("10.13")]
ON = make.GIVEN.date()
LEADERS = ("akim", "deputy", "head_of_apparatus")


STAFF = (*LEADERS, "aigul_from_records", "department_head", "executor", "rural_akim", "stranger")


@pytest.fixture
def office(request: pytest.FixtureRequest) -> None:
    """An office with a sector and a group inside it in the curated finance, one who left and one without a post."""
    for who in STAFF:
        request.getfixturevalue(who)
    sector = part_of("finance", "treasury")
    group = part_of("treasury", "cash_group")
    people.officer("of_sector", "Сейітова Алма", at_post=people.position("of_sector", of_unit=sector))
    people.officer("of_group", "Жақыпов Марат", at_post=people.position("of_group", of_unit=group))
    people.officer("left", "Ахметов Болат", at_post=people.position("left", of_unit=sector), left_on=ON)
    people.officer("closed", "Омаров Ержан", at_post=people.position("closed", of_unit=sector), is_active=False)
    people.officer("without_post", "Төлегенова Сәуле")


def part_of(parent: str, code: str) -> Unit:
    """A part of a body."""
    part = people.unit(code)
    part.parent = people.unit(parent)
    part.save()
    return part


def own(username: str) -> Mandate:
    """His own seat."""
    return mandates(Officer.objects.get(username=username), ON)[0]


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("leader", LEADERS)
def test_10_13_whoever_is_offered_is_accepted_and_whoever_is_not_is_refused(leader: str) -> None:
    seat = own(leader)
    offered = set(assignable(seat, ON))
    answers: dict[Officer, str] = {}

    for officer in Officer.objects.all():
        try:
            answers[officer] = make.given(seat.officer, [officer], number=officer.username).number
        except Refusal as refusal:
            answers[officer] = refusal.clause

    assert answers == {row: row.username if row in offered else "10.13" for row in Officer.objects.all()}
    assert offered != set()


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("leader", "offered"),
    [
        pytest.param(
            "akim",
            "aigul department_head deputy executor head_of_apparatus of_group of_sector rural_akim stranger",
            id="10.13: the akim to everybody but himself",
        ),
        pytest.param(
            "deputy",
            "aigul department_head executor of_group of_sector",
            id="10.13: a deputy to the apparatus and what he curates, not to the leadership",
        ),
        pytest.param("head_of_apparatus", "aigul", id="10.13: the head of apparatus to the apparatus"),
    ],
)
def test_10_13_offers_each_leader_his_own(leader: str, offered: str) -> None:
    found = assignable(own(leader), ON).order_by("username")

    assert " ".join(officer.username for officer in found) == offered


@pytest.mark.usefixtures("office")
def test_10_13_a_clerk_is_offered_nobody() -> None:
    assert list(assignable(own("aigul"), ON)) == []


@pytest.mark.clause("1.4")
@pytest.mark.usefixtures("office")
def test_10_13_who_acts_for_the_akim_gives_himself_nothing(akim: Officer, deputy: Officer) -> None:
    people.acts_for(deputy, akim, starts_on=ON, ends_on=ON)
    seat = mandates(Officer.objects.get(pk=deputy.pk), ON).seat_of(akim)
    assert seat is not None

    found = set(assignable(seat, ON))

    assert found & {akim, deputy} == set()
    assert [may_assign_to(seat, officer, ON).clause for officer in (akim, deputy)] == ["10.13", "10.13"]


@pytest.mark.clause("1.4")
@pytest.mark.usefixtures("office")
def test_1_4_a_curated_body_is_curated_with_its_parts_whichever_way_one_asks(deputy: Officer) -> None:
    other = people.officer("other", "Дәулетов Самат", at_post=people.position("other_deputy", roles=[Role.DEPUTY]))
    assert deputy.position is not None
    assert other.position is not None
    people.curates(other.position, people.unit("cash_group"))  # a part with a row of its own
    people.curates(other.position, people.unit("education"), ends_on=date(2026, 5, 11))
    people.curates(other.position, people.unit("shanaq"))
    people.curates(deputy.position, people.unit("shanaq"), starts_on=ON, ends_on=ON)  # a later row stands above
    leaders = [deputy.position, other.position]

    down = {
        (leader, unit) for leader, unit in product(leaders, Unit.objects.all()) if unit in curated_units(leader, ON)
    }

    up = {(leader, unit) for leader, unit in product(leaders, Unit.objects.all()) if curator_of(unit, ON) == leader}
    assert down == up
    assert {(leader.code, unit.code) for leader, unit in down} == {
        ("deputy", "finance"),
        ("deputy", "treasury"),
        ("deputy", "shanaq"),
        ("other_deputy", "cash_group"),
    }


@pytest.mark.clause("13.4")
@pytest.mark.usefixtures("office")
def test_10_13_a_deputy_sees_what_the_parts_of_his_bodies_owe(akim: Officer, deputy: Officer) -> None:
    assignment = make.given(akim, [Officer.objects.get(username="of_group")])

    assert list(Assignment.objects.visible_to(deputy, ON)) == [assignment]


@pytest.mark.clause("13.5")
@pytest.mark.usefixtures("office")
def test_13_5_a_request_is_offered_only_whom_the_leader_may_name(deputy: Officer, department_head: Officer) -> None:
    assignment = make.given(deputy, [department_head])

    form = RedirectForm(officer=department_head, subject=assignment, on=ON)

    offered = form.fields["proposed"].queryset  # type: ignore[attr-defined]
    assert {officer.username for officer in offered} == {"aigul", "executor", "of_group", "of_sector"}


@pytest.mark.clause("13.5")
@pytest.mark.usefixtures("office")
def test_13_5_proposing_whom_the_leader_may_not_name_is_refused(
    deputy: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    assignment = make.given(deputy, [department_head])

    with pytest.raises(Refusal) as caught:
        ask_redirection(assignment=assignment, by=department_head, at=make.GIVEN, proposed=rural_akim, reason="Құзыр")

    assert (caught.value.clause, caught.value.field) == ("10.13", "proposed")
    assert Redirection.objects.count() == 0


@pytest.mark.clause("13.5")
@pytest.mark.usefixtures("office")
def test_13_5_the_page_of_the_request_does_not_offer_the_leader(
    deputy: Officer, department_head: Officer, as_officer: Callable[[Officer], Client]
) -> None:
    assignment = make.given(deputy, [department_head])

    page = as_officer(department_head).get(f"{assignment.get_absolute_url()}redirect/").content.decode()

    assert f'<option value="{deputy.pk}"' not in page
    assert f'<option value="{Officer.objects.get(username="of_sector").pk}"' in page
