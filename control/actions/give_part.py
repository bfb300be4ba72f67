"""13.13 ¶2. A co-executor gives his part to the lead."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.meet import meet
from apparat.journal.write import write
from apparat.notices.send import send
from apparat.org.models import Officer
from apparat.regulation.citation import under
from control import access
from control.models import Assignment, Executor


@under("13.13")
@transaction.atomic
def give_part(*, assignment: Assignment, by: Officer, at: datetime, text: str) -> Executor:
    """Give the part, meet the co-executor's term, tell the lead. Raises Refusal for others, and for a second time."""
    mandate = access.may_give_part(by, assignment, timezone.localdate(at)).enforce()
    row = Executor.objects.select_for_update().get(assignment=assignment, officer=mandate.seat, is_lead=False)
    if row.part_at:  # somebody who acts for him was quicker
        raise Refusal(_("Your part is already given."), "13.13")
    row.part, row.part_at = text, at
    row.seen_at = row.seen_at or at
    row.save(update_fields=["part", "part_at", "seen_at"])
    if row.deadline:
        meet(row.deadline, mandate=mandate, at=at)
    write("assignment.part_given", assignment, mandate=mandate, at=at, clause="13.13", text=text[:300])
    send(
        officers=[assignment.lead],
        kind="control.part_given",
        thing=row,
        on=timezone.localdate(at),
        at=at,
        clause="13.13",
        title=_("A co-executor's part has come: %(number)s"),
        text="%(text)s",
        data={"number": assignment.number, "text": text[:300]},
        path=assignment.get_absolute_url(),
    )
    return row
