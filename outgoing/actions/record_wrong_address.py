"""10.20. Note that a paper came back, correct the address, and let it be sent again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing import access
from outgoing.holding import hold
from outgoing.models import Addressee
from outgoing.settling import tell_drafter
from outgoing.states import OUTGOING, DispatchState, OutgoingState


@under("10.20")
@transaction.atomic
def record_wrong_address(
    *, addressee: Addressee, by: Officer, at: datetime, reason: str, channel: str, email: str, address: str
) -> Addressee:
    """Keep that the address was wrong and who gave it (10.20: executor and RECORDS answer for it); set the right one.

    The paper keeps its number and goes to this addressee again. Raises Refusal for anybody but RECORDS and for a paper
    without its number.
    """
    outgoing = hold(addressee.outgoing)
    mandate = access.may_correct_address(by, outgoing, timezone.localdate(at)).enforce()
    addressee = outgoing.addressees.select_for_update(of=("self",)).select_related("unit").get(pk=addressee.pk)
    name = addressee.unit.both_names
    write("outgoing.wrong_address", outgoing, mandate=mandate, at=at, clause="10.20", addressee=name, reason=reason)
    addressee.channel, addressee.email, addressee.address = channel, email, address
    addressee.state, addressee.sent_at, addressee.problem = DispatchState.WAITING, None, reason[:300]
    addressee.tried_at, addressee.tries = None, 0
    addressee._change_reason = "10.20"  # type: ignore[attr-defined] # noqa: SLF001 - simple-history's own door
    addressee.save()
    write("outgoing.address_corrected", outgoing, mandate=mandate, at=at, clause="10.20", addressee=name)
    if outgoing.state == OutgoingState.SENT:
        OUTGOING.apply(outgoing, "reopen_dispatch", mandate=mandate, at=at, addressee=name)
    tell_drafter(outgoing, at, reason)
    return addressee
