"""One letter through a real mail server: at most once, again only when it is certain that nothing left."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection, transaction
from pytest_django import Settings

from apparat.notices import queries
from apparat.notices.deliver import deliver
from apparat.notices.models import Notice
from apparat.notices.queries import MOST_TRIES, PAUSES
from apparat.org.models import Officer
from tests.apparat.notices.things import AT, waiting
from tests.worker import Post, free_port

Mail = Notice.Mail


def test_a_letter_arrives_with_its_words_and_the_address_of_its_page(
    executor: Officer, post: Post, settings: Settings
) -> None:
    settings.SITE_URL = "https://apparat.example.kz"
    notice = waiting(executor)

    became = deliver(notice.pk, AT)

    letter = post.letters[0]
    body = letter.get_content()
    assert (became, len(post.letters)) == ("sent", 1)
    assert (letter["Subject"], letter["To"]) == ("Тапсырма 3-5/1", "executor@example.kz")
    assert "Бекова Динара" in body
    assert "Мерзімі жақын" in body
    assert "https://apparat.example.kz/control/1/" in body
    assert letter["Message-ID"].startswith(f"<notice-{notice.pk}@")


def test_a_sent_letter_is_recorded(executor: Officer, post: Post) -> None:
    notice = waiting(executor)

    deliver(notice.pk, AT)

    notice.refresh_from_db()
    assert (notice.mail, notice.mailed_at, notice.attempts, notice.problem) == (Mail.SENT, AT, 1, "")


@pytest.mark.parametrize("state", [Mail.NONE, Mail.CLAIMED, Mail.SENT, Mail.FAILED])
def test_only_a_waiting_letter_is_sent(executor: Officer, post: Post, state: str) -> None:
    notice = waiting(executor)
    Notice.objects.filter(pk=notice.pk).update(mail=state)

    assert deliver(notice.pk, AT) == state
    assert post.letters == []


@pytest.mark.django_db(transaction=True)
def test_eight_workers_at_once_send_one_letter(executor: Officer, post: Post) -> None:
    pk = waiting(executor).pk

    def work(_worker: int) -> str:
        try:
            return deliver(pk, AT)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        outcomes = set(pool.map(work, range(8)))

    assert len(post.letters) == 1
    assert outcomes <= {Mail.SENT, Mail.CLAIMED}


@pytest.mark.django_db(transaction=True)
def test_a_claim_that_could_be_rolled_back_is_not_taken(executor: Officer, post: Post) -> None:
    notice = waiting(executor)

    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        deliver(notice.pk, AT)

    assert post.letters == []


@pytest.mark.parametrize(
    ("command", "answer"),
    [("MAIL", "451 try later"), ("RCPT", "450 mailbox busy"), ("DATA", "452 no room")],
)
def test_a_temporary_refusal_lets_the_letter_wait(executor: Officer, post: Post, command: str, answer: str) -> None:
    notice = waiting(executor)
    post.answers[command] = answer

    deliver(notice.pk, AT)

    notice.refresh_from_db()
    assert (notice.mail, notice.attempts, notice.tried_at) == (Mail.WAITING, 1, AT)
    assert answer[:3] in notice.problem


@pytest.mark.parametrize(
    ("command", "answer"),
    [("MAIL", "550 not you"), ("RCPT", "550 no such user"), ("DATA", "554 refused")],
)
def test_a_final_refusal_ends_it(executor: Officer, post: Post, command: str, answer: str) -> None:
    notice = waiting(executor)
    post.answers[command] = answer

    deliver(notice.pk, AT)

    notice.refresh_from_db()
    assert (notice.mail, notice.attempts) == (Mail.FAILED, 1)
    assert answer[:3] in notice.problem


def test_a_mail_server_that_is_down_lets_the_letter_wait(executor: Officer, post: Post, settings: Settings) -> None:
    settings.EMAIL_PORT = free_port()
    notice = waiting(executor)

    deliver(notice.pk, AT)

    notice.refresh_from_db()
    assert (notice.mail, notice.attempts) == (Mail.WAITING, 1)
    assert "ConnectionRefusedError" in notice.problem


def test_a_line_that_breaks_in_the_middle_leaves_it_claimed_and_it_is_not_sent_again(
    executor: Officer, post: Post
) -> None:
    notice = waiting(executor)
    post.answers["DATA"] = "hang up"

    first = deliver(notice.pk, AT)
    post.answers.clear()
    second = deliver(notice.pk, AT + timedelta(hours=1))

    notice.refresh_from_db()
    assert (first, second, notice.mail, notice.attempts) == ("claimed", "claimed", Mail.CLAIMED, 1)
    assert notice.problem
    assert (post.begun, post.letters) == (1, [])
    assert list(queries.stuck(AT + timedelta(hours=1))) == [notice]


def test_the_letter_is_given_up_after_the_last_try(executor: Officer, post: Post) -> None:
    notice = waiting(executor)
    post.answers["RCPT"] = "450 mailbox busy"

    became = [deliver(notice.pk, AT + timedelta(hours=hour)) for hour in range(MOST_TRIES + 1)]

    notice.refresh_from_db()
    assert became == ["waiting"] * (MOST_TRIES - 1) + ["failed"] * 2
    assert (notice.attempts, MOST_TRIES) == (5, 5)


def test_a_letter_waits_longer_after_every_failed_try(executor: Officer) -> None:
    notice = waiting(executor)
    ready = []

    for tries, pause in enumerate(PAUSES, start=1):
        Notice.objects.filter(pk=notice.pk).update(attempts=tries, tried_at=AT)
        too_early = queries.ready_to_leave(AT + pause - timedelta(seconds=1)).exists()
        ready.append((too_early, queries.ready_to_leave(AT + pause).exists()))

    assert ready == [(False, True)] * 4


def test_what_was_claimed_a_moment_ago_is_not_stuck_yet(executor: Officer) -> None:
    notice = waiting(executor)
    Notice.objects.filter(pk=notice.pk).update(mail=Mail.CLAIMED, tried_at=AT)

    soon = queries.stuck(AT + timedelta(minutes=9)).count()
    later = queries.stuck(AT + timedelta(minutes=11)).count()

    assert (soon, later) == (0, 1)


def test_a_subject_with_line_breaks_cannot_forge_headers(executor: Officer, post: Post) -> None:
    notice = waiting(executor)
    Notice.objects.filter(pk=notice.pk).update(title="Тапсырма\r\nBcc: stranger@example.kz")

    deliver(notice.pk, AT)

    assert [(letter["Subject"], letter["Bcc"]) for letter in post.letters] == [
        ("Тапсырма Bcc: stranger@example.kz", None)
    ]


def test_a_letter_that_cannot_be_written_fails_at_once(executor: Officer, post: Post) -> None:
    Officer.objects.filter(pk=executor.pk).update(email="executor@example.kz\nBcc: stranger@example.kz")
    notice = waiting(executor)

    deliver(notice.pk, AT)

    notice.refresh_from_db()
    assert (notice.mail, post.letters) == (Mail.FAILED, [])
