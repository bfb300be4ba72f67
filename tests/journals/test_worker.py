"""A real worker makes a file; one that is killed in the middle leaves nothing and the next one makes it once (10.5)."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from pytest_django import Settings

from apparat.files.models import Attachment
from apparat.org.models import Officer
from journals.actions.order_export import order_export
from journals.models import Export
from journals.tasks import sweep_exports
from tests.factories import letters
from tests.factories.letters import WEDNESDAY
from tests.worker import real_worker, wait_until

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]
State = Export.State


def test_a_killed_worker_leaves_nothing_and_the_next_makes_the_file_once(
    aigul_from_records: Officer, akim: Officer, tmp_path: Path, settings: Settings
) -> None:
    letters.registered(aigul_from_records, akim)
    other = connection.copy()
    with real_worker(tmp_path, 0) as worker:
        worker.env["VAR_FILES"] = str(settings.MEDIA_ROOT)
        worker.start()
        other.set_autocommit(False)
        other.cursor().execute("LOCK TABLE apparat_blob IN SHARE ROW EXCLUSIVE MODE")  # the file cannot be stored yet

        asked = "since=01.03.2026&until=31.03.2026"
        order_export(
            by=aigul_from_records, at=WEDNESDAY, what="incoming", file_format="xlsx", language="kk", asked=asked
        )
        wait_until(lambda: Export.objects.filter(state=State.RUNNING, lines=1).exists(), "a worker with the file")
        worker.kill()
        other.rollback()
        other.close()
        left = (Export.objects.get().state, Attachment.objects.count())
        worker.start()
        sweep_exports()
        wait_until(lambda: Export.objects.filter(state=State.READY).exists(), "the file")

    export = Export.objects.get()
    assert left == (State.RUNNING, 0)
    assert (export.lines, export.tries, Attachment.objects.count()) == (1, 2, 1)
