"""The worker and the clock of ordered files: making them, making again what was left, clearing the old ones (10.5)."""

from __future__ import annotations

from typing import Any

from celery import shared_task
from django.utils import timezone

MOST_AT_ONCE = 20  # orders of one sweep; the next one comes in five minutes


@shared_task(name="journals.tasks.build_export", acks_late=True)
def build_export(*, export_id: int, **_: Any) -> str:
    """Make one ordered file, once however often the task is carried out."""
    from journals import building  # noqa: PLC0415 - tasks load before the models

    return building.build(export_id, timezone.now())


@shared_task(name="journals.tasks.sweep_exports", acks_late=True)
def sweep_exports(**_: Any) -> int:
    """Hand over again what is still to be made: the broker was down, a worker was killed. Return how many."""
    from apparat.worker.handing import all_to_worker  # noqa: PLC0415 - tasks load first
    from journals import building  # noqa: PLC0415 - tasks load before the models

    keys = list(building.waiting().values_list("pk", flat=True)[:MOST_AT_ONCE])
    return all_to_worker(build_export.name, ({"export_id": key} for key in keys))


@shared_task(name="journals.tasks.clear_exports", acks_late=True)
def clear_exports(**_: Any) -> int:
    """Clear away the files that are a week old; return how many."""
    from journals import building  # noqa: PLC0415 - tasks load before the models

    return building.clear(timezone.now())
