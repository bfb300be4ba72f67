"""10.20. Note that a paper came back, correct the address, and let it be sent again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing import access
from outgoing.holding import hold
from outgoing.models import Addressee
from outgoing.settling import tell_wrong_address
from outgoing.states import DISPATCH, OUTGOING, OutgoingState
from outgoing.way_checks import set_way


@under("10.20")
@transaction.atomic
def record_wrong_address(
    *, addressee: Addressee, by: Officer, at: datetime, reason: str, channel: str, email: str, address: str
) -> Addressee:
    """Keep that the address was wrong and who gave it (10.20: executor and RECORDS answer for it); set the right one.

    The paper keeps its number and goes to this addressee again. Raises Refusal for anybody but RECORDS, for a paper
    without its number, for a way without the address it needs, and for an addressee to whom it was not sent yet or is
    being sent.
    """
    outgoing = hold(addressee.outgoing)
    mandate = access.may_correct_address(by, outgoing, timezone.localdate(at)).enforce()
    addressee = outgoing.addressees.select_for_update(of=("self",)).select_related("unit").get(pk=addressee.pk)
    addressee.outgoing = outgoing
    set_way(addressee, channel=channel, email=email, address=address)
    name = addressee.unit.both_names
    columns = {
        "channel": channel,
        "email": email,
        "address": address,
        "sent_at": None,
        "problem": reason[:300],
        "turn": addressee.turn + 1,
    }
    DISPATCH.apply(addressee, "correct_address", mandate=mandate, at=at, columns=columns, addressee=name, reason=reason)
    if outgoing.state == OutgoingState.SENT:
        OUTGOING.apply(outgoing, "reopen_dispatch", mandate=mandate, at=at, addressee=name)
    tell_wrong_address(addressee, at, reason)
    return addressee
