"""Handing work to the worker: after the commit, and without harm when the broker is down (room: worker)."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, ParamSpec

from celery import current_app
from django.db import transaction
from kombu.exceptions import KombuError
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)
P = ParamSpec("P")


def to_worker(task: str, **facts: Any) -> bool:
    """Hand the task of that name to a worker; return whether the broker took it.

    A broker that is down costs the deed nothing and nobody waits for it: the sweep of the task hands it over again.
    """
    try:
        current_app.tasks[task].apply_async(kwargs=facts, retry=False)
    except (KombuError, RedisError, OSError) as error:
        logger.warning("the broker is down, %s waits for its next sweep: %s", task, error)
        return False
    return True


def all_to_worker(task: str, rows: Iterable[dict[str, Any]]) -> int:
    """Hand the task over once for each row of facts; return how many the broker took before it went down."""
    taken = 0
    for facts in rows:
        if not to_worker(task, **facts):
            break
        taken += 1
    return taken


def to_worker_after_commit(task: str, **facts: Any) -> None:
    """Hand the task over once this transaction is committed, and never when it is rolled back."""
    after_commit(to_worker, task, **facts)


def after_commit(call: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> None:
    """Call it once this transaction is committed; when it fails, that is written down and the deed stands.

    Not a `partial`: Django names a call that failed by its `__qualname__`, which a partial has not, and the failure of
    the log line would hide the cause.
    """

    @wraps(call)
    def left() -> None:
        call(*args, **kwargs)

    transaction.on_commit(left, robust=True)
