"""10.7. A draft of a former head passes to his successor, who goes on with it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.notices.send import send
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing.holding import hold
from outgoing.models import Outgoing
from outgoing.states import OutgoingState

CLAUSE = "10.7"
ASKED = _("It is being agreed in the name of its executor: who heads the unit takes it back, and it passes then.")


@under("10.7", "10.18")
@transaction.atomic
def pass_draft(*, outgoing: Outgoing, giver: Officer, taker: Officer, mandate: Mandate, at: datetime) -> Outgoing:
    """Name the successor as executor of a draft; its words, versions and terms stay.

    mandate: who witnesses the handover act. Raises Refusal for a paper the giver does not draft, for one that is being
    agreed or signed (others read it with his name as executor), and for a successor without a post in the unit.
    """
    hold(outgoing)
    if outgoing.drafter_id != giver.pk:
        raise Refusal(_("He does not draft this paper."), CLAUSE)
    if outgoing.state != OutgoingState.DRAFT:
        raise Refusal(ASKED, CLAUSE)
    if taker.position is None or taker.position.unit_id != outgoing.unit_id:
        raise Refusal(_("Who takes it over works in the unit that drafts it."), CLAUSE)
    outgoing.drafter, outgoing.drafter_post = taker, taker.position
    outgoing.save(update_fields=["drafter", "drafter_post"])
    names = {"giver": giver.both_names, "taker": taker.both_names}
    write("outgoing.handed_over", outgoing, mandate=mandate, at=at, clause=CLAUSE, **names)
    send(
        officers=[taker],
        kind="outgoing.handed_over",
        thing=outgoing,
        on=timezone.localdate(at),
        at=at,
        clause=CLAUSE,
        title=_("A draft passed to you by a handover act: %(heading)s"),
        data={"heading": {"kk": outgoing.heading_kk, "ru": outgoing.heading_ru or outgoing.heading_kk}},
        path=outgoing.get_absolute_url(),
    )
    return outgoing
