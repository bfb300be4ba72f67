"""11.2. Issue what is only counted (envelopes …) to an officer, who uses it up."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from stocks import access
from stocks.models import Movement, StockKind
from stocks.recording import check_receiver, record
from stocks.supplies import check_enough, hold


@under("11.2")
@transaction.atomic
def issue_supplies(
    *, kind: StockKind, by: Officer, at: datetime, quantity: int, officer: Officer, on: date
) -> StockKind:
    """Take from the store for the officer. Raises Refusal for anybody but who keeps the stocks, and for more than there
    is."""
    kind = hold(kind)
    today = timezone.localdate(at)
    mandate = access.may_keep_supply(by, kind, today).enforce()
    check_receiver(officer, today)
    check_enough(kind, quantity, on)
    movement = Movement(kind=kind, what=Movement.What.ISSUED, quantity=quantity, holder=officer, on=on, at=at)
    record(movement, kind, "supply.issued", mandate=mandate, officer=officer.both_names, quantity=quantity)
    return kind
