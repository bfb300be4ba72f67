"""11.2. Declare a seal or a stamp lost by an act."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from apparat.regulation.citation import under
from stocks import access
from stocks.facts import Act, FoundBehind
from stocks.models import Movement, Seal
from stocks.passing import basis_of, hold
from stocks.recording import record

UNSAID = _("Say how it was lost.")


@under("11.2")
@transaction.atomic
def lose_seal(*, seal: Seal, by: Officer, at: datetime, act: Act, reason: str) -> Seal:
    """Write that the seal is lost, by the act of the commission that looked for it; nobody keeps it from now on.

    Raises Refusal for anybody but who keeps the stocks, while it is being handed over, and without a reason.
    """
    hold(seal)
    on = timezone.localdate(at)
    mandate = access.may_lose(by, seal, on).enforce()
    movement = Movement(kind=seal.kind, seal=seal, what=Movement.What.LOST, quantity=1, on=act.on, at=at)
    movement.holder, movement.basis = seal.keeper, basis_of(FoundBehind(act, reason), on, unsaid=UNSAID)
    record(movement, seal, "seal.lost", mandate=mandate, basis=movement.basis)
    seal.keeper, seal.lost_on = None, act.on
    seal.save(update_fields=["keeper", "lost_on"])
    return seal
