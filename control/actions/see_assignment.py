"""10.9. An executor has seen the assignment: the receipt that a signature in the journal used to be."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.regulation.citation import under
from control.models import Assignment


@under("10.9")
@transaction.atomic
def see_assignment(*, assignment: Assignment, by: Officer, at: datetime) -> None:
    """Record that an executor, or who acts for him, opened the assignment for the first time; for others do nothing."""
    seats = mandates(by, timezone.localdate(at))
    for row in assignment.executors.all():
        seat = seats.seat_of(row.officer_id)
        if seat and row.seen_at is None:
            row.seen_at = at
            row.save(update_fields=["seen_at"])
            write("assignment.seen", assignment, mandate=seat, at=at, clause="10.9")
