"""10.7. What the former head of a unit executes and owes passes to his successor."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apparat.deadlines.cancel import cancel
from apparat.deadlines.hand_over import hand_over
from apparat.deadlines.models import Deadline
from apparat.journal.write import write
from apparat.org.bilingual import in_both
from apparat.org.mandate import Mandate
from apparat.org.models import Officer, Unit
from apparat.regulation.citation import under
from control.handed import of_head, rows_of_head
from control.holding import hold_all
from control.models import Executor
from control.telling import tell

CLAUSE = "10.7"
ONE_PLACE = _("the new head of the unit executes it already")


@under("10.7")
@transaction.atomic
def pass_to_successor(*, giver: Officer, taker: Officer, unit: Unit, mandate: Mandate, at: datetime) -> list[str]:
    """Name the successor as executor of every open assignment that the unit executes by its former head, and as who
    owes the rows of the ledger; terms and states stay. Return the numbers of what passed.

    giver, taker: former and new head; unit: theirs; mandate: who witnesses the handover act.
    """
    passed = []
    held = hold_all(of_head(giver, unit).values("assignment"))  # before any replacement moves the paper of one of them
    for row in of_head(giver, unit).filter(assignment__in=held).order_by("assignment"):
        assignment = row.assignment
        former = Executor.objects.select_for_update().get(pk=row.pk)
        _replace(former, taker, mandate, at)
        names = {"giver": giver.both_names, "taker": taker.both_names}
        write("assignment.handed_over", assignment, mandate=mandate, at=at, clause=CLAUSE, **names)
        tell(
            [taker],
            _("Passed to you as the new head: %(number)s"),
            about=assignment,
            kind="handed_over",
            clause=CLAUSE,
            at=at,
        )
        passed.append(assignment.number)
    for deadline in rows_of_head(giver, unit).order_by("pk"):
        hand_over(deadline, officer=taker, unit=unit, clause=CLAUSE)
        passed.append(deadline.subject_number or deadline.subject_kk)
    return list(dict.fromkeys(passed))


def _replace(former: Executor, taker: Officer, mandate: Mandate, at: datetime) -> None:
    """Put the successor into the place of the former head; when he executes it already, one place of the two stays."""
    assignment = former.assignment
    own = Executor.objects.select_for_update().filter(assignment=assignment, officer=taker).first()
    if own is None:
        former.officer, former.seen_at = taker, None
        former.save(update_fields=["officer", "seen_at"])
        return
    spare = own.deadline if former.is_lead else former.deadline
    is_lead = former.is_lead
    former.delete()
    if is_lead:
        own.is_lead = True
        own.save(update_fields=["is_lead"])
    if spare is not None and spare.state == Deadline.State.OPEN:
        cancel(spare, reason=in_both(ONE_PLACE), mandate=mandate, at=at)
