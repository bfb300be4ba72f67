"""11.2. Destroy a seal or a stamp by an act."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from stocks import access
from stocks.facts import Act
from stocks.models import Movement, Seal
from stocks.passing import hold
from stocks.recording import record


@under("11.2")
@transaction.atomic
def destroy_seal(*, seal: Seal, by: Officer, at: datetime, act: Act) -> Seal:
    """Write that the seal was destroyed by the act of the commission.

    Raises Refusal for anybody but who keeps the stocks, and while somebody keeps the seal or takes it over.
    """
    hold(seal)
    mandate = access.may_destroy(by, seal, timezone.localdate(at)).enforce()
    movement = Movement(
        kind=seal.kind, seal=seal, what=Movement.What.DESTROYED, quantity=1, on=act.on, at=at, basis=str(act)
    )
    record(movement, seal, "seal.destroyed", mandate=mandate, basis=movement.basis)
    seal.destroyed_on = act.on
    seal.save(update_fields=["destroyed_on"])
    return seal
