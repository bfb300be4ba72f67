"""Work is handed over after the commit, and a broker that is down costs nothing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import transaction

from apparat.org.models import Officer
from apparat.worker.handing import after_commit, all_to_worker, to_worker, to_worker_after_commit
from tests.apparat.notices.things import waiting
from tests.worker import broker_corner

TASK = "apparat.notices.tasks.deliver"
DOWN = {"broker_url": "redis://127.0.0.1:1/0"}
AT = datetime(2026, 3, 18, 6, tzinfo=UTC)


@pytest.mark.django_db
def test_the_broker_takes_what_it_is_handed(executor: Officer) -> None:
    notice = waiting(executor, 1)

    taken = to_worker(TASK, notice_id=notice.pk)

    notice.refresh_from_db()
    assert (taken, notice.mail) == (True, "sent")


def test_a_broker_that_is_down_is_told_and_not_raised(caplog: pytest.LogCaptureFixture) -> None:
    with broker_corner(DOWN):
        taken = to_worker(TASK, notice_id=1)

    assert taken is False
    assert TASK in caplog.text


def test_of_many_no_more_are_tried_once_the_broker_is_down(caplog: pytest.LogCaptureFixture) -> None:
    with broker_corner(DOWN):
        taken = all_to_worker(TASK, ({"notice_id": key} for key in range(3)))

    assert taken == 0
    assert caplog.text.count(TASK) == 1


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_is_never_handed_over(executor: Officer) -> None:
    kept, undone = waiting(executor, 1), waiting(executor, 2)

    with transaction.atomic():
        to_worker_after_commit(TASK, notice_id=kept.pk)
        with transaction.atomic():
            to_worker_after_commit(TASK, notice_id=undone.pk)
            transaction.set_rollback(True)
        kept.refresh_from_db()
        before = kept.mail

    kept.refresh_from_db()
    undone.refresh_from_db()
    assert (before, kept.mail, undone.mail) == ("waiting", "sent", "waiting")


@pytest.mark.django_db(transaction=True)
def test_what_fails_after_the_commit_is_told_with_its_cause_and_the_next_is_called(
    caplog: pytest.LogCaptureFixture,
) -> None:
    called: list[int] = []

    with transaction.atomic():
        to_worker_after_commit("no.such.task")
        after_commit(called.append, 1)

    [told] = [record for record in caplog.records if record.levelname == "ERROR"]
    assert "to_worker" in told.getMessage()
    assert "no.such.task" in caplog.text
    assert called == [1]
