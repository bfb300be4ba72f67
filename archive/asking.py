"""Asking the worker for a package, after the commit (10.5)."""

from __future__ import annotations

import logging

from celery import current_app
from django.db import transaction
from kombu.exceptions import KombuError
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)
TASK = "archive.tasks.build_package"


def ask_for_package(key: int) -> None:
    """Have the package of the transfer built once this transaction is over."""
    transaction.on_commit(lambda: enqueue(key), robust=True)


def enqueue(key: int) -> bool:
    """Hand the transfer to the worker; a broker that is down costs nothing, the sweep hands it over again."""
    try:
        current_app.tasks[TASK].apply_async(kwargs={"transfer_id": key}, retry=False)
    except (KombuError, RedisError, OSError) as error:
        logger.warning("the broker is down, the package waits for the next sweep: %s", error)
        return False
    return True
