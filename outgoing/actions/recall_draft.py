"""12.4. Take a draft back before it is signed."""

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
from outgoing.states import OUTGOING


@under("12.4")
@transaction.atomic
def recall_draft(*, outgoing: Outgoing, by: Officer, at: datetime, reason: str) -> Outgoing:
    """Bring a draft back into drafting: its sheet is void, nobody is asked any more.

    Whoever agreed need not agree again to the very same words. Raises Refusal for who did not draft it, and for a paper
    that is signed already.
    """
    hold(outgoing)
    mandate = access.may_recall(by, outgoing, timezone.localdate(at)).enforce()
    sheet = hold_sheet(outgoing)
    void_approval(sheet=sheet, mandate=mandate, at=at, reason=reason, carries=True)
    OUTGOING.apply(outgoing, "recall_draft", mandate=mandate, at=at, reason=reason)
    return outgoing
