"""10.9, 12.5, 10.20. Send a registered paper to its addressees, each by its way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing import access
from outgoing.holding import hold
from outgoing.mail_checks import lacks_of_letter
from outgoing.mailing import enqueue
from outgoing.models import Addressee, Channel, Outgoing
from outgoing.sent import mark_when_all_sent, note_sent
from outgoing.states import DISPATCH, TO_SEND, DispatchState


@under("10.9", "10.20", "12.5")
@transaction.atomic
def send_outgoing(
    *, outgoing: Outgoing, by: Officer, at: datetime, chosen: Sequence[int] | None = None, record: str = ""
) -> Outgoing:
    """Send what is still to be sent: e-mail by the worker, all else is recorded as handed over by this officer.

    chosen: keys of addressees; None for all to whom it certainly has not gone. One of whom nobody knows whether the
    e-mail left gets it again only when he is chosen by name. record: number of the register of post, or who took it.

    Raises Refusal for anybody but RECORDS, for a paper without its number, when nothing is to be sent: a second
    sending changes nothing, and by e-mail without the requisites of 10.9 (the way may have been changed meanwhile).
    """
    hold(outgoing)
    mandate = access.may_send(by, outgoing, timezone.localdate(at)).enforce()
    rows = outgoing.addressees.select_for_update(of=("self",)).filter(state__in=TO_SEND).select_related("unit")
    known = rows.exclude(state=DispatchState.UNCERTAIN) if chosen is None else rows.filter(pk__in=list(chosen))
    waiting = list(known.order_by("order"))
    if not waiting:
        raise Refusal(_("There is nobody to send it to: it went to them, or is being sent."), "12.5", field="chosen")
    _check_mail(outgoing, waiting)
    for addressee in waiting:
        addressee.outgoing = outgoing
        _send(addressee, mandate, at, record)
    mark_when_all_sent(outgoing, mandate=mandate, at=at)
    return outgoing


def _check_mail(outgoing: Outgoing, waiting: Sequence[Addressee]) -> None:
    """Raise Refusal when the paper goes to somebody by e-mail without the requisites of 10.9."""
    by_mail = any(addressee.channel == Channel.EMAIL for addressee in waiting)
    if by_mail and (lack := next(lacks_of_letter(outgoing), None)) is not None:
        raise Refusal(lack.reason, lack.clause, field="chosen")


def _send(addressee: Addressee, mandate: Mandate, at: datetime, record: str) -> None:
    addressee.sent_by = mandate.officer
    addressee.save(update_fields=["sent_by"])
    if addressee.channel != Channel.EMAIL:
        note_sent(addressee, mandate=mandate, at=at, record=record)
        return
    columns = {"tries": 0, "tried_at": None, "claimed_at": None, "problem": ""}
    name = addressee.unit.both_names
    DISPATCH.apply(addressee, "queue_mail", mandate=mandate, at=at, columns=columns, addressee=name)
    enqueue(addressee)
