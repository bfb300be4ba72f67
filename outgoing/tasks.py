"""The worker and the clock of dispatch: e-mail, the sweep of what still waits, named readers (12.5, 10.20, 10.5)."""

from __future__ import annotations

from typing import Any

from celery import shared_task
from django.utils import timezone

from apparat.journal.operation import operation

MOST_AT_ONCE = 200  # e-mails of one sweep; the next one comes in five minutes


@shared_task(name="outgoing.tasks.mail_paper", acks_late=True)
def mail_paper(*, addressee_id: int, **_: Any) -> str:
    """Send a paper to one addressee by e-mail, at most once however often the task is carried out."""
    from outgoing import mailing  # noqa: PLC0415 - tasks load before the models

    return mailing.mail(addressee_id, timezone.now())


@shared_task(name="outgoing.tasks.mail_waiting", acks_late=True)
def mail_waiting(**_: Any) -> int:
    """Send what still waits: the broker was down, or the pause after a failed try is over. Return how many.

    What a worker died with is no longer being sent: RECORDS is shown that nobody knows.
    """
    from outgoing import mailing  # noqa: PLC0415 - tasks load before the models

    for addressee in mailing.abandoned(timezone.now()).select_related("unit")[:MOST_AT_ONCE]:
        mailing.give_up(addressee, timezone.now())
    waiting = mailing.waiting_to_leave(timezone.now()).order_by("tried_at", "pk")
    keys = list(waiting.values_list("pk", flat=True)[:MOST_AT_ONCE])
    for key in keys:
        mailing.mail(key, timezone.now())
    return len(keys)


@shared_task(name="outgoing.tasks.end_readings", acks_late=True)
def end_readings(**_: Any) -> int:
    """End the named exceptions to papers of the office whose last day is over; return how many."""
    from outgoing.actions import end_readings as deed  # noqa: PLC0415 - tasks load before the models

    with operation():
        return deed.end_readings(at=timezone.now())
