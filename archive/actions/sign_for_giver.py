"""10.7. Record that a commission signed a handover act in the stead of a giver who has left."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.handing import hold_act
from archive.models import Handover

FEWEST = 3  # members


@under("10.7")
@transaction.atomic
def sign_for_giver(*, handover: Handover, by: Officer, at: datetime, members: str, reason: str) -> Handover:
    """Record the commission and the reason; members: a name a line.

    Raises Refusal for anybody but the head of the documentation unit, while the giver works here and can sign himself,
    for fewer than three members, and without a reason.
    """
    hold_act(handover)
    mandate = access.may_sign_for_giver(by, handover, timezone.localdate(at)).enforce()
    names = [line.strip() for line in members.splitlines() if line.strip()]
    if len(names) < FEWEST:
        raise Refusal(_("Name at least three members of the commission, one a line."), "10.7", field="members")
    if not reason.strip():
        raise Refusal(_("Say why a commission signs."), "10.7", field="reason")
    handover.commission, handover.reason, handover.giver_signed_at = "\n".join(names), reason.strip(), at
    handover.save(update_fields=["commission", "reason", "giver_signed_at"])
    write("handover.signed_by_commission", handover, mandate=mandate, at=at, clause="10.7", reason=handover.reason)
    return handover
