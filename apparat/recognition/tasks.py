"""The worker of recognition: a queue of its own, one file's turn after another, pages written down as they come."""

from __future__ import annotations

import time
from typing import Any

from celery import shared_task
from django.utils import timezone

from apparat.recognition.limits import SECONDS_OF_A_TURN

MOST_AT_ONCE = 500  # files of one sweep


@shared_task(name="apparat.recognition.tasks.recognise", acks_late=True)
def recognise(*, sha256: str, **_: Any) -> bool:
    """Read pages of the file until it is done or its turn is over; then the next file has its turn, and it again.

    Returns whether it is done. A worker that is killed loses one page: the task comes again and goes on from there.
    """
    from apparat.recognition.ask import enqueue  # noqa: PLC0415 - it imports this module
    from apparat.recognition.step import step  # noqa: PLC0415 - tasks load before the models
    from apparat.worker.alone import Kind, alone  # noqa: PLC0415 - it asks the database

    over = time.monotonic() + SECONDS_OF_A_TURN
    with alone(Kind.RECOGNITION, sha256) as is_ours:
        if not is_ours:
            return False
        while step(sha256, timezone.now()):
            if time.monotonic() > over:
                break
        else:
            return True
    enqueue([sha256])
    return False


@shared_task(name="apparat.recognition.tasks.sweep_recognition", acks_late=True)
def sweep_recognition(**_: Any) -> int:
    """Hand over again what still waits: the broker was down, a worker broke, a program was missing; return how many."""
    from apparat.recognition.ask import enqueue, left_over  # noqa: PLC0415 - tasks load before the models

    return enqueue(left_over(MOST_AT_ONCE))
