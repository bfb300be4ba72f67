"""What is only counted: its balance is the sum of its movements, asked under the lock of its kind (ADR-0012)."""

from __future__ import annotations

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


def check_enough(kind: StockKind, quantity: int) -> None:
    """Raise Refusal when there are fewer in the store; to be asked under `hold`."""
    if quantity > (left := balance(kind)):
        raise Refusal(_("There are only %(left)s in the store.") % {"left": left}, "11.2", field="quantity")
