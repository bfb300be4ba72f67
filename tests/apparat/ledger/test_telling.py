"""13.15: after a recalculation everybody whose terms moved is told once, in his language, with the way to his desk."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from apparat.ledger.actions.recalculate_deadlines import recalculate_deadlines
from apparat.ledger.telling import tell_owners
from apparat.notices.models import Notice
from apparat.org.models import Officer
from apparat.worktime.models import CalendarDay
from tests.factories import people
from tests.factories.ledger import load_calendar, opened
from tests.factories.worktime import almaty, day

pytestmark = [pytest.mark.django_db, pytest.mark.clause("13.15")]
AT = almaty("2026-11-24 10:00")


@pytest.fixture(autouse=True)
def calendar(db: None) -> None:
    """The years 2025 to 2027 are loaded."""
    load_calendar()


def day_off(text: str) -> None:
    """One working day becomes a day off."""
    CalendarDay.objects.create(on=day(text), name_kk="Ауыстырылған демалыс күні", basis="№ 7 бұйрық")


def told() -> dict[str, str]:
    """Who was told of a recalculation what."""
    return {row.officer.username: row.title for row in Notice.objects.filter(kind="ledger.recalculated")}


def test_13_15_each_owner_is_told_once_how_many_of_his_terms_moved(
    head_of_apparatus: Officer, department_head: Officer, executor: Officer, rural_akim: Officer
) -> None:
    Officer.objects.filter(pk=executor.pk).update(language="ru")
    for _each in range(3):
        opened(officer=department_head)
    opened(officer=executor)
    opened("control.default", start=day("01.10.2026"), officer=rural_akim)  # ends on 02.11, before the day off
    day_off("30.11.2026")

    recalculate_deadlines(by=head_of_apparatus, at=AT)

    assert set(told()) == {"department_head", "executor"}
    assert told()["department_head"].endswith(": 3")
    assert told()["executor"].endswith(": 1")
    row = Notice.objects.get(officer=department_head)
    assert (row.path, row.clause, row.on) == (reverse("desk"), "13.15", AT.date())


@pytest.mark.clause("10.9")
def test_13_15_a_term_that_only_a_unit_owes_is_told_to_all_who_work_in_it_and_to_nobody_else(
    head_of_apparatus: Officer, department_head: Officer, executor: Officer, stranger: Officer
) -> None:
    opened(unit=people.unit("finance"))
    opened(officer=department_head, unit=people.unit("finance"))
    day_off("30.11.2026")

    recalculate_deadlines(by=head_of_apparatus, at=AT)

    assert set(told()) == {"department_head", "executor"}
    assert told()["department_head"].endswith(": 2")
    assert told()["executor"].endswith(": 1")


@pytest.mark.clause("10.9")
def test_13_15_a_term_of_a_unit_without_a_head_is_told_too(head_of_apparatus: Officer, executor: Officer) -> None:
    opened(unit=people.unit("finance"))
    day_off("30.11.2026")

    recalculate_deadlines(by=head_of_apparatus, at=AT)

    assert set(told()) == {"executor"}


def test_13_15_a_second_recalculation_of_the_day_is_told_too(head_of_apparatus: Officer, executor: Officer) -> None:
    opened(officer=executor)
    day_off("30.11.2026")
    recalculate_deadlines(by=head_of_apparatus, at=AT)
    day_off("01.12.2026")

    recalculate_deadlines(by=head_of_apparatus, at=AT + timedelta(minutes=5))
    recalculate_deadlines(by=head_of_apparatus, at=AT + timedelta(minutes=6))  # moves nothing any more

    assert Notice.objects.filter(kind="ledger.recalculated", officer=executor).count() == 2


@pytest.mark.parametrize("officers", [1, 40])
def test_telling_asks_as_many_queries_for_forty_owners_as_for_one(
    officers: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    made = [people.officer(f"o{place}", "Ахметов Асан") for place in range(officers)]

    with django_assert_max_num_queries(4):
        tell_owners({(officer.pk, None): 2 for officer in made}, AT)

    assert Notice.objects.count() == officers
