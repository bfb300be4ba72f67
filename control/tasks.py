"""The clock of control: the warning before the term (13.4)."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from celery import shared_task
from django.utils import timezone

from apparat.journal.operation import operation
from control.actions import warn_before_term as deed

MORNING = time(9, 5)


@shared_task(name="control.tasks.warn_before_term", acks_late=True)
def warn_before_term(*, on: str | None = None, **_: Any) -> int:
    """Warn of the terms that come within three working days (13.4); `on` is an ISO day, by default today.

    Returns how many notices were asked for; asking again tells nobody twice.
    """
    now = timezone.now()
    at = datetime.combine(date.fromisoformat(on), MORNING, timezone.get_default_timezone()) if on else now
    with operation():
        return deed.warn_before_term(at=at)
