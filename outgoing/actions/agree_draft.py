"""10.22, 12.4, 1.4. Agree to the version one has read."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from approvals.access import seat_for
from approvals.actions.give_opinion import give_opinion
from approvals.models import Opinion
from outgoing.agreeing import paper_of, refuse_answer_alone
from outgoing.models import Outgoing
from outgoing.settling import settle


@under("1.4", "10.22", "12.4")
@transaction.atomic
def agree_draft(*, opinion: Opinion, by: Officer, at: datetime, digest: str) -> Outgoing:
    """Agree; when all have agreed, the paper goes to who signs it.

    digest: of the version the officer had before him.

    Raises Refusal for another than the approver, a version changed meanwhile, and an answer without the incoming
    paper it answers (10.22 ¶2).
    """
    outgoing = paper_of(opinion)
    refuse_answer_alone(outgoing)
    sheet = give_opinion(opinion=opinion, by=by, at=at, digest=digest)
    seat = seat_for(by, opinion, timezone.localdate(at))
    assert seat is not None  # noqa: S101 - give_opinion has just asked
    settle(outgoing, sheet, mandate=seat, at=at)
    return outgoing
