"""10.7. An assignment that the former head of a unit executes passes to his successor."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.cancel import cancel
from apparat.deadlines.hand_over import hand_over
from apparat.deadlines.models import Deadline
from apparat.journal.write import write
from apparat.org.bilingual import in_both
from apparat.org.mandate import Mandate
from apparat.org.models import Officer, Unit
from apparat.regulation.citation import under
from control.handed import of_head, rows_of_head
from control.holding import hold
from control.models import Assignment, Executor
from control.telling import tell

CLAUSE = "10.7"
ONE_PLACE = _("the new head of the unit executes it already")
NOT_HIS = _("He executes it for the unit no more: it was closed or redirected meanwhile.")
OWN = _("Nobody executes his own assignment: who takes over gave it himself.")


@under("10.7", "10.13")
@transaction.atomic
def pass_to_successor(
    *, assignment: Assignment, giver: Officer, taker: Officer, unit: Unit, mandate: Mandate, at: datetime
) -> Assignment:
    """Name the successor as executor of an open assignment that the unit executes by its former head, and as who owes
    its terms; dates and states stay.

    giver, taker: former and new head; unit: theirs; mandate: who witnesses the handover act. Raises Refusal when the
    former head executes it no more, and when the successor gave it himself (10.13).
    """
    hold(assignment)
    former = of_head(giver, unit).select_for_update(of=("self",)).filter(assignment=assignment).first()
    if former is None:
        raise Refusal(NOT_HIS, CLAUSE)
    if assignment.issuer_id == taker.pk:
        raise Refusal(OWN, "10.13")
    _replace(former, taker, mandate, at)
    for deadline in rows_of_head(giver, unit).filter(pk__in=_terms_of(assignment)).order_by("pk"):
        hand_over(deadline, officer=taker, unit=unit, clause=CLAUSE)
    names = {"giver": giver.both_names, "taker": taker.both_names}
    write("assignment.handed_over", assignment, mandate=mandate, at=at, clause=CLAUSE, **names)
    words = _("Passed to you as the new head: %(number)s")
    tell([taker], words, about=assignment, kind="handed_over", clause=CLAUSE, at=at)
    return assignment


def _terms_of(assignment: Assignment) -> list[int]:
    """Return the keys of the rows of the ledger that stand on the assignment or on a place among its executors."""
    places = Executor.objects.filter(assignment=assignment).values_list("deadline", flat=True)
    return [key for key in (assignment.deadline_id, assignment.report_deadline_id, *places) if key is not None]


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
