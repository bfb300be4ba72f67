"""10.11, 10.13. Drafts of resolutions fall away when the paper leaves the leader's desk or is executed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apparat.notices.send import send
from apparat.org.bilingual import Bilingual, in_both
from apparat.org.mandate import Mandate
from apparat.regulation.citation import under
from documents.models import Incoming, Resolution
from documents.states import RESOLUTION, ResolutionState


@under("10.11", "10.13")
@transaction.atomic
def withdraw_drafts(
    *, incoming: Incoming, mandate: Mandate, at: datetime, withdrawal: Resolution.Withdrawal
) -> list[Resolution]:
    """Withdraw the drafts that nobody may put any more and tell their drafters; part of a routing and of an execution.

    A draft in the name of the leader on whose desk the paper lies now stays, unless the paper is executed.
    """
    drafts = Resolution.objects.filter(incoming=incoming, state=ResolutionState.DRAFT).select_related("drafted_by")
    if withdrawal == Resolution.Withdrawal.REROUTED:
        drafts = drafts.exclude(author=incoming.desk)
    gone, reason = list(drafts.order_by("pk")), in_both(Resolution.Withdrawal(withdrawal).label)
    for draft in gone:
        RESOLUTION.apply(
            draft, "withdraw_draft", mandate=mandate, at=at, columns={"withdrawal": withdrawal}, reason=reason
        )
        _tell(draft, incoming, reason, at)
    return gone


def _tell(draft: Resolution, incoming: Incoming, reason: Bilingual, at: datetime) -> None:
    send(
        officers=[draft.drafted_by],
        kind="documents.draft_withdrawn",
        thing=draft,
        at=at,
        clause="10.13",
        title=_("Draft of the resolution withdrawn: %(number)s"),
        text=_("%(reason)s"),
        data={"number": incoming.number, "reason": reason},
        path=incoming.get_absolute_url(),
    )
