"""The clock of acquaintance: a new edition of a rule is asked of everybody from its first day on (10.6)."""

from __future__ import annotations

from typing import Any

from celery import shared_task
from django.utils import timezone

from apparat.journal.operation import operation


@shared_task(name="acquaintance.tasks.ask_for_editions", acks_late=True)
def ask_for_editions(**_: Any) -> int:
    """Ask everybody for the editions whose first day has come; return how many were asked. Again it asks nobody."""
    from acquaintance import queries  # noqa: PLC0415 - tasks load before the models
    from acquaintance.actions.ask_everybody import ask_everybody  # noqa: PLC0415 - tasks load before the models

    at = timezone.now()
    with operation():
        return sum(ask_everybody(edition=one, at=at) for one in queries.editions_to_ask(timezone.localdate(at)))
