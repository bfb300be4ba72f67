"""10.9, 10.11. Move a paper from one desk to another, with the reason; its terms stay as they are."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.notices.send import send
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.actions.withdraw_drafts import withdraw_drafts
from documents.answers import hand_answer
from documents.holding import hold
from documents.models import Incoming, Resolution
from documents.moving import check_desk
from documents.states import INCOMING


@under("1.4", "10.9", "10.11")
@transaction.atomic
def reassign_incoming(*, incoming: Incoming, by: Officer, at: datetime, desk: Officer, reason: str) -> Incoming:
    """Put a paper that waits for a resolution on the desk of another leader; the reason stands in the journal.

    The term of the answer is owed by the new leader from then on, its date and trace stay; drafts for the former one
    fall away. Raises Refusal for anybody but RECORDS and the leader of the desk, for a paper that has a resolution
    (13.5) or is filed (10.5), for a desk the table of 10.11 does not allow, and without a reason.
    """
    hold(incoming)
    on = timezone.localdate(at)
    mandate = access.may_reassign(by, incoming, on).enforce()
    if not reason.strip():
        raise Refusal(_("Say why the paper goes to another desk."), "10.11", field="reason")
    check_desk(incoming, desk, mandate, on)
    former = incoming.desk
    INCOMING.apply(
        incoming,
        "reassign_incoming",
        mandate=mandate,
        at=at,
        columns={"desk": desk, "desk_at": at},
        desk=desk.both_names,
        former=former.both_names if former else "",
        reason=reason.strip(),
    )
    withdraw_drafts(incoming=incoming, mandate=mandate, at=at, withdrawal=Resolution.Withdrawal.REROUTED)
    hand_answer(incoming, desk)
    _tell(incoming, former, by, reason.strip(), at)
    return incoming


def _tell(incoming: Incoming, former: Officer | None, by: Officer, reason: str, at: datetime) -> None:
    """Tell the new desk that it came and, when another moved it, the former one that it is gone."""
    told = [("documents.moved_to_desk", incoming.desk, _("A paper has come from another desk: %(number)s"))]
    if former is not None and former.pk != by.pk:
        told.append(("documents.moved_off_desk", former, _("A paper was moved from your desk: %(number)s")))
    for kind, officer, title in told:
        send(
            officers=[officer] if officer else [],
            kind=kind,
            thing=incoming,
            at=at,
            clause="10.11",
            title=title,
            text=_("%(reason)s"),
            data={"number": incoming.number, "reason": reason},
            path=incoming.get_absolute_url(),
        )
