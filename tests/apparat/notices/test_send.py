"""Telling officers: once per thing, kind and day, in their language, after the deed is committed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from django.core import mail
from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _
from pytest_django import DjangoAssertNumQueries

from apparat.notices.models import Notice
from apparat.notices.tasks import send_waiting
from apparat.org.models import Officer
from tests.apparat.notices.things import ON, Thing, tell
from tests.worker import broker_corner

Mail = Notice.Mail


def test_an_officer_is_told_once_per_thing_kind_and_day(executor: Officer) -> None:
    tell(executor, executor)
    tell(executor)

    assert Notice.objects.count() == 1


def test_another_thing_kind_day_or_officer_is_another_notice(executor: Officer, deputy: Officer) -> None:
    tell(executor)
    tell(executor, thing=Thing(2))
    tell(executor, thing=Thing(1, kind="incoming"))
    tell(executor, kind="control.released")
    tell(executor, on=ON + timedelta(days=1))
    tell(deputy)

    assert Notice.objects.count() == 6


def test_a_notice_says_what_happened_and_where(executor: Officer) -> None:
    tell(executor, title=_("%(number)s until %(until)s"))

    notice = Notice.objects.get()
    assert (notice.officer, notice.kind, notice.clause, notice.on) == (executor, "control.warned", "13.4", ON)
    assert (notice.subject_kind, notice.subject_id, notice.path) == ("assignment", 1, "/control/1/")
    assert (notice.mail, notice.read_at) == (Mail.WAITING, None)
    assert "3-5/1" in notice.title
    assert "25.03.2026" in notice.title


@pytest.mark.parametrize(("language", "title"), [("kk", "Бекова Динара мырза"), ("ru", "господин Бекова")])
def test_bilingual_facts_are_said_in_the_officers_language(executor: Officer, language: str, title: str) -> None:
    executor.language = language
    executor.save()

    tell(executor, title="%(who)s", data={"who": {"kk": "Бекова Динара мырза", "ru": "господин Бекова"}})

    assert Notice.objects.get().title == title


def test_an_overlong_title_is_cut_and_stays_on_one_line(executor: Officer) -> None:
    tell(executor, title="%(text)s", data={"text": "ұзақ\n" * 200})

    notice = Notice.objects.get()
    assert len(notice.title) == 300
    assert notice.title.endswith("…")
    assert "\n" not in notice.title


def test_an_officer_without_an_address_gets_the_bell_only(executor: Officer) -> None:
    executor.email = ""
    executor.save()

    tell(executor)

    assert Notice.objects.get().mail == Mail.NONE


def test_a_notice_may_ring_the_bell_only(executor: Officer) -> None:
    tell(executor, mail=False)

    assert Notice.objects.get().mail == Mail.NONE


@pytest.mark.parametrize("gone", [{"is_active": False}, {"left_on": date(2026, 3, 20)}])
def test_who_has_left_is_not_told(executor: Officer, gone: dict[str, object]) -> None:
    for name, value in gone.items():
        setattr(executor, name, value)

    told = tell(executor, None)

    assert (told, Notice.objects.count()) == (0, 0)


def test_who_leaves_tomorrow_is_told_today(executor: Officer) -> None:
    executor.left_on = ON + timedelta(days=1)

    assert tell(executor) == 1


@pytest.mark.parametrize("many", [1, 3], ids=["one officer", "three officers"])
def test_telling_many_costs_as_much_as_telling_one(
    many: int, executor: Officer, deputy: Officer, akim: Officer, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    officers = [executor, deputy, akim][:many]

    with django_assert_num_queries(2):  # who acts for them today (1.4), rows
        tell(*officers)

    assert Notice.objects.count() == many


@pytest.mark.django_db(transaction=True)
def test_a_committed_deed_sends_the_letter_and_a_failed_one_nothing(executor: Officer) -> None:
    with transaction.atomic():
        tell(executor, thing=Thing(2))
        transaction.set_rollback(True)
    with transaction.atomic():
        tell(executor)

    notice = Notice.objects.get()
    assert (notice.subject_id, notice.mail, notice.attempts) == (1, Mail.SENT, 1)
    assert [letter.to for letter in mail.outbox] == [["executor@example.kz"]]


@pytest.mark.django_db(transaction=True)
def test_eight_deeds_at_once_tell_an_officer_once(executor: Officer) -> None:
    barrier = Barrier(8)

    def deed(_number: int) -> None:
        try:
            connection.ensure_connection()
            barrier.wait()
            with transaction.atomic():
                tell(executor)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(deed, range(8)))

    assert (Notice.objects.count(), len(mail.outbox)) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_redis_down_while_saving_keeps_the_deed_and_the_letter_leaves_later(executor: Officer) -> None:
    with broker_corner({"broker_url": "redis://127.0.0.1:1/0"}):
        with transaction.atomic():
            tell(executor)
        kept = Notice.objects.get()
        taken = send_waiting()

    handed_over = send_waiting()

    assert (kept.mail, kept.attempts, taken) == (Mail.WAITING, 0, 0)
    assert (handed_over, Notice.objects.get().mail, len(mail.outbox)) == (1, Mail.SENT, 1)
