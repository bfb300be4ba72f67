"""11.2. Receive numbered blanks from a supplier by an act (№ 703 p. 11)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from stocks import access
from stocks.facts import Act, Numbers
from stocks.models import Movement, Series, StockKind
from stocks.models.blanks import shape_of
from stocks.moving import add, hold
from stocks.recording import of_blanks, record


@under("11.2")
@transaction.atomic
def receive_blanks(
    *, by: Officer, at: datetime, kind: StockKind, letters: str, numbers: Numbers, supplier: str, act: Act
) -> Series:
    """Put the numbers into the store and return their series.

    Raises Refusal for anybody but who keeps the stocks, and when one of the numbers was received before.
    """
    mandate = access.may_keep(by, timezone.localdate(at)).enforce()
    spelt = {"letters": letters.strip().upper()}
    made, _created = Series.objects.get_or_create(kind=kind, shape=shape_of(letters), defaults=spelt)
    series = hold(made)
    add(series, numbers)
    movement = of_blanks(series, Movement.What.RECEIVED, numbers.first, numbers.last, on=act.on, at=at)
    movement.supplier, movement.basis = supplier.strip(), str(act)
    facts = {"numbers": movement.numbers, "supplier": movement.supplier, "act": movement.basis}
    record(movement, series, "blanks.received", mandate=mandate, **facts)
    return series
