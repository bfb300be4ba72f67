"""12.5, 1.4. Send an agreed paper back instead of signing it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from approvals.actions.void_approval import void_approval
from outgoing import access
from outgoing.holding import hold, hold_sheet
from outgoing.models import Outgoing
from outgoing.settling import tell_returned
from outgoing.states import OUTGOING


@under("1.4", "12.5")
@transaction.atomic
def decline_signature(*, outgoing: Outgoing, by: Officer, at: datetime, reason: str) -> Outgoing:
    """Send the paper back to who drafted it, with the reason. Raises Refusal for another than its signer."""
    hold(outgoing)
    mandate = access.may_decline(by, outgoing, timezone.localdate(at)).enforce()
    sheet = hold_sheet(outgoing)
    void_approval(sheet=sheet, mandate=mandate, at=at, reason=reason)
    OUTGOING.apply(outgoing, "decline_signature", mandate=mandate, at=at, reason=reason)
    tell_returned(outgoing, sheet, by, at, reason, "12.5")
    return outgoing
