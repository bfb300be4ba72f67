"""10.18. Give a draft up."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing import access
from outgoing.following import follower_of
from outgoing.holding import hold
from outgoing.models import Outgoing
from outgoing.states import OUTGOING


@under("10.18")
@transaction.atomic
def withdraw_outgoing(*, outgoing: Outgoing, by: Officer, at: datetime, reason: str) -> Outgoing:
    """Give a draft up; its versions stay to be read. Raises Refusal for who did not draft it and outside drafting."""
    hold(outgoing)
    mandate = access.may_withdraw(by, outgoing, timezone.localdate(at)).enforce()
    OUTGOING.apply(outgoing, "withdraw_outgoing", mandate=mandate, at=at, reason=reason)
    if (follower := follower_of(outgoing.kind.code)) is not None:
        follower.withdrawn(outgoing, mandate=mandate, at=at)
    return outgoing
