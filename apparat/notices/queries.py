"""Questions about notices: what an officer has not read, what waits to leave, what may not have arrived."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from apparat.notices.models import Notice
from apparat.org.models import Officer

DIGEST = "digest"
STUCK_AFTER = timedelta(minutes=10)  # a letter takes seconds; EMAIL_TIMEOUT ends the slowest
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60))  # after the 1st, 2nd … try that failed
MOST_TRIES = len(PAUSES) + 1


def of_officer(officer: Officer, *, unread: bool = False) -> QuerySet[Notice]:
    """Return the officer's notices, latest first; only those not read when `unread`."""
    notices = Notice.objects.filter(officer=officer).order_by("-created_at", "-pk")
    return notices.filter(read_at=None) if unread else notices


def unread_count(officer: Officer) -> int:
    """Return how many notices the officer has not read (the number on the bell)."""
    return of_officer(officer, unread=True).count()


def ready_to_leave(at: datetime) -> QuerySet[Notice]:
    """Return letters whose turn has come: new ones, and those whose pause after a failed try is over; oldest first."""
    tried = Q(attempts=0)
    for tries, pause in enumerate(PAUSES, start=1):
        tried |= Q(attempts=tries, tried_at__lte=at - pause)
    return Notice.objects.filter(tried, mail=Notice.Mail.WAITING).order_by("created_at", "pk")


def stuck(at: datetime) -> QuerySet[Notice]:
    """Return letters a worker took and never reported on: it was killed, or the line broke. They are not sent again."""
    return Notice.objects.filter(mail=Notice.Mail.CLAIMED, tried_at__lt=at - STUCK_AFTER).order_by("tried_at", "pk")


def doubtful_of(officers: Iterable[int], at: datetime) -> QuerySet[Notice]:
    """Return unread notices of the officers whose letters may not have arrived: stuck or failed."""
    claimed = Q(mail=Notice.Mail.CLAIMED, tried_at__lt=at - STUCK_AFTER)
    return Notice.objects.filter(
        claimed | Q(mail=Notice.Mail.FAILED), officer__in=list(officers), read_at=None
    ).order_by("created_at", "pk")
