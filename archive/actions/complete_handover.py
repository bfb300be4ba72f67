"""10.7. Witness a handover act: responsibility passes."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.notices.send import send
from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.handing import hold_act
from archive.models import Handover
from archive.passing import pass_all
from archive.signing import post_of
from archive.states import HANDOVER


@under("10.7")
@transaction.atomic
def complete_handover(*, handover: Handover, by: Officer, at: datetime) -> Handover:
    """Witness the act for the documentation unit: what the giver executes and owes as head passes to the taker, with
    his open drafts and the papers on his desk. A paper that cannot pass stays where it is, and the act says why. Of all
    papers that came to his desk the taker is told once.

    Raises Refusal for anybody but the documentation unit, for giver and taker themselves, and before both signed.
    """
    hold_act(handover)
    mandate = access.may_witness(by, handover, timezone.localdate(at)).enforce()
    passed = pass_all(handover, mandate, at)
    columns = {
        "witness": by,
        "completed_at": at,
        "moved": passed.moved,
        "stayed": passed.stayed,
        "posts": handover.posts | {"witness": post_of(mandate)},
    }
    count = len(passed.moved)
    HANDOVER.apply(handover, "complete_handover", mandate=mandate, at=at, columns=columns, count=count)
    _tell(handover, sum(row["kind"] == "desk" for row in passed.moved), at)
    return handover


def _tell(act: Handover, laid: int, at: datetime) -> None:
    """Tell the taker how many papers the act laid before him: thousands of them are one letter."""
    if not laid:
        return
    send(
        officers=[act.taker],
        kind="archive.handed_over",
        thing=act,
        at=at,
        clause="10.7",
        title=_("Passed to your desk by the handover act, papers: %(count)s"),
        data={"count": laid},
        path=act.get_absolute_url(),
    )
