"""The digest of the morning: on working days, in the officer's language, only when there is something (13.4)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from apparat.deadlines.models import Deadline
from apparat.notices.digest import write_digests
from apparat.notices.models import Notice
from apparat.notices.queries import DIGEST
from apparat.notices.tasks import send_digests
from apparat.org.models import Officer
from apparat.worktime.fill import load_years
from tests.apparat.notices.things import waiting
from tests.factories import people

MORNING = datetime(2026, 3, 26, 4, 5, tzinfo=UTC)  # Thursday 09:05 in Almaty; Nauryz is over
TODAY = date(2026, 3, 26)

pytestmark = pytest.mark.clause("13.4")


@pytest.fixture(autouse=True)
def _calendar(db: None) -> None:
    load_years(2026, 2026, at=MORNING)


def owed(officer: Officer | None, due_on: date, number: str = "3-5/1", **fields: Any) -> Deadline:
    """Store an open row of the ledger."""
    return Deadline.objects.create(
        term_key="control.short",
        clause="13.2",
        subject_kind="assignment",
        subject_number=number,
        subject_kk="Есеп беру",
        subject_ru="Дать отчёт",
        officer=officer,
        start_on=date(2026, 3, 2),
        due_on=due_on,
        opened_at=MORNING,
        **fields,
    )


def digest_of(officer: Officer) -> Notice:
    """The digest the officer got."""
    return Notice.objects.get(officer=officer, kind=DIGEST)


def test_it_lists_what_is_late_due_today_and_due_within_three_working_days(executor: Officer) -> None:
    owed(executor, TODAY - timedelta(days=1), "3-5/1")
    owed(executor, TODAY, "3-5/2")
    owed(executor, TODAY + timedelta(days=5), "3-5/3")  # Tuesday: the third working day
    owed(executor, TODAY + timedelta(days=6), "3-5/4")  # Wednesday: the fourth

    write_digests(MORNING)

    lines = [line for line in digest_of(executor).text.splitlines() if line.startswith("•")]
    assert lines == [
        "• 25.03.2026 — 3-5/1 — Есеп беру — 13.2",
        "• 26.03.2026 — 3-5/2 — Есеп беру — 13.2",
        "• 31.03.2026 — 3-5/3 — Есеп беру — 13.2",
    ]


def test_it_speaks_the_language_of_the_officer(executor: Officer) -> None:
    executor.language = "ru"
    executor.save()
    owed(executor, TODAY)

    with translation.override("kk"):
        write_digests(MORNING)

    assert "Дать отчёт" in digest_of(executor).text


def test_it_counts_unread_notices_and_names_letters_that_may_not_have_arrived(executor: Officer) -> None:
    waiting(executor, 1)
    stuck = waiting(executor, 2)
    failed = waiting(executor, 3)
    read = waiting(executor, 4)
    Notice.objects.filter(pk=stuck.pk).update(mail="claimed", tried_at=MORNING - timedelta(hours=1))
    Notice.objects.filter(pk=failed.pk).update(mail="failed")
    Notice.objects.filter(pk=read.pk).update(mail="failed", read_at=MORNING)

    with translation.override("en"):
        Officer.objects.update(language="en")
        write_digests(MORNING)

    assert digest_of(executor).text == (
        "3 unread notices.\n\nLetters that may not have reached you:\n• Тапсырма 3-5/2\n• Тапсырма 3-5/3"
    )


@pytest.mark.clause("10.9")
def test_10_9_what_a_unit_owes_in_nobodys_name_is_told_to_all_who_work_in_it_and_to_nobody_else(
    aigul_from_records: Officer, executor: Officer
) -> None:
    owed(None, TODAY, "3-5/7", unit=aigul_from_records.unit)

    write_digests(MORNING)

    assert "3-5/7" in digest_of(aigul_from_records).text
    assert not Notice.objects.filter(officer=executor, kind=DIGEST).exists()


@pytest.mark.clause("1.4")
@pytest.mark.parametrize("absent", ["head_of_records", "akim"], ids=["of the same unit", "of another unit"])
def test_10_9_who_acts_for_a_colleague_is_told_once_what_their_unit_owes(
    request: pytest.FixtureRequest, aigul_from_records: Officer, absent: str
) -> None:
    away = request.getfixturevalue(absent)
    people.acts_for(aigul_from_records, away, starts_on=TODAY, ends_on=TODAY)
    owed(None, TODAY, "3-5/7", unit=aigul_from_records.unit)
    owed(away, TODAY, "3-5/8")
    Officer.objects.update(language="en")

    write_digests(MORNING)

    own, lent = digest_of(aigul_from_records).text.split("FOR ")
    assert [own.count("3-5/7"), lent.count("3-5/7"), lent.count("3-5/8")] == [1, 0, 1]
    assert "due today 2" in digest_of(aigul_from_records).title


@pytest.mark.clause("1.4")
def test_10_9_who_acts_for_two_of_a_unit_not_his_own_is_told_once_what_it_owes(
    executor: Officer, aigul_from_records: Officer, head_of_records: Officer
) -> None:
    for away in (aigul_from_records, head_of_records):
        people.acts_for(executor, away, starts_on=TODAY, ends_on=TODAY)
    owed(None, TODAY, "3-5/7", unit=aigul_from_records.unit)

    write_digests(MORNING)

    assert digest_of(executor).text.count("3-5/7") == 1


def test_who_has_nothing_to_be_told_gets_nothing(executor: Officer, stranger: Officer) -> None:
    owed(executor, TODAY)
    owed(stranger, TODAY, state="met", closed_on=TODAY)
    owed(None, TODAY)

    written = write_digests(MORNING)

    assert written == 1
    assert [notice.officer for notice in Notice.objects.all()] == [executor]


@pytest.mark.parametrize("day", [date(2026, 3, 21), date(2026, 3, 23), date(2026, 3, 29)])
def test_there_is_none_on_a_day_off(executor: Officer, day: date) -> None:
    owed(executor, day)

    written = write_digests(datetime(day.year, day.month, day.day, 4, 5, tzinfo=UTC))

    assert (written, Notice.objects.count()) == (0, 0)


def test_who_has_left_gets_none(executor: Officer) -> None:
    owed(executor, TODAY)
    executor.left_on = TODAY
    executor.save()

    assert write_digests(MORNING) == 0


def test_a_second_call_on_the_same_day_tells_nobody_twice(executor: Officer) -> None:
    owed(executor, TODAY)

    written = [write_digests(MORNING), write_digests(MORNING + timedelta(hours=2))]

    assert written == [1, 0]
    assert Notice.objects.count() == 1


def test_the_next_working_day_has_its_own(executor: Officer) -> None:
    owed(executor, TODAY)

    write_digests(MORNING)
    write_digests(MORNING + timedelta(days=1))

    assert [notice.on for notice in Notice.objects.order_by("on")] == [TODAY, TODAY + timedelta(days=1)]


def test_it_rings_no_bell(executor: Officer) -> None:
    owed(executor, TODAY)

    write_digests(MORNING)

    assert not Notice.objects.filter(read_at=None).exists()


def test_a_long_part_ends_with_how_many_more_the_desk_shows(executor: Officer) -> None:
    for number in range(45):
        owed(executor, TODAY, f"3-5/{number}")
    Officer.objects.update(language="en")

    write_digests(MORNING)

    assert digest_of(executor).text.endswith("and 5 more on the desk")


@pytest.mark.parametrize("many", [1, 3], ids=["one officer", "three officers"])
def test_digests_of_all_cost_as_much_as_that_of_one(
    many: int, executor: Officer, deputy: Officer, akim: Officer, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for officer in [executor, deputy, akim][:many]:
        owed(officer, TODAY)
    write_digests(MORNING - timedelta(days=1))  # the calendar is loaded

    with django_assert_num_queries(8):  # calendar, officers, orders (1.4), told, ledger, unread, doubtful, rows
        written = write_digests(MORNING)

    assert written == many


@pytest.mark.django_db(transaction=True)
def test_the_clock_sends_it_by_e_mail(executor: Officer) -> None:
    load_years(2026, 2026, at=MORNING)
    owed(executor, TODAY)

    send_digests(on="2026-03-26")

    assert [letter.to for letter in mail.outbox] == [["executor@example.kz"]]
    assert digest_of(executor).mail == "sent"
