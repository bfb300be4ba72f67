"""Handing an ordered file to a worker, once its order is committed (room: journals)."""

from __future__ import annotations

import logging
from functools import partial

from celery import current_app
from django.db import transaction
from kombu.exceptions import KombuError
from redis.exceptions import RedisError

from journals.models import Export

logger = logging.getLogger(__name__)

TASK = "journals.tasks.build_export"  # by name: deeds do not know the tasks


def enqueue(export: Export) -> None:
    """Hand the order to a worker once it is committed; without a broker the sweep finds it."""
    transaction.on_commit(partial(hand_over, export.pk), robust=True)


def hand_over(key: int) -> None:
    """Hand one order to a worker."""
    try:
        current_app.tasks[TASK].delay(export_id=key)
    except (KombuError, RedisError, OSError):
        logger.warning("the broker is away: the file %s waits for the sweep", key)
