"""1.4, 12.4. What is asked of a post that changed hands is owed by who holds it now."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from apparat.deadlines.hand_over import hand_over
from apparat.journal.write import write
from apparat.regulation.citation import under
from approvals.drafts import hold_draft
from approvals.models import ApprovalSheet
from approvals.posts import ask_instead
from approvals.queries import holder_of, out_of_date
from approvals.telling import tell_asked


@under("1.4", "12.4")
@transaction.atomic
def follow_posts(*, at: datetime) -> int:
    """Ask the officers who hold the posts now what was asked of former holders, tell them, and return how many.

    An officer is seated by many hands, on a form or with a table of the whole office, so the clock looks. The term goes
    to the next holder with its day; only then does he see the draft, and who was asked no longer. While there is no
    other, the opinion waits.
    """
    on = timezone.localdate(at)
    return sum(_follow(key, on, at) for key in out_of_date(on).values_list("pk", flat=True))


def _follow(key: int, on: date, at: datetime) -> bool:
    """Give one opinion over; False when its draft is in hand, or somebody decided it or closed its sheet a moment ago.

    What is in hand waits for the next turn: the clock holds many drafts and waits for none.
    """
    held = hold_draft(ApprovalSheet.objects.get(opinions=key))
    opinion = out_of_date(on).select_related("approver", "deadline").filter(pk=key).first()
    if held is None or opinion is None:
        return False
    opinion.sheet = held
    giver, taker = opinion.approver, holder_of(opinion, on)
    ask_instead(opinion, taker)
    names = {"giver": giver.both_names, "taker": taker.both_names}
    write("opinion.passed", opinion, mandate=None, at=at, clause=opinion.clause, **names)
    if opinion.deadline is not None:  # his turn has come
        row = hand_over(opinion.deadline, officer=taker, unit=None, clause=opinion.clause)
        tell_asked(opinion, taker, row, at)
    return True
