"""11.2. Receive what is only counted (envelopes …) from a supplier by an act."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from stocks import access
from stocks.facts import Act
from stocks.models import Movement, StockKind
from stocks.recording import record
from stocks.supplies import hold


@under("11.2")
@transaction.atomic
def receive_supplies(
    *, kind: StockKind, by: Officer, at: datetime, quantity: int, supplier: str, act: Act
) -> StockKind:
    """Add to what is in the store. Raises Refusal for anybody but who keeps the stocks."""
    kind = hold(kind)
    mandate = access.may_keep_supply(by, kind, timezone.localdate(at)).enforce()
    movement = Movement(kind=kind, what=Movement.What.RECEIVED, quantity=quantity, on=act.on, at=at)
    movement.supplier, movement.basis = supplier.strip(), str(act)
    facts = {"quantity": quantity, "supplier": movement.supplier, "act": movement.basis}
    record(movement, kind, "supply.received", mandate=mandate, **facts)
    return kind
