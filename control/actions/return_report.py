"""13.14. A report goes back for rework."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.deadlines.reopen import reopen
from apparat.org.models import Officer
from apparat.regulation.citation import under
from control import access
from control.holding import hold
from control.models import Assignment, Report
from control.states import ASSIGNMENT
from control.telling import tell


@under("13.14")
@transaction.atomic
def return_report(*, assignment: Assignment, by: Officer, at: datetime, reason: str) -> Report:
    """Return the last report with a reason; the term is open again and keeps its date.

    Raises Refusal for anybody but the leader who gave it, the akim and the head of apparatus.
    """
    hold(assignment)
    mandate = access.may_return_report(by, assignment, timezone.localdate(at)).enforce()
    ASSIGNMENT.apply(assignment, "return_report", mandate=mandate, at=at, reason=reason)
    report = assignment.reports.order_by("-at", "-pk")[0]
    report.returned_by, report.returned_at, report.return_reason = by, at, reason
    report.save(update_fields=["returned_by", "returned_at", "return_reason"])
    if assignment.deadline:
        reopen(assignment.deadline, reason=reason, clause="13.14", mandate=mandate, at=at)
    tell(
        [assignment.lead],
        _("Report returned for rework: %(number)s"),
        reason,
        about=report,
        kind="report_returned",
        clause="13.14",
        at=at,
    )
    return report
