"""10.5: of a transfer one task circulates, however often the clock asks and the broker delivers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from django.db import connection

from apparat.celery import celery_app
from apparat.org.models import Officer
from apparat.recognition.ask import in_queue
from apparat.worker.alone import Kind, alone
from apparat.worktime.load import load_years
from archive import tasks
from archive.models import Transfer
from archive.tasks import build_package, build_waiting
from tests.archive.test_packages import closed, drawn
from tests.factories.letters import WEDNESDAY
from tests.factories.office import new_office
from tests.worker import real_worker

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True), pytest.mark.clause("10.5")]


@pytest.fixture(autouse=True)
def stores(tmp_path: Path, settings: Any) -> None:
    """Keep files of these tests apart, in an office with its calendar."""
    settings.MEDIA_ROOT = tmp_path
    load_years(2025, 2028, at=WEDNESDAY)
    new_office()


@pytest.fixture(autouse=True)
def queue(tmp_path: Path) -> Iterator[None]:
    """Let tasks lie in a queue that nobody reads."""
    with real_worker(tmp_path, 0):
        try:
            yield
        finally:
            emptied()


def emptied() -> None:
    """Take what lies in the queue away, as a worker does."""
    with celery_app.connection_for_read() as broker:
        channel: Any = broker.default_channel
        channel.client.delete("recognition")


@contextmanager
def built_elsewhere(transfer: Transfer) -> Iterator[None]:
    """Let another worker be at the package meanwhile."""
    begun, may_end = Event(), Event()

    def work() -> None:
        with alone(Kind.PACKAGE, transfer.pk):
            begun.set()
            may_end.wait(timeout=30)
        connection.close()

    worker = Thread(target=work)
    worker.start()
    assert begun.wait(timeout=30)
    try:
        yield
    finally:
        may_end.set()
        worker.join(timeout=30)


def test_the_sweep_adds_no_task_while_one_waits_or_the_package_is_being_built(
    aigul_from_records: Officer, akim: Officer
) -> None:
    transfer = drawn(aigul_from_records, closed(aigul_from_records, akim))

    while_it_waits = build_waiting(), in_queue()
    emptied()
    with built_elsewhere(transfer):
        while_it_is_built = build_waiting(), in_queue(), build_package(transfer_id=transfer.pk)

    assert while_it_waits == (0, 1)
    assert while_it_is_built == (0, 0, False)


def test_what_a_killed_worker_left_is_taken_up_and_the_task_it_had_is_worth_nothing(
    aigul_from_records: Officer, akim: Officer
) -> None:
    transfer = drawn(aigul_from_records, closed(aigul_from_records, akim))
    emptied()  # the worker that took it was killed: its task lies with the broker, which delivers it later

    taken_up = build_waiting(), in_queue()
    delivered_again = build_package(transfer_id=transfer.pk), in_queue()
    transfer.refresh_from_db()

    assert (taken_up, delivered_again) == ((1, 1), (False, 1))
    assert (transfer.turn, transfer.state) == (1, "building")
    assert build_package(transfer_id=transfer.pk, turn=1) is True


def test_a_task_delivered_twice_goes_on_once(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    transfer = drawn(aigul_from_records, *[closed(aigul_from_records, akim, index) for index in ("3-1", "3-2")])
    emptied()
    monkeypatch.setattr(tasks, "SECONDS_OF_A_TURN", -1)  # over as soon as anything is made

    ends = [build_package(transfer_id=transfer.pk), build_package(transfer_id=transfer.pk)]
    transfer.refresh_from_db()

    assert (ends, in_queue(), transfer.turn) == ([False, False], 1, 1)
