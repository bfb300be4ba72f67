"""11.2. Write off what is only counted: damaged, lost, out of use."""

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
from stocks.supplies import check_enough, hold


@under("11.2")
@transaction.atomic
def write_off_supplies(*, kind: StockKind, by: Officer, at: datetime, quantity: int, act: Act) -> StockKind:
    """Take from the store by an act. Raises Refusal but for who keeps the stocks, and for more than there is."""
    kind = hold(kind)
    mandate = access.may_keep_supply(by, kind, timezone.localdate(at)).enforce()
    check_enough(kind, quantity, act.on)
    movement = Movement(kind=kind, what=Movement.What.WRITTEN_OFF, quantity=quantity, on=act.on, at=at, basis=str(act))
    record(movement, kind, "supply.written_off", mandate=mandate, quantity=quantity, basis=movement.basis)
    return kind
