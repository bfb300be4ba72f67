"""What is only counted: its balance is the sum of its movements, asked under the lock of its kind (ADR-0012)."""

from __future__ import annotations

from datetime import date
from itertools import accumulate

from django.db.models import Case, F, Sum, When
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from stocks.models import Movement, StockKind

IN_STORE = Sum(Case(When(what=Movement.What.RECEIVED, then=F("quantity")), default=-F("quantity")), default=0)


def hold(kind: StockKind) -> StockKind:
    """Hold the row of the kind until the transaction ends."""
    return StockKind.objects.select_for_update().get(pk=kind.pk)


def balance(kind: StockKind) -> int:
    """Return how many there are in the store."""
    return int(Movement.objects.filter(kind=kind).aggregate(left=IN_STORE)["left"])


def check_enough(kind: StockKind, quantity: int, on: date) -> None:
    """Raise Refusal when there were fewer in the store on the day, or on one after it; to be asked under `hold`.

    An act of receipt may be entered later than what was issued meanwhile, so that the day alone says nothing.
    """
    if quantity > (left := least_from(kind, on)):
        said = {"left": left, "day": f"{on:%d.%m.%Y}"}
        raise Refusal(_("From %(day)s on there are only %(left)s in the store.") % said, "11.2", field="quantity")


def least_from(kind: StockKind, on: date) -> int:
    """Return the least there was in the store at the end of the day and of the days after it."""
    rows = Movement.objects.filter(kind=kind)
    left = int(rows.filter(on__lte=on).aggregate(left=IN_STORE)["left"])
    days = rows.filter(on__gt=on).values("on").annotate(change=IN_STORE).order_by("on")
    return min(accumulate((int(row["change"]) for row in days), initial=left))
