"""What the head of a unit executes and owes as its head: it passes to his successor (10.7)."""

from __future__ import annotations

from django.db.models import QuerySet

from apparat.deadlines.models import Deadline
from apparat.org.models import Officer, Unit
from control.models import Executor
from control.states import OPEN_STATES

BOUND = ("opinion",)  # asked of the officer himself, for a version he was sent: it is asked anew


def of_head(head: Officer, unit: Unit) -> QuerySet[Executor]:
    """Return his places among the executors of open assignments of the unit."""
    rows = Executor.objects.filter(officer=head, unit=unit, assignment__state__in=OPEN_STATES)
    return rows.select_related("assignment__deadline")


def rows_of_head(head: Officer, unit: Unit) -> QuerySet[Deadline]:
    """Return the open rows of the ledger he owes for the unit, but those bound to himself."""
    rows = Deadline.objects.filter(state=Deadline.State.OPEN, officer=head, unit=unit)
    return rows.exclude(subject_kind__in=BOUND)
