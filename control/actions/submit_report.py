"""13.13. The lead's information on execution."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.deadlines.meet import meet
from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.org.models import Officer
from apparat.org.queries import holders_of
from apparat.org.roles import Role
from apparat.regulation.citation import under
from control import access
from control.actions.withdraw_redirection import withdraw_redirection
from control.holding import hold
from control.models import Assignment, Report, ReportFile
from control.states import ASSIGNMENT
from control.telling import tell


@under("13.13")
@transaction.atomic
def submit_report(
    *, assignment: Assignment, by: Officer, at: datetime, text: str, files: Sequence[UploadedFile] = ()
) -> Report:
    """Give the information with its files; the assignment's term counts as met on this day until a return reopens it.

    Raises Refusal for anybody but the lead's first head (13.13), and when the assignment is not in work.
    """
    hold(assignment)
    on = timezone.localdate(at)
    mandate = access.may_report(by, assignment, on).enforce()
    ASSIGNMENT.apply(assignment, "submit_report", mandate=mandate, at=at, text=text[:300])
    report = Report.objects.create(assignment=assignment, by=by, on_behalf_of=mandate.on_behalf_of, at=at, text=text)
    for upload in files:
        attachment = store(upload, role=Attachment.Role.REPORT, by=by, at=at)
        ReportFile.objects.create(report=report, attachment=attachment)
    withdraw_redirection(assignment=assignment, mandate=mandate, at=at)
    for deadline in (assignment.deadline, assignment.report_deadline):
        if deadline and deadline.is_open:
            meet(deadline, mandate=mandate, at=at)
    tell(
        {assignment.issuer, *holders_of([Role.HEAD_OF_APPARATUS], on)},
        _("Reported: %(number)s"),
        text,
        about=report,
        kind="reported",
        clause="13.13",
        at=at,
    )
    return report
