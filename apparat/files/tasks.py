"""The clock of files: bytes nobody owns are cleared away at night."""

from __future__ import annotations

import logging
from typing import Any

from celery import shared_task
from django.utils import timezone

logger = logging.getLogger(__name__)


@shared_task(name="apparat.files.tasks.sweep_files", acks_late=True)
def sweep_files(**_: Any) -> int:
    """Remove stored bytes that belong to no paper and are older than a day; return how many things were removed."""
    from apparat.files.sweep import sweep  # noqa: PLC0415 - tasks load before the models

    swept = sweep(timezone.now())
    if swept.lost:
        logger.error("the bytes of these papers are lost, restore them: %s", " ".join(swept.lost))
    return swept.unowned + swept.unknown + swept.halves
