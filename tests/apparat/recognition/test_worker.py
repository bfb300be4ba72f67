"""A real worker on its own queue: it reads what is asked, survives being killed, and leaves other queues alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from pytest_django import Settings

from apparat.celery import celery_app
from apparat.org.models import Officer
from apparat.recognition.ask import in_queue
from apparat.recognition.models import Recognition
from apparat.recognition.tasks import sweep_recognition
from tests.factories import scans
from tests.factories.recognising import asked
from tests.worker import real_worker, wait_until

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]
State = Recognition.State
QUEUE = ("--queues", "recognition")


def is_done(row: Recognition) -> bool:
    row.refresh_from_db()
    return row.state == State.DONE


def test_what_a_deed_asks_for_is_read_by_the_worker_after_the_commit(
    stranger: Officer, tmp_path: Path, settings: Settings
) -> None:
    settings.RECOGNISE_AT_ONCE = True
    with real_worker(tmp_path, 0) as worker:
        worker.env["VAR_FILES"] = str(settings.MEDIA_ROOT)
        worker.start(*QUEUE)

        with transaction.atomic():
            row = asked(stranger, "скан.png", scans.saved(scans.sheet(), kind="PNG"))
        wait_until(lambda: is_done(row), "the text")

        assert "әкіміне" in row.text


def test_a_killed_worker_goes_on_from_the_page_it_was_at(stranger: Officer, tmp_path: Path, settings: Settings) -> None:
    pages = [scans.sheet([f"бет нөмірі {number}"]) for number in range(1, 5)]
    with real_worker(tmp_path, 0, visibility=2) as worker:
        worker.env["VAR_FILES"] = str(settings.MEDIA_ROOT)
        worker.start(*QUEUE)
        settings.RECOGNISE_AT_ONCE = True
        with transaction.atomic():
            row = asked(stranger, "скан.tiff", scans.saved(*pages, kind="TIFF"))
        wait_until(lambda: Recognition.objects.filter(done__gte=2).exists(), "the second page")

        worker.kill()
        half = Recognition.objects.get(pk=row.pk)
        worker.start(*QUEUE)
        wait_until(lambda: is_done(row), "the whole text")

        assert half.state == State.RUNNING
        assert row.text.startswith(half.text)
        assert (row.done, row.pages, len(row.sheets)) == (4, 4, 4)


def test_the_sweep_hands_over_what_waits_once_and_not_again_while_it_lies_in_the_queue(
    stranger: Officer, tmp_path: Path
) -> None:
    with real_worker(tmp_path, 0):
        asked(stranger, "скан.png", scans.saved(scans.sheet(), kind="PNG"))

        handed_over = sweep_recognition()
        again = sweep_recognition()

        assert (handed_over, in_queue(), again) == (1, 1, 0)
        with celery_app.connection_for_read() as broker:
            channel: Any = broker.default_channel
            channel.client.delete("recognition")
