"""12.5, 10.20. Send a registered paper to its addressees, each by its way."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing import access
from outgoing.holding import hold
from outgoing.mailing import enqueue
from outgoing.models import Addressee, Channel, Outgoing
from outgoing.sent import mark_when_all_sent, note_sent
from outgoing.states import DispatchState


@under("10.20", "12.5")
@transaction.atomic
def send_outgoing(*, outgoing: Outgoing, by: Officer, at: datetime, record: str = "") -> Outgoing:
    """Send what is still to be sent: e-mail by the worker, all else is recorded as handed over by this officer.

    record: number of the register of post, or who took it. A second sending finds nothing to send and changes nothing:
    no addressee gets the paper twice. Raises Refusal for anybody but RECORDS and for a paper without its number.
    """
    hold(outgoing)
    mandate = access.may_send(by, outgoing, timezone.localdate(at)).enforce()
    waiting = outgoing.addressees.select_for_update(of=("self",)).filter(
        state__in=[DispatchState.WAITING, DispatchState.FAILED]
    )
    for addressee in waiting.select_related("unit").order_by("order"):
        _send(addressee, mandate, at, record)
    mark_when_all_sent(outgoing, mandate=mandate, at=at)
    return outgoing


def _send(addressee: Addressee, mandate: Mandate, at: datetime, record: str) -> None:
    addressee.sent_by = mandate.officer
    if addressee.channel != Channel.EMAIL:
        note_sent(addressee, mandate=mandate, at=at, record=record)
        return
    addressee.state, addressee.tried_at = DispatchState.SENDING, None
    addressee.save(update_fields=["state", "tried_at", "sent_by"])
    enqueue(addressee)
