"""10.13. The leader rejects a draft of a resolution."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.notices.send import send
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.holding import hold
from documents.models import Resolution
from documents.states import RESOLUTION


@under("10.13")
@transaction.atomic
def reject_resolution(*, resolution: Resolution, by: Officer, at: datetime, reason: str) -> Resolution:
    """Reject the draft with a reason; its drafter is told. Raises Refusal for anybody but the author."""
    hold(resolution.incoming)
    on = timezone.localdate(at)
    mandate = access.may_reject_resolution(by, resolution, on).enforce()
    RESOLUTION.apply(
        resolution, "reject_resolution", mandate=mandate, at=at, columns={"reject_reason": reason}, reason=reason
    )
    send(
        officers=[resolution.drafted_by],
        kind="documents.resolution_rejected",
        thing=resolution,
        on=on,
        at=at,
        clause="10.13",
        title=_("Draft of the resolution rejected: %(number)s"),
        text=_("%(reason)s"),
        data={"number": resolution.incoming.number, "reason": reason},
        path=resolution.incoming.get_absolute_url(),
    )
    return resolution
