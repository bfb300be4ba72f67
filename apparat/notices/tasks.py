"""The clock and the worker of notices: letters, the sweep of waiting ones, the digest of the morning (13.4)."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from celery import shared_task
from django.utils import timezone

MORNING = time(9, 5)
MOST_AT_ONCE = 500  # letters of one sweep; the next one comes in five minutes


@shared_task(name="apparat.notices.tasks.deliver", acks_late=True)
def deliver(*, notice_id: int, **_: Any) -> str:
    """Send the letter of a notice, at most once however often the task is carried out."""
    from apparat.notices import deliver as post  # noqa: PLC0415 - tasks load before the models

    return post.deliver(notice_id, timezone.now())


@shared_task(name="apparat.notices.tasks.send_waiting", acks_late=True)
def send_waiting(**_: Any) -> int:
    """Hand to the workers what is still waiting: the broker was down, or a pause after a failed try is over."""
    from apparat.notices.queries import ready_to_leave  # noqa: PLC0415 - tasks load before the models
    from apparat.notices.send import enqueue  # noqa: PLC0415 - it imports this module

    ready = ready_to_leave(timezone.now()).values_list("pk", flat=True)[:MOST_AT_ONCE]
    return enqueue(list(ready))


@shared_task(name="apparat.notices.tasks.send_digests", acks_late=True)
def send_digests(*, on: str | None = None, **_: Any) -> int:
    """Tell each officer in the morning of a working day what is late, due and unread; `on` is an ISO day, else today.

    Returns how many digests were written; a second call on the same day tells nobody twice.
    """
    from apparat.notices.digest import write_digests  # noqa: PLC0415 - tasks load before the models

    at = datetime.combine(date.fromisoformat(on), MORNING, timezone.get_default_timezone()) if on else timezone.now()
    return write_digests(at)
