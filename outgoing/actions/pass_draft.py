"""10.7. A draft of a former head passes to his successor, who goes on with it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.notices.send import send
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing.holding import hold
from outgoing.models import Outgoing
from outgoing.naming import name_drafter
from outgoing.states import OutgoingState

CLAUSE = "10.7"
STAYS: dict[str, Any] = {  # why it stays in his name
    OutgoingState.APPROVAL: _("It is being agreed in his name. Who heads the unit may take it back and go on with it."),
    OutgoingState.AGREED: _("It was agreed in his name. Who heads the unit may take it back and go on with it."),
    OutgoingState.SIGNED: _("It is signed: nothing is left to draft, the documentation unit registers and sends it."),
}
ENDED = _("It is drafted no more.")


@under("10.7", "10.18")
@transaction.atomic
def pass_draft(*, outgoing: Outgoing, giver: Officer, taker: Officer, mandate: Mandate, at: datetime) -> Outgoing:
    """Name the successor as executor of a draft; its words, versions and terms stay, and it is sent with his mark.

    mandate: who witnesses the handover act. Raises Refusal for a paper the giver does not draft, for one that is being
    agreed or signed (others read it with his name as executor), and for a successor without a post in the unit.
    """
    hold(outgoing)
    if outgoing.drafter_id != giver.pk:
        raise Refusal(_("He does not draft this paper."), CLAUSE)
    if outgoing.state != OutgoingState.DRAFT:
        raise Refusal(STAYS.get(outgoing.state, ENDED), CLAUSE)
    name_drafter(outgoing, taker, CLAUSE)
    names = {"giver": giver.both_names, "taker": taker.both_names}
    write("outgoing.handed_over", outgoing, mandate=mandate, at=at, clause=CLAUSE, **names)
    send(
        officers=[taker],
        kind="outgoing.handed_over",
        thing=outgoing,
        at=at,
        clause=CLAUSE,
        title=_("A draft passed to you by a handover act: %(heading)s"),
        data={"heading": {"kk": outgoing.heading_kk, "ru": outgoing.heading_ru or outgoing.heading_kk}},
        path=outgoing.get_absolute_url(),
    )
    return outgoing
