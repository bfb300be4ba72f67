"""The worker and the clock of files: pages are counted after the deed, bytes nobody owns are cleared away at night."""

from __future__ import annotations

import logging
from typing import Any

from celery import shared_task
from django.utils import timezone

logger = logging.getLogger(__name__)


@shared_task(name="apparat.files.tasks.count_pages", acks_late=True)
def count_pages(*, sha256: str, **_: Any) -> bool:
    """Count the pages of a PDF that was too large for the deed that brought it; return whether they are known."""
    from apparat.files.counting import count  # noqa: PLC0415 - it imports this module

    return count(sha256, at=timezone.now())


@shared_task(name="apparat.files.tasks.sweep_pages", acks_late=True)
def sweep_pages(**_: Any) -> int:
    """Hand over again what is still uncounted: the broker was down, a worker broke; return how many."""
    from apparat.files.counting import count_left  # noqa: PLC0415 - it imports this module

    return count_left(timezone.now())


@shared_task(name="apparat.files.tasks.sweep_files", acks_late=True)
def sweep_files(**_: Any) -> int:
    """Remove stored bytes that belong to no paper and are older than a day; return how many things were removed."""
    from apparat.files.sweep import sweep  # noqa: PLC0415 - tasks load before the models

    swept = sweep(timezone.now())
    if swept.lost:
        logger.error("the bytes of these papers are lost, restore them: %s", " ".join(swept.lost))
    return swept.unowned + swept.unknown + swept.halves
