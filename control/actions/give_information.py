"""12.6. The periodic information went to the superior body; the next one is owed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.deadlines.meet import meet
from apparat.journal.write import write
from apparat.org.mandate import Mandate
from apparat.regulation.citation import under
from apparat.worktime.months import add_months
from control.holding import hold
from control.models import Assignment
from control.periodic import close, owe, owed


@under("12.6")
@transaction.atomic
def give_information(*, assignment: Assignment, mandate: Mandate, at: datetime, number: str) -> None:
    """Meet the row that is owed and open the next, a period after its day, so that an early one may be given too.

    Called by the paper that gives it. Where nothing is owed, only the journal knows of it. Raises Refusal for a year
    whose calendar is not loaded.
    """
    hold(assignment)
    write("assignment.information_given", assignment, mandate=mandate, at=at, clause="12.6", number=number)
    given = owed(assignment)
    if given is None or given.deadline is None:
        return
    if given.deadline.is_open:
        meet(given.deadline, mandate=mandate, at=at)
    close(given, at=at, number=number)
    if assignment.is_open:
        day = add_months(given.deadline.fixed_on or given.deadline.due_on, given.decision.every or 1)
        owe(assignment, given.decision, start=timezone.localdate(at), fixed_on=day, mandate=mandate, at=at)
