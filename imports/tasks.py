"""The worker of imports, and the sweep of those whose worker died (10.9)."""

from __future__ import annotations

import logging
from typing import Any

from celery import shared_task
from django.utils import timezone

logger = logging.getLogger(__name__)


@shared_task(name="imports.tasks.work_on_import", acks_late=True)
def work_on_import(*, run_id: int, **_: Any) -> str:
    """Look the import through, or take it over, whichever it waits for; return its state afterwards.

    A worker that is killed loses one batch at most: the task comes again, or the sweep finds the import.
    """
    from imports.work import work_on  # noqa: PLC0415 - tasks load before the models

    return work_on(run_id, timezone.now)


@shared_task(name="imports.tasks.sweep_imports", acks_late=True)
def sweep_imports(**_: Any) -> int:
    """Go on with what a worker left: the broker was down, or it was killed; return how many were looked at.

    One that raises does not keep the others waiting: it is ended with a message, and the log says why.
    """
    from imports.models import Run  # noqa: PLC0415 - tasks load before the models
    from imports.states import RunState  # noqa: PLC0415 - tasks load before the models
    from imports.work import give_up  # noqa: PLC0415 - tasks load before the models

    left = Run.objects.filter(state__in=[RunState.CHECKING, RunState.BRINGING]).order_by("pk")
    keys = list(left.values_list("pk", flat=True))
    for key in keys:
        try:
            work_on_import(run_id=key)
        except Exception:
            logger.exception("the import %s raised", key)
            give_up(key, timezone.now())
    return len(keys)
