"""What a release leaves in the ledger: nothing that anybody still owes (12.6, 13.9); for the deeds that release."""

from __future__ import annotations

from datetime import datetime

from apparat.deadlines.cancel import cancel
from apparat.org.bilingual import Bilingual
from apparat.org.mandate import Mandate
from control.models import Assignment


def close_ledger(assignment: Assignment, *, reason: Bilingual, mandate: Mandate, at: datetime) -> None:
    """Cancel every open row of the assignment: its own term, the information, the parts, the periodic information."""
    owed = list(assignment.informations.filter(closed_at=None).select_related("deadline"))
    rows = [assignment.deadline, assignment.report_deadline]
    rows += [row.deadline for row in assignment.executors.select_related("deadline")]
    rows += [row.deadline for row in owed]
    for deadline in rows:
        if deadline and deadline.is_open:
            cancel(deadline, reason=reason, mandate=mandate, at=at)
    for row in owed:
        row.closed_at = at
        row.save(update_fields=["closed_at"])
