"""10.9, 13.5. The lead's service note that the assignment belongs to somebody else."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from control import access
from control.assignable import may_assign_to
from control.deciders import scope_of, told_of_requests
from control.heard import LISTENERS
from control.holding import hold
from control.models import Assignment, Redirection
from control.telling import tell


@under("10.9", "13.5")
@transaction.atomic
def ask_redirection(
    *, assignment: Assignment, by: Officer, at: datetime, proposed: Officer, reason: str
) -> Redirection:
    """Ask the leader who gave the assignment to give it to `proposed`, within three working days of receipt.

    The term runs on until the decision. Raises Refusal (13.5) later than that, for anybody but the lead, for himself as
    the proposed executor, and while another request waits; (10.13) for whom the leader may not give assignments to.
    """
    hold(assignment)
    on = timezone.localdate(at)
    mandate = access.may_ask_redirection(by, assignment, on).enforce()
    _check_proposed(assignment, proposed, on)
    redirection = Redirection.objects.create(
        assignment=assignment, asked_by=by, asked_at=at, proposed=proposed, reason=reason
    )
    write("redirection.asked", redirection, mandate=mandate, at=at, clause="13.5", reason=reason)
    tell(
        told_of_requests(assignment, by, on),
        _("Redirection is asked for: %(number)s"),
        reason,
        about=redirection,
        kind="redirection_asked",
        clause="13.5",
        at=at,
    )
    for listener in LISTENERS:
        listener.asked(redirection, mandate=mandate, by=by, at=at)
    return redirection


def _check_proposed(assignment: Assignment, proposed: Officer, on: date) -> None:
    if proposed.pk == assignment.lead.pk:
        raise Refusal(_("Propose another executor than yourself."), "13.5", field="proposed")
    scope = scope_of(assignment, on)
    verdict = may_assign_to(scope, proposed, on) if scope else None
    if verdict is not None and not verdict:
        raise Refusal(verdict.reason, verdict.clause, field="proposed")
