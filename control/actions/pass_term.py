"""10.7. A term that the former head of a unit owes passes to his successor."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.hand_over import hand_over
from apparat.deadlines.models import Deadline
from apparat.deadlines.row import lock
from apparat.org.mandate import Mandate
from apparat.org.models import Officer, Unit
from apparat.regulation.citation import under
from control.handed import rows_of_head

CLAUSE = "10.7"
NOT_OWED = _("He owes it for the unit no more.")


@under("10.7")
@transaction.atomic
def pass_term(
    *, deadline: Deadline, giver: Officer, taker: Officer, unit: Unit, mandate: Mandate, at: datetime
) -> Deadline:
    """Name the successor as who owes an open row of the ledger that the former head owed for the unit; its date stays.

    The act names it and its history keeps who owed it before. Raises Refusal when the former head owes it no more.
    """
    lock(deadline)
    if not rows_of_head(giver, unit).filter(pk=deadline.pk).exists():
        raise Refusal(NOT_OWED, CLAUSE)
    return hand_over(deadline, officer=taker, unit=unit, clause=CLAUSE)
