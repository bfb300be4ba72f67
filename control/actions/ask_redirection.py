"""10.9, 13.5. The lead's service note that the assignment belongs to somebody else."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.notices.send import send
from apparat.org.models import Officer
from apparat.regulation.citation import under
from control import access
from control.models import Assignment, Redirection


@under("10.9", "13.5")
@transaction.atomic
def ask_redirection(
    *, assignment: Assignment, by: Officer, at: datetime, proposed: Officer, reason: str
) -> Redirection:
    """Ask the leader who gave the assignment to give it to `proposed`, within three working days of receipt.

    The term runs on until the decision. Raises Refusal (13.5) later than that, for anybody but the lead, for himself as
    the proposed executor, and while another request waits.
    """
    on = timezone.localdate(at)
    mandate = access.may_ask_redirection(by, assignment, on).enforce()
    if proposed.pk == assignment.lead.pk:
        raise Refusal(_("Propose another executor than yourself."), "13.5", field="proposed")
    redirection = Redirection.objects.create(
        assignment=assignment, asked_by=by, asked_at=at, proposed=proposed, reason=reason
    )
    write("redirection.asked", redirection, mandate=mandate, at=at, clause="13.5", reason=reason)
    send(
        officers=[assignment.issuer],
        kind="control.redirection_asked",
        thing=redirection,
        on=on,
        at=at,
        clause="13.5",
        title=_("Redirection is asked for: %(number)s"),
        text="%(reason)s",
        data={"number": assignment.number, "reason": reason},
        path=assignment.get_absolute_url(),
    )
    return redirection
