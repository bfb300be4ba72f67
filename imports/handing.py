"""Handing an import to the worker once its deed is committed; without a broker the sweep finds it (10.9)."""

from __future__ import annotations

import logging
from functools import partial

from celery import current_app
from django.db import transaction
from kombu.exceptions import KombuError
from redis.exceptions import RedisError

from imports.models import Run

logger = logging.getLogger(__name__)

TASK = "imports.tasks.work_on_import"  # by name: deeds do not know the tasks


def hand_over(run: Run) -> None:
    """Let a worker take the import after the commit."""
    transaction.on_commit(partial(_enqueue, run.pk), robust=True)


def _enqueue(key: int) -> None:
    try:
        current_app.tasks[TASK].delay(run_id=key)
    except (KombuError, RedisError, OSError):
        logger.warning("the broker is away: import %s waits for the sweep", key)
