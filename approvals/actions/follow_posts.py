"""1.4, 12.4. What is asked of a post that changed hands is owed by who holds it now."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from apparat.deadlines.hand_over import hand_over
from apparat.journal.write import write
from apparat.regulation.citation import under
from approvals.models import ApprovalSheet
from approvals.queries import holder_of, out_of_date
from approvals.telling import tell_asked


@under("1.4", "12.4")
@transaction.atomic
def follow_posts(*, at: datetime) -> int:
    """Give the terms of open opinions to the officers who hold the posts now, tell them, and return how many.

    An officer is seated by many hands, on a form or with a table of the whole office, so the clock looks. The day of
    the term stays; while nobody holds a post, its opinions wait.
    """
    on = timezone.localdate(at)
    found = out_of_date(on).values_list("pk", "sheet")
    return sum(_follow(key, sheet, on, at) for key, sheet in found)


def _follow(key: int, sheet: int, on: date, at: datetime) -> bool:
    """Give one opinion over; False when somebody decided it, or closed its sheet, a moment ago."""
    held = ApprovalSheet.objects.select_for_update().get(pk=sheet)
    rows = out_of_date(on).select_related("approver", "deadline__officer").filter(pk=key)
    if (opinion := rows.first()) is None or opinion.deadline is None:
        return False
    opinion.sheet = held
    taker, giver = holder_of(opinion, on), opinion.deadline.officer or opinion.approver
    row = hand_over(opinion.deadline, officer=taker, unit=None, clause=opinion.clause)
    names = {"giver": giver.both_names, "taker": taker.both_names}
    write("opinion.passed", opinion, mandate=None, at=at, clause=opinion.clause, **names)
    tell_asked(opinion, taker, row, at)
    return True
