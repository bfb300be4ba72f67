"""13.13 ¶2. A co-executor gives his part to the lead."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.deadlines.meet import meet
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from control import access
from control.holding import hold
from control.models import Assignment, Executor
from control.telling import tell


@under("13.13")
@transaction.atomic
def give_part(*, assignment: Assignment, by: Officer, at: datetime, text: str) -> Executor:
    """Give the part, meet the co-executor's term, tell the lead. Raises Refusal for others, and for a second time."""
    hold(assignment)
    mandate = access.may_give_part(by, assignment, timezone.localdate(at)).enforce()
    row = assignment.executors.get(officer=mandate.seat, is_lead=False)
    row.part, row.part_at = text, at
    row.seen_at = row.seen_at or at
    row.save(update_fields=["part", "part_at", "seen_at"])
    if row.deadline:
        meet(row.deadline, mandate=mandate, at=at)
    write("assignment.part_given", assignment, mandate=mandate, at=at, clause="13.13", text=text[:300])
    tell(
        [assignment.lead],
        _("A co-executor's part has come: %(number)s"),
        text,
        about=row,
        kind="part_given",
        clause="13.13",
        at=at,
    )
    return row
