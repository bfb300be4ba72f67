"""Notices and the digest reach the officer who acts for an absent one (1.4, 10.4, 13.4)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import transaction
from pytest_django import DjangoAssertNumQueries

from apparat.notices.digest import write_digests
from apparat.notices.models import Notice
from apparat.notices.queries import DIGEST
from apparat.notices.send import send
from apparat.org.models import Officer
from apparat.worktime.fill import load_years
from documents.actions.grant_reading import grant_reading
from documents.actions.route_incoming import route_incoming
from tests.apparat.notices.test_digest import MORNING, TODAY, digest_of, owed
from tests.apparat.notices.things import AT, ON, Thing, tell
from tests.factories import letters, people

Mail = Notice.Mail
pytestmark = [pytest.mark.django_db, pytest.mark.clause("1.4")]


def notices_of(officer: Officer) -> list[Notice]:
    """What the officer was told, digest apart."""
    return list(Notice.objects.filter(officer=officer).exclude(kind=DIGEST).order_by("pk"))


def test_1_4_who_acts_for_an_absent_officer_is_told_in_whose_place(akim: Officer, deputy: Officer) -> None:
    Officer.objects.update(language="en")
    people.acts_for(deputy, akim, starts_on=ON, ends_on=ON, number="45-ө")

    told = tell(Officer.objects.get(pk=akim.pk))

    [notice] = notices_of(deputy)
    assert told == 2
    assert notice.title == "For А. Серікбаев: overdue"
    assert notice.text.endswith("You act for А. Серікбаев until 20.03.2026: order No. 45-ө (1.4).")
    assert (notice.path, notice.mail, notice.read_at) == ("/control/1/", Mail.WAITING, None)


def test_1_4_the_absent_officers_bell_keeps_the_row_and_no_letter_follows_him(akim: Officer, deputy: Officer) -> None:
    people.acts_for(deputy, akim, starts_on=ON, ends_on=ON)

    tell(akim)

    [notice] = notices_of(akim)
    assert (notice.path, notice.mail, notice.read_at) == ("/control/1/", Mail.NONE, None)


@pytest.mark.django_db(transaction=True)
def test_1_4_the_letter_goes_to_who_acts_and_to_nobody_else(akim: Officer, deputy: Officer) -> None:
    people.acts_for(deputy, akim, starts_on=ON, ends_on=ON)

    with transaction.atomic():
        tell(akim)

    assert [letter.to for letter in mail.outbox] == [["deputy@example.kz"]]


@pytest.mark.parametrize("shift", [timedelta(-1), timedelta(1)], ids=["the day after it ended", "the day before"])
def test_1_4_outside_the_period_of_the_order_only_the_officer_is_told(
    shift: timedelta, akim: Officer, deputy: Officer
) -> None:
    people.acts_for(deputy, akim, starts_on=ON + shift, ends_on=ON + shift)

    tell(akim)

    assert [(notice.officer, notice.mail) for notice in Notice.objects.all()] == [(akim, Mail.WAITING)]


def test_1_4_the_day_of_the_deed_decides_who_acts_not_the_day_of_the_notice(akim: Officer, deputy: Officer) -> None:
    people.acts_for(deputy, akim, starts_on=ON, ends_on=ON)

    tell(akim, on=ON - timedelta(days=2))  # a warning that was missed is told today

    assert [notice.on for notice in notices_of(deputy)] == [date(2026, 3, 18)]


def test_1_4_who_is_told_himself_hears_it_once_and_whom_it_concerns_besides(akim: Officer, deputy: Officer) -> None:
    Officer.objects.update(language="en")
    people.acts_for(deputy, akim, starts_on=ON, ends_on=ON)

    tell(*Officer.objects.order_by("pk"))

    [notice] = notices_of(deputy)
    assert notice.title == "overdue"
    assert "You act for А. Серікбаев" in notice.text


def test_1_4_who_acts_for_two_is_told_once_with_both_names(
    akim: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    Officer.objects.update(language="en")
    people.acts_for(deputy, akim, starts_on=ON, ends_on=ON)
    people.acts_for(deputy, head_of_apparatus, starts_on=ON, ends_on=ON, number="13-ө")

    tell(akim, head_of_apparatus)
    tell(akim, head_of_apparatus)

    [notice] = notices_of(deputy)
    assert notice.title == "For А. Серікбаев, Е. Тұрсынов: overdue"


def test_1_4_an_acting_officer_who_has_left_is_not_told_and_the_letter_goes_to_the_absent_one(
    akim: Officer, deputy: Officer
) -> None:
    people.acts_for(deputy, akim, starts_on=ON, ends_on=ON)
    Officer.objects.filter(pk=deputy.pk).update(left_on=ON)

    tell(akim)

    assert [(notice.officer, notice.mail) for notice in Notice.objects.all()] == [(akim, Mail.WAITING)]


@pytest.mark.clause("10.4")
@pytest.mark.parametrize(("restricted", "told"), [(True, False), (False, True)], ids=["restricted", "ordinary"])
def test_10_4_a_restricted_paper_is_told_to_no_acting_officer_it_is_closed_to(
    restricted: bool, told: bool, aigul_from_records: Officer, akim: Officer, request: Any
) -> None:
    load_years(2026, 2026, at=AT)
    department_head, executor = (request.getfixturevalue(name) for name in ("department_head", "executor"))
    summary = "" if restricted else "Жылу маусымы"
    letter = letters.registered(aigul_from_records, akim, restricted=restricted, summary=summary)
    if restricted:
        given = {"reader": department_head, "basis": "№ 5-ө", "ends_on": ON}
        grant_reading(incoming=letter, by=aigul_from_records, at=letters.WEDNESDAY, **given)
    else:
        route_incoming(incoming=letter, by=aigul_from_records, at=letters.WEDNESDAY, desk=akim, copy_to=department_head)
    people.acts_for(executor, department_head, starts_on=ON, ends_on=ON)

    send(officers=[department_head], thing=letter, at=AT, kind="news", on=ON, title="хат")

    letter_of_the_absent = Notice.objects.get(kind="news", officer=department_head).mail
    assert Notice.objects.filter(kind="news", officer=executor).exists() == told
    assert letter_of_the_absent == (Mail.NONE if told else Mail.WAITING)


def test_telling_many_absent_officers_asks_for_their_orders_once(
    akim: Officer, deputy: Officer, executor: Officer, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    people.acts_for(deputy, akim, starts_on=ON, ends_on=ON)
    people.acts_for(deputy, executor, starts_on=ON, ends_on=ON, number="13-ө")

    with django_assert_num_queries(2):  # orders, rows
        tell(akim, executor, thing=Thing(7))

    assert Notice.objects.count() == 3


@pytest.mark.clause("13.4")
def test_13_4_the_digest_of_who_acts_names_what_waits_for_the_absent_one(akim: Officer, deputy: Officer) -> None:
    load_years(2026, 2026, at=MORNING)
    Officer.objects.update(language="en")
    people.acts_for(deputy, akim, starts_on=TODAY, ends_on=TODAY, number="45-ө")
    owed(akim, TODAY, "3-5/1")
    owed(deputy, TODAY - timedelta(days=1), "3-5/2")

    write_digests(MORNING)

    digest = digest_of(deputy)
    assert digest.title == "26.03.2026: overdue 1, due today 1, due soon 0, unread notices 0"
    assert digest.text == (
        "Overdue:\n• 25.03.2026 — 3-5/2 — Есеп беру — 13.2\n\n"
        "FOR Серікбаев Абай, for whom you act until 26.03.2026 (1.4, order No. 45-ө):\n\n"
        "Due today:\n• 26.03.2026 — 3-5/1 — Есеп беру — 13.2"
    )


@pytest.mark.clause("13.4")
def test_13_4_the_absent_officer_has_no_digest_until_he_is_back(akim: Officer, deputy: Officer) -> None:
    load_years(2026, 2026, at=MORNING)
    people.acts_for(deputy, akim, starts_on=TODAY, ends_on=TODAY)
    owed(akim, TODAY)

    write_digests(MORNING)
    away = {notice.officer for notice in Notice.objects.filter(kind=DIGEST)}
    write_digests(MORNING + timedelta(days=1))

    assert away == {deputy}
    assert digest_of(akim).on == TODAY + timedelta(days=1)


@pytest.mark.clause("13.4")
@pytest.mark.parametrize("many", [1, 3], ids=["one order", "three orders"])
def test_13_4_digests_cost_the_same_however_many_act(
    many: int,
    akim: Officer,
    deputy: Officer,
    executor: Officer,
    stranger: Officer,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    load_years(2026, 2026, at=MORNING)
    for number, absent in enumerate([akim, executor, stranger][:many]):
        people.acts_for(deputy, absent, starts_on=TODAY, ends_on=TODAY, number=f"{number}-ө")
        owed(absent, TODAY)
    write_digests(MORNING - timedelta(days=1))  # the calendar is loaded

    with django_assert_num_queries(8):  # calendar, officers, orders, told, ledger, unread, doubtful, rows
        written = write_digests(MORNING)

    assert written == 1
    assert digest_of(deputy).text.count("3-5/1") == many
