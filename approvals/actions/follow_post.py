"""1.4, 12.4. What is asked of a post that changed hands is owed by who holds it now."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.deadlines.hand_over import hand_over
from apparat.journal.write import write
from apparat.regulation.citation import under
from approvals.drafts import hold_draft
from approvals.models import ApprovalSheet, Opinion
from approvals.posts import ask_instead
from approvals.queries import holder_of, out_of_date
from approvals.telling import tell_asked


@under("1.4", "12.4")
@transaction.atomic
def follow_post(*, opinion: Opinion, at: datetime) -> bool:
    """Ask who holds the post now what was asked of a former holder, tell him, and return whether it was done.

    The term goes to him with its day; only then does he see the draft, and who was asked no longer. Not done when the
    draft is in hand, which waits for the next turn of the clock, and when somebody decided it a moment ago.
    """
    on = timezone.localdate(at)
    held = hold_draft(ApprovalSheet.objects.get(pk=opinion.sheet_id))
    found = out_of_date(on).select_related("approver", "deadline").filter(pk=opinion.pk).first()
    if held is None or found is None:
        return False
    found.sheet = held
    giver, taker = found.approver, holder_of(found, on)
    ask_instead(found, taker)
    names = {"giver": giver.both_names, "taker": taker.both_names}
    write("opinion.passed", found, mandate=None, at=at, clause=found.clause, **names)
    if found.deadline is not None:  # his turn has come
        row = hand_over(found.deadline, officer=taker, unit=None, clause=found.clause)
        tell_asked(found, taker, row, at)
    return True
