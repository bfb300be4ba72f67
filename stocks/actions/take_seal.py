"""11.2, 11.16. Take a seal or a stamp over: the second signature."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from apparat.regulation.citation import under
from stocks import access
from stocks.models import Movement, Seal
from stocks.passing import hold
from stocks.recording import record


@under("11.2")
@transaction.atomic
def take_seal(*, seal: Seal, by: Officer, at: datetime) -> Seal:
    """Sign that the seal was taken: from now on it is kept by the officer, or lies in the store.

    Raises Refusal for anybody but the officer named in the handover.
    """
    hold(seal)
    on = timezone.localdate(at)
    mandate = access.may_take(by, seal, on).enforce()
    handover = access.open_handover(seal)
    if handover is None:  # the verdict has said so already; the lock keeps it true
        raise Refusal("", "11.2")
    handover.taken_at = at
    handover.save(update_fields=["taken_at"])
    seal.keeper = None if handover.to_store else handover.receiver
    seal.save(update_fields=["keeper"])
    what = Movement.What.RETURNED if handover.to_store else Movement.What.HANDED_OVER
    movement = Movement(kind=seal.kind, seal=seal, what=what, quantity=1, holder=handover.receiver, on=on, at=at)
    movement.basis = handover.basis
    record(movement, seal, "seal.taken", mandate=mandate, officer=handover.receiver.both_names)
    return seal
