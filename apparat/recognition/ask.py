"""Asking for the text of files: a row each, and a task after the commit; a broker that is down costs nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from kombu.exceptions import KombuError
from redis.exceptions import RedisError

from apparat.recognition.models import Recognition
from apparat.recognition.programs import missing_programs
from apparat.recognition.tasks import recognise
from apparat.worker.handing import after_commit, all_to_worker


def recognise_soon(keys: Iterable[str], at: datetime) -> None:
    """Ask for the text of the blobs with these keys (SHA-256), inside the transaction that stores them.

    Each is read once: one that was asked for before is left as it is.
    """
    asked = list(dict.fromkeys(keys))
    Recognition.objects.bulk_create(
        [Recognition(blob_id=key, asked_at=at) for key in sorted(asked)], ignore_conflicts=True
    )
    if asked and settings.RECOGNISE_AT_ONCE:
        after_commit(enqueue, asked)


def enqueue(keys: Iterable[str]) -> int:
    """Hand the blobs to the worker of recognition; return how many the broker took."""
    return all_to_worker(recognise.name, ({"sha256": key} for key in keys))


def in_queue() -> int:
    """Return how many tasks lie in the queue of recognition, a list in Redis; none when the broker is down."""
    try:
        with recognise.app.connection_for_read() as broker:
            channel: Any = broker.default_channel  # of Redis
            return int(channel.client.llen(settings.RECOGNITION_QUEUE))
    except (KombuError, RedisError, OSError):
        return 0


def left_over(most: int) -> list[str]:
    """Return the blobs that still wait, the longest first; none while the queue has work, so that it never grows.

    What was left for want of a program waits again once that is here.
    """
    if in_queue():
        return []
    if not missing_programs():
        wait_again = {"state": Recognition.State.WAITING, "reason": "", "ended_at": None, "pages": None, "done": 0}
        afresh = {"text": "", "words": "", "codes": [], "scanned": 0, "missed": 0, "missed_reason": "", "tries": 0}
        Recognition.objects.filter(reason=Recognition.Reason.NO_PROGRAM).update(**wait_again, **afresh)
    waiting = Recognition.objects.filter(state__in=Recognition.OPEN).order_by("asked_at")
    return list(waiting.values_list("pk", flat=True)[:most])
