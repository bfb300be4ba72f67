"""The clock of agreement: posts that are asked change hands (1.4, 12.4)."""

from __future__ import annotations

from typing import Any

from celery import shared_task
from django.utils import timezone

from apparat.journal.operation import operation


@shared_task(name="approvals.tasks.follow_posts", acks_late=True)
def follow_posts(**_: Any) -> int:
    """Ask who holds the posts now what was asked of former holders; return how many opinions moved."""
    from approvals import following  # noqa: PLC0415 - tasks load before the models

    with operation():
        return following.follow_posts(at=timezone.now())
