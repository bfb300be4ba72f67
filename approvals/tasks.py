"""The clock of agreement: posts that are asked change hands (1.4, 12.4)."""

from __future__ import annotations

from typing import Any

from celery import shared_task
from django.utils import timezone

from apparat.journal.operation import operation


@shared_task(name="approvals.tasks.follow_posts", acks_late=True)
def follow_posts(**_: Any) -> int:
    """Give the terms of open opinions to who holds the posts now; return how many."""
    from approvals.actions import follow_posts as deed  # noqa: PLC0415 - tasks load before the models

    with operation():
        return deed.follow_posts(at=timezone.now())
