"""A real worker on real PostgreSQL and Redis, killed in the middle of sending: a letter leaves at most once."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import transaction

from apparat.notices import queries
from apparat.notices.models import Notice
from apparat.notices.send import enqueue
from apparat.notices.tasks import send_waiting
from apparat.org.models import Officer
from tests.apparat.notices.things import Thing, tell, waiting
from tests.worker import post_office, real_worker, wait_until

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]

Mail = Notice.Mail
MANY = 100


def counted() -> Counter[str]:
    """How many letters are in which state."""
    return Counter(Notice.objects.values_list("mail", flat=True))


def test_a_committed_deed_sends_its_letter_through_the_worker(executor: Officer, tmp_path: Path) -> None:
    with post_office() as post, real_worker(tmp_path, post.port) as worker:
        worker.start()

        with transaction.atomic():
            tell(executor)
        wait_until(lambda: counted()["sent"], "the letter")

        assert [letter["To"] for letter in post.letters] == ["executor@example.kz"]


def test_a_worker_killed_while_the_letter_leaves_never_sends_it_again(executor: Officer, tmp_path: Path) -> None:
    with post_office() as post, real_worker(tmp_path, post.port, visibility=2) as worker:
        worker.start()
        post.gate.clear()  # the mail server holds the letter in DATA
        killed, later = waiting(executor, 1), waiting(executor, 2)
        enqueue([killed.pk])
        wait_until(lambda: post.begun == 1, "the letter at the mail server")

        worker.kill()
        post.gate.set()
        worker.start()
        wait_until(lambda: worker.received("deliver") >= 2, "the same task given to the new worker")
        enqueue([killed.pk])
        enqueue([later.pk])
        wait_until(lambda: counted()["sent"] == 1, "the other letter")

        killed.refresh_from_db()
        in_an_hour = datetime.now(UTC) + timedelta(hours=1)
        assert (killed.mail, killed.attempts, post.begun) == (Mail.CLAIMED, 1, 2)
        assert Counter(letter["Subject"] for letter in post.letters)[killed.title] <= 1
        assert list(queries.stuck(in_an_hour)) == [killed]
        assert send_waiting() == 0


def test_of_a_hundred_letters_and_a_killed_worker_none_is_doubled_and_none_is_lost_silently(
    executor: Officer, tmp_path: Path
) -> None:
    with post_office() as post, real_worker(tmp_path, post.port, visibility=2) as worker:
        worker.start()
        with transaction.atomic():
            for number in range(MANY):
                tell(executor, thing=Thing(number), title=f"Тапсырма {number}")
        wait_until(lambda: len(post.letters) >= 10, "the first letters")

        worker.kill()
        killed_at = datetime.now(UTC)
        worker.start()
        send_waiting()
        left = Notice.objects.exclude(mail="sent").exclude(mail="claimed", tried_at__lt=killed_at)
        wait_until(lambda: not left.exists(), "the rest of the letters")

        subjects = Counter(letter["Subject"] for letter in post.letters)
        stuck = {notice.title for notice in queries.stuck(killed_at + timedelta(hours=1))}
        assert set(subjects.values()) == {1}
        assert set(subjects) | stuck == {f"Тапсырма {number}" for number in range(MANY)}
        assert len(stuck) <= 2  # one for each process of the worker


def test_the_sweep_sends_what_was_saved_while_redis_was_down(executor: Officer, tmp_path: Path) -> None:
    waiting(executor)
    with post_office() as post, real_worker(tmp_path, post.port) as worker:
        worker.start()

        handed_over = send_waiting()
        wait_until(lambda: counted()["sent"], "the letter")

        assert (handed_over, len(post.letters)) == (1, 1)
