"""10.9. The lead takes a new assignment into work."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from control import access
from control.actions.see_assignment import see_assignment
from control.holding import hold
from control.models import Assignment
from control.states import ASSIGNMENT


@under("10.9")
@transaction.atomic
def accept_assignment(*, assignment: Assignment, by: Officer, at: datetime) -> Assignment:
    """Record that the lead saw the assignment and works on it. Raises Refusal for others and for other states."""
    hold(assignment)
    mandate = access.may_accept_assignment(by, assignment, timezone.localdate(at)).enforce()
    ASSIGNMENT.apply(assignment, "accept_assignment", mandate=mandate, at=at, columns={"accepted_at": at})
    see_assignment(assignment=assignment, by=by, at=at)
    return assignment
