"""The clock of the registry: named exceptions end on their day (10.4, 10.5)."""

from __future__ import annotations

from typing import Any

from celery import shared_task
from django.utils import timezone

from apparat.journal.operation import operation
from documents.actions import end_readings as deed


@shared_task(name="documents.tasks.end_readings", acks_late=True)
def end_readings(**_: Any) -> int:
    """End the named exceptions whose last day is over; return how many."""
    with operation():
        return deed.end_readings(at=timezone.now())
