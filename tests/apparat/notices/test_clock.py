"""Every rhythm of the beat table names a task that exists."""

from __future__ import annotations

from apparat.celery import celery_app


def test_every_line_of_the_beat_table_names_a_known_task() -> None:
    celery_app.loader.import_default_modules()

    rhythms = celery_app.conf.beat_schedule
    unknown = {name for name, rhythm in rhythms.items() if rhythm["task"] not in celery_app.tasks}

    assert unknown == set()
    assert {rhythm["task"] for rhythm in rhythms.values()} >= {
        "apparat.notices.tasks.send_digests",
        "apparat.notices.tasks.send_waiting",
        "apparat.files.tasks.sweep_files",
    }
