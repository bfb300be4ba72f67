"""10.7. Sign a handover act, each by himself."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.handing import hold_act
from archive.models import Handover
from archive.signing import post_of


@under("10.7")
@transaction.atomic
def sign_handover(*, handover: Handover, by: Officer, at: datetime) -> Handover:
    """Sign as who gives or as who takes. Raises Refusal for anybody else and for a second signature."""
    hold_act(handover)
    mandate = access.may_sign_handover(by, handover, timezone.localdate(at)).enforce()
    side = "giver" if by.pk == handover.giver_id else "taker"
    setattr(handover, f"{side}_signed_at", at)
    handover.posts |= {side: post_of(mandate)}
    handover.save(update_fields=[f"{side}_signed_at", "posts"])
    write(f"handover.signed_by_{side}", handover, mandate=mandate, at=at, clause="10.7")
    return handover
