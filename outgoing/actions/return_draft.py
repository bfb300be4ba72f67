"""10.22, 12.4, 1.4. Return a draft to who made it, with the reason."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from apparat.regulation.citation import under
from approvals.access import seat_for
from approvals.actions.give_opinion import give_opinion
from approvals.models import Opinion
from outgoing.agreeing import paper_of
from outgoing.models import Outgoing
from outgoing.settling import settle


@under("1.4", "10.22", "12.4")
@transaction.atomic
def return_draft(*, opinion: Opinion, by: Officer, at: datetime, digest: str, reason: str) -> Outgoing:
    """Return it instead of agreeing: the sheet is closed, nobody else is asked, who drafted it is told.

    Raises Refusal for another than the approver, a version changed meanwhile, and a return without a reason.
    """
    outgoing = paper_of(opinion)
    if not reason.strip():
        raise Refusal(_("Say why it goes back."), opinion.clause, field="reason")
    sheet = give_opinion(opinion=opinion, by=by, at=at, digest=digest, reason=reason)
    seat = seat_for(by, opinion, timezone.localdate(at))
    assert seat is not None  # noqa: S101 - give_opinion has just asked
    settle(outgoing, sheet, mandate=seat, at=at, reason=reason.strip(), clause=opinion.clause)
    return outgoing
