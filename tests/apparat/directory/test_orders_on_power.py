"""1.4: orders on the leadership are entered by who answers for people, and only fitting officers act for leaders."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from apparat.access.verdict import Refusal
from apparat.directory import access
from apparat.directory.actions.appoint_acting import ActingOrder, appoint_acting
from apparat.directory.actions.end_acting import end_acting
from apparat.org.models import Acting, Officer, Position
from apparat.org.roles import Role
from tests.factories import people

pytestmark = [pytest.mark.django_db, pytest.mark.clause("1.4")]
AT = datetime(2026, 11, 2, 5, tzinfo=UTC)
ON = date(2026, 11, 2)
ORDER = ActingOrder(number="45-ө", on=ON, starts_on=date(2026, 11, 3), ends_on=date(2026, 11, 10))
CLERK, KEEPER, HEAD = "aigul_from_records", "head_of_records", "head_of_apparatus"


@pytest.fixture
def other_deputy(db: None) -> Officer:
    """A second deputy akim."""
    post = people.position("deputy_two", of_unit=people.unit("apparatus"), roles=[Role.DEPUTY])
    return people.officer("deputy_two", "Сейітов Дархан", at_post=post)


@pytest.fixture
def hr_clerk(db: None) -> Officer:
    """A clerk of the personnel unit, not its head."""
    post = people.position("hr_clerk", of_unit=people.unit("apparatus"), roles=[Role.HR])
    return people.officer("hr_clerk", "Баймұратова Сәуле", at_post=post)


def appoint(request: pytest.FixtureRequest, by: str, absent: str, substitute: str) -> tuple[str, str | None]:
    """Try to enter the order; return clause and field of the refusal, empty when it was entered."""
    officers = [request.getfixturevalue(name) for name in (by, absent, substitute)]
    try:
        appoint_acting(by=officers[0], at=AT, absent=officers[1], substitute=officers[2], order=ORDER)
    except Refusal as refused:
        return refused.clause, refused.field
    return "", None


@pytest.mark.parametrize(
    ("absent", "substitute"),
    [("akim", "deputy"), ("deputy", "other_deputy"), ("head_of_apparatus", "deputy")],
    ids=["the akim", "a deputy", "the head of apparatus"],
)
@pytest.mark.parametrize("by", [CLERK, "hr_clerk"])
def test_1_4_a_clerk_enters_no_order_on_the_leadership(
    by: str, absent: str, substitute: str, request: pytest.FixtureRequest
) -> None:
    assert appoint(request, by, absent, substitute) == ("1.4", None)
    assert Acting.objects.count() == 0


def test_1_4_a_clerk_enters_no_order_on_a_post_with_the_first_signature(
    aigul_from_records: Officer, department_head: Officer, request: pytest.FixtureRequest
) -> None:
    plain = access.may_keep_order_on(aigul_from_records, department_head, ON)
    Position.objects.filter(holders=department_head).update(first_signature=True)
    department_head.refresh_from_db()

    assert plain.allowed
    assert appoint(request, CLERK, "department_head", "executor") == ("1.4", None)


@pytest.mark.parametrize("by", [CLERK, "hr_clerk"])
def test_1_4_a_clerk_enters_no_order_on_a_post_that_keeps_people(by: str, request: pytest.FixtureRequest) -> None:
    assert appoint(request, by, "head_of_records", "executor") == ("1.4", None)


@pytest.mark.parametrize("by", [CLERK, KEEPER, HEAD, "hr_clerk"])
def test_1_4_any_keeper_enters_an_order_on_a_plain_post(by: str, request: pytest.FixtureRequest) -> None:
    assert appoint(request, by, "department_head", "executor") == ("", None)


@pytest.mark.parametrize("by", [KEEPER, HEAD])
def test_1_4_the_head_of_apparatus_and_heads_of_the_keeping_units_enter_orders_on_the_leadership(
    by: str, request: pytest.FixtureRequest
) -> None:
    assert appoint(request, by, "akim", "deputy") == ("", None)


def test_1_4_who_acts_for_the_head_of_the_keeping_unit_enters_them_too(
    aigul_from_records: Officer, head_of_records: Officer, request: pytest.FixtureRequest
) -> None:
    people.acts_for(aigul_from_records, head_of_records, starts_on=ON, ends_on=ON)

    assert appoint(request, CLERK, "akim", "deputy") == ("", None)


@pytest.mark.parametrize(
    ("absent", "substitute"),
    [
        ("deputy", "other_deputy"),
        ("deputy", "head_of_apparatus"),
        ("head_of_apparatus", "deputy"),
        ("head_of_apparatus", "unit_head"),
    ],
)
def test_1_4_leaders_are_replaced_by_whom_the_table_names(
    absent: str, substitute: str, request: pytest.FixtureRequest
) -> None:
    assert appoint(request, KEEPER, absent, substitute) == ("", None)


@pytest.fixture
def unit_head(db: None) -> Officer:
    """The head of another unit of the apparatus."""
    post = people.position("legal_head", of_unit=people.unit("apparatus"), roles=[Role.LEGAL, Role.UNIT_HEAD])
    return people.officer("legal_head", "Оразов Тимур", at_post=post)


@pytest.mark.parametrize(
    ("absent", "substitute"),
    [
        ("akim", "head_of_apparatus"),
        ("akim", "department_head"),
        ("deputy", "akim"),
        ("deputy", "department_head"),
        ("head_of_apparatus", "department_head"),
        ("head_of_apparatus", "executor"),
    ],
)
def test_1_4_nobody_else_acts_for_a_leader(absent: str, substitute: str, request: pytest.FixtureRequest) -> None:
    assert appoint(request, KEEPER, absent, substitute) == ("1.4", "substitute")
    assert Acting.objects.count() == 0


def test_1_4_a_clerk_does_not_end_the_acting_for_a_leader(
    aigul_from_records: Officer, head_of_records: Officer, akim: Officer, deputy: Officer
) -> None:
    acting = people.acts_for(deputy, akim, starts_on=ON, ends_on=date(2026, 11, 10))

    with pytest.raises(Refusal) as caught:
        end_acting(acting=acting, by=aigul_from_records, at=AT, last_on=ON, reason="қайтты")
    end_acting(acting=acting, by=head_of_records, at=AT, last_on=ON, reason="қайтты")

    acting.refresh_from_db()
    assert (caught.value.clause, acting.ends_on) == ("1.4", ON)
