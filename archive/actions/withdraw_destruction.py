"""10.5. Withdraw an act of destruction that is not approved."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.destroying import hold_act
from archive.models import Destruction
from archive.states import DESTRUCTION


@under("10.5")
@transaction.atomic
def withdraw_destruction(*, destruction: Destruction, by: Officer, at: datetime, reason: str) -> Destruction:
    """Withdraw it: nothing was destroyed. Raises Refusal for anybody but the documentation unit and the head of the
    apparatus, and once it is approved."""
    hold_act(destruction)
    mandate = access.may_withdraw_destruction(by, destruction, timezone.localdate(at)).enforce()
    destruction.lines.all().delete()
    DESTRUCTION.apply(destruction, "withdraw_destruction", mandate=mandate, at=at, reason=reason)
    return destruction
