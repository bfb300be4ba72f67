"""10.18. The head of the drafting body takes a draft over, or gives it to another officer of the body."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.notices.send import send
from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing import access
from outgoing.holding import hold
from outgoing.models import Outgoing
from outgoing.naming import name_drafter

CLAUSE = "10.18"


@under("10.18")
@transaction.atomic
def reassign_draft(*, outgoing: Outgoing, by: Officer, at: datetime, taker: Officer) -> Outgoing:
    """Name another executor of a draft; its words stay, and it is sent with his name and telephone.

    Both are told, the former one as long as he works here. Raises Refusal for another than the head of the body,
    outside drafting, for who drafts it already, and for who does not work in the body.
    """
    hold(outgoing)
    on = timezone.localdate(at)
    mandate = access.may_reassign(by, outgoing, on).enforce()
    giver = outgoing.drafter
    if taker.pk == giver.pk:
        raise Refusal(_("He drafts it already."), CLAUSE, field="taker")
    if not taker.works_on(on):
        raise Refusal(_("%(officer)s does not work here.") % {"officer": taker.full_name}, CLAUSE, field="taker")
    name_drafter(outgoing, taker, CLAUSE)
    names = {"giver": giver.both_names, "taker": taker.both_names}
    write("outgoing.reassigned", outgoing, mandate=mandate, at=at, clause=CLAUSE, **names)
    _tell(taker, outgoing, by, at, path=outgoing.get_absolute_url())
    _tell(giver, outgoing, by, at)  # he sees it no more
    return outgoing


def _tell(officer: Officer, outgoing: Outgoing, by: Officer, at: datetime, path: str = "") -> None:
    heading = {"kk": outgoing.heading_kk, "ru": outgoing.heading_ru or outgoing.heading_kk}
    send(
        officers=[officer] if officer.pk != by.pk else [],
        kind="outgoing.reassigned",
        thing=outgoing,
        at=at,
        clause=CLAUSE,
        title=_("The draft has another executor, %(taker)s: %(heading)s"),
        data={"taker": outgoing.drafter.both_names, "heading": heading},
        path=path,
    )
