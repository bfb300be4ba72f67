"""10.7. Witness a handover act: responsibility passes."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.handing import hold_act
from archive.models import Handover
from archive.states import HANDOVER
from control.actions.pass_to_successor import pass_to_successor


@under("10.7")
@transaction.atomic
def complete_handover(*, handover: Handover, by: Officer, at: datetime) -> Handover:
    """Witness the act for the documentation unit: what the giver executes and owes as head passes to the taker.

    Raises Refusal for anybody but the documentation unit, for giver and taker themselves, and before both signed.
    """
    hold_act(handover)
    mandate = access.may_witness(by, handover, timezone.localdate(at)).enforce()
    people = {"giver": handover.giver, "taker": handover.taker}
    moved = pass_to_successor(**people, unit=handover.unit, mandate=mandate, at=at)
    columns = {"witness": by, "completed_at": at, "moved": moved}
    HANDOVER.apply(handover, "complete_handover", mandate=mandate, at=at, columns=columns, count=len(moved))
    return handover
