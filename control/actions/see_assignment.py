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
    """Record that an executor, or who acts for him, opened the assignment for the first time; for others do nothing.

    Of two who look at the same moment one is recorded; whom a redirection has replaced meanwhile is not (13.5).
    """
    seats = mandates(by, timezone.localdate(at))
    his = [row for row in assignment.executors.all() if row.seen_at is None and seats.seat_of(row.officer_id)]
    if not his:
        return
    held = Assignment.objects.select_for_update().get(pk=assignment.pk)
    unseen = held.executors.filter(seen_at=None, officer__in=seats.seats).in_bulk()
    for row in his:
        if row.pk in unseen:
            row.seen_at = at  # on the row the page shows
            row.save(update_fields=["seen_at"])
            write("assignment.seen", assignment, mandate=seats.seat_of(row.officer_id), at=at, clause="10.9")
