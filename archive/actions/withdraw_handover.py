"""10.7. Withdraw a handover act that is not completed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.handing import hold_act
from archive.models import Handover
from archive.states import HANDOVER


@under("10.7")
@transaction.atomic
def withdraw_handover(*, handover: Handover, by: Officer, at: datetime, reason: str) -> Handover:
    """Withdraw it: nothing passed. Raises Refusal for anybody but the documentation unit, and once it is completed."""
    hold_act(handover)
    mandate = access.may_withdraw_handover(by, handover, timezone.localdate(at)).enforce()
    HANDOVER.apply(handover, "withdraw_handover", mandate=mandate, at=at, reason=reason)
    return handover
