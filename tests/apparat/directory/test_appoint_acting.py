"""Acting officers: by an order, for an exact period, by who may (1.4, 10.14)."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from threading import Barrier
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from apparat.access.verdict import Refusal
from apparat.directory.actions.appoint_acting import ActingOrder, appoint_acting
from apparat.directory.actions.end_acting import end_acting
from apparat.journal.models import Entry
from apparat.journal.write import write
from apparat.org.mandate import Mandate
from apparat.org.models import Acting, Officer, Substitution
from apparat.org.queries import mandates
from apparat.org.roles import Role
from tests.factories import people

pytestmark = [pytest.mark.django_db, pytest.mark.clause("1.4")]
AT = datetime(2026, 11, 2, 5, tzinfo=UTC)
FIRST, LAST = date(2026, 11, 3), date(2026, 11, 10)
DAY = timedelta(days=1)
ORDER = ActingOrder(number="45-ө", on=date(2026, 11, 2), starts_on=FIRST, ends_on=LAST, reason="еңбек демалысы")


@pytest.fixture
def other_deputy(db: None) -> Officer:
    """A second deputy akim."""
    post = people.position("deputy_two", of_unit=people.unit("apparatus"), roles=[Role.DEPUTY])
    return people.officer("deputy_two", "Сейітов Дархан", at_post=post)


def appoint(clerk: Officer, absent: Officer, substitute: Officer, **changes: Any) -> Acting:
    """Enter the order of the tests, changed as told."""
    return appoint_acting(absent=absent, by=clerk, at=AT, substitute=substitute, order=replace(ORDER, **changes))


def refusal(clerk: Officer, absent: Officer, substitute: Officer, **changes: Any) -> tuple[str, str | None]:
    """Return clause and field of the refusal."""
    with pytest.raises(Refusal) as caught:
        appoint(clerk, absent, substitute, **changes)
    return caught.value.clause, caught.value.field


def test_1_4_a_deputy_acts_for_the_akim_by_an_order(akim: Officer, deputy: Officer, head_of_records: Officer) -> None:
    acting = appoint(head_of_records, akim, deputy)

    entry = Entry.objects.get(event="acting.appointed")
    assert (acting.order_number, acting.starts_on, acting.ends_on) == ("45-ө", FIRST, LAST)
    assert (entry.clause, entry.officer, entry.subject_number, entry.root_id) == (
        "1.4",
        head_of_records,
        "45-ө",
        akim.pk,
    )
    assert "Г. Оспанова" in entry.sentence


def test_the_head_of_apparatus_may_enter_an_order_too(
    head_of_apparatus: Officer, department_head: Officer, executor: Officer
) -> None:
    assert appoint(head_of_apparatus, department_head, executor).absent == department_head


def test_an_executor_may_not_enter_an_order(department_head: Officer, executor: Officer) -> None:
    assert refusal(executor, department_head, executor) == ("1.4", None)


def test_the_akims_powers_go_to_a_deputy_only(
    akim: Officer, department_head: Officer, head_of_records: Officer
) -> None:
    assert refusal(head_of_records, akim, department_head) == ("1.4", "substitute")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        pytest.param({"number": " "}, "order_number", id="an order without a number"),
        pytest.param({"ends_on": FIRST - DAY}, "ends_on", id="a period that ends before it starts"),
        pytest.param(
            {"on": date(2026, 10, 1), "starts_on": date(2026, 10, 1), "ends_on": date(2026, 11, 1)},
            "ends_on",
            id="a period that is over",
        ),
        pytest.param({"on": FIRST + DAY}, "starts_on", id="a period that begins before the order"),
    ],
)
def test_1_4_an_order_that_cannot_be_is_refused(
    changes: dict[str, Any], field: str, akim: Officer, deputy: Officer, head_of_records: Officer
) -> None:
    assert refusal(head_of_records, akim, deputy, **changes) == ("1.4", field)
    assert Acting.objects.count() == 0


def test_nobody_acts_for_himself(deputy: Officer, head_of_records: Officer) -> None:
    assert refusal(head_of_records, deputy, deputy) == ("1.4", "substitute")


def test_who_leaves_within_the_period_cannot_act(akim: Officer, deputy: Officer, head_of_records: Officer) -> None:
    deputy.left_on = LAST
    deputy.save()

    assert refusal(head_of_records, akim, deputy) == ("1.4", "substitute")


def test_who_is_absent_himself_cannot_act(
    akim: Officer, deputy: Officer, other_deputy: Officer, head_of_records: Officer
) -> None:
    appoint(head_of_records, deputy, other_deputy)

    assert refusal(head_of_records, akim, deputy, number="46-ө") == ("1.4", "substitute")


@pytest.mark.parametrize("shift", [timedelta(0), LAST - FIRST, FIRST - LAST])
def test_1_4_two_never_act_for_one_on_the_same_day_not_even_on_the_border(
    shift: timedelta, akim: Officer, deputy: Officer, other_deputy: Officer, head_of_records: Officer
) -> None:
    appoint(head_of_records, akim, deputy, on=date(2026, 10, 1))

    second = {"on": date(2026, 10, 1), "starts_on": FIRST + shift, "ends_on": LAST + shift}

    assert refusal(head_of_records, akim, other_deputy, **second) == ("1.4", "starts_on")


def test_the_next_order_may_begin_the_day_after(
    akim: Officer, deputy: Officer, other_deputy: Officer, head_of_records: Officer
) -> None:
    appoint(head_of_records, akim, deputy)

    appoint(head_of_records, akim, other_deputy, starts_on=LAST + DAY, ends_on=LAST + DAY)

    assert Acting.objects.filter(absent=akim).count() == 2


def test_deputies_substitute_each_other_only_as_the_distribution_of_duties_pairs_them(
    deputy: Officer, other_deputy: Officer, head_of_records: Officer
) -> None:
    mutual = {"basis": Acting.Basis.MUTUAL}
    before = refusal(head_of_records, deputy, other_deputy, **mutual)
    assert deputy.position
    assert other_deputy.position
    Substitution.objects.create(first=other_deputy.position, second=deputy.position)

    acting = appoint(head_of_records, deputy, other_deputy, **mutual)

    assert (before, acting.basis) == (("1.4", "basis"), "mutual")


@pytest.mark.clause("10.14")
def test_the_database_itself_refuses_two_at_once(akim: Officer, deputy: Officer, other_deputy: Officer) -> None:
    people.acts_for(deputy, akim, starts_on=FIRST, ends_on=LAST)

    with pytest.raises(IntegrityError, match="acting_one_substitute_at_a_time_1_4"), transaction.atomic():
        people.acts_for(other_deputy, akim, starts_on=LAST, ends_on=LAST, number="2")


def test_an_early_return_shortens_the_period(akim: Officer, deputy: Officer, head_of_records: Officer) -> None:
    acting = appoint(head_of_records, akim, deputy)

    end_acting(acting=acting, by=head_of_records, at=AT, last_on=FIRST, reason="демалыстан шақыртылды")

    assert [seat.seat for seat in mandates(Officer.objects.get(pk=deputy.pk), FIRST + DAY)] == [deputy]
    assert Entry.objects.filter(event="acting.shortened", clause="1.4").count() == 1
    assert Acting.history.filter(id=acting.pk).count() == 2


@pytest.mark.parametrize("last_on", [FIRST - DAY, LAST, LAST + DAY])
def test_a_period_is_only_ever_shortened(
    last_on: date, akim: Officer, deputy: Officer, head_of_records: Officer
) -> None:
    acting = appoint(head_of_records, akim, deputy)

    with pytest.raises(Refusal) as caught:
        end_acting(acting=acting, by=head_of_records, at=AT, last_on=last_on, reason="қайтты")

    assert (caught.value.clause, caught.value.field) == ("1.4", "last_on")


def test_what_was_done_on_behalf_of_the_absent_one_stays_within_the_period(
    akim: Officer, deputy: Officer, head_of_records: Officer
) -> None:
    acting = appoint(head_of_records, akim, deputy)
    mandate = Mandate(deputy, akim.position, acting)
    write("acting.appointed", acting, mandate=mandate, at=datetime(2026, 11, 5, 5, tzinfo=UTC), clause="1.4")

    with pytest.raises(Refusal) as caught:
        end_acting(acting=acting, by=head_of_records, at=AT, last_on=date(2026, 11, 4), reason="қайтты")

    assert caught.value.field == "last_on"


def test_a_period_is_shortened_with_a_reason_by_who_keeps_the_orders(
    akim: Officer, deputy: Officer, head_of_records: Officer, executor: Officer
) -> None:
    acting = appoint(head_of_records, akim, deputy)

    with pytest.raises(Refusal) as silent:
        end_acting(acting=acting, by=head_of_records, at=AT, last_on=FIRST, reason=" ")
    with pytest.raises(Refusal) as strange:
        end_acting(acting=acting, by=executor, at=AT, last_on=FIRST, reason="қайтты")

    assert (silent.value.field, strange.value.clause) == ("reason", "1.4")


@pytest.mark.django_db(transaction=True)
def test_of_two_clerks_at_once_one_is_refused(
    akim: Officer, deputy: Officer, other_deputy: Officer, head_of_records: Officer
) -> None:
    start = Barrier(2)

    def enter(substitute: Officer) -> str:
        try:
            start.wait(timeout=10)
            appoint(Officer.objects.get(pk=head_of_records.pk), akim, substitute)
        except Refusal as caught:
            return caught.clause
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(2) as clerks:
        results = sorted(clerks.map(enter, [deputy, other_deputy]))

    assert (results, Acting.objects.count()) == (["1.4", "done"], 1)


def test_1_4_nobody_appoints_himself(aigul_from_records: Officer, department_head: Officer) -> None:
    assert refusal(aigul_from_records, department_head, aigul_from_records) == ("1.4", "substitute")
