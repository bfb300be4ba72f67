"""Reading notices: when an officer saw what he was told."""

from __future__ import annotations

from datetime import datetime

from apparat.notices.models import Notice
from apparat.notices.queries import of_officer
from apparat.org.models import Officer


def mark_read(notice: Notice, *, at: datetime) -> None:
    """Remember when the officer first read it; reading again changes nothing."""
    Notice.objects.filter(pk=notice.pk, read_at=None).update(read_at=at)


def mark_all_read(officer: Officer, *, at: datetime) -> int:
    """Mark all the officer's notices as read; return how many there were. Those that came after `at` stay unread."""
    return of_officer(officer, unread=True).filter(created_at__lte=at).update(read_at=at)
