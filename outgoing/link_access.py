"""Who may link papers of the office and take such a link back: source of buttons and guards (10.9; room: access)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from documents import link_access as below
from documents.models import Incoming
from outgoing.models import OfficeLink, Outgoing
from outgoing.states import OutgoingState


def may_link(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """10.9: RECORDS links papers of the office; who drafted the paper does too, or the head of his body, or who acts
    for him (1.4)."""
    if outgoing.state == OutgoingState.WITHDRAWN:
        return refused(_("A draft that was given up is linked to nothing."), "10.18")
    seats = mandates(officer, on)
    drafter = seats.seat_of(outgoing.drafter_id) or seats.signer_of(outgoing.unit_id)
    seat = seats.first([Deed.DISPATCH_OUTGOING]) or drafter
    if seat:
        return allowed(seat, "10.9")
    return refused(_("The documentation unit links papers, and who drafted the paper."), "10.9")


def may_let_speak(officer: Officer, source: Incoming | Outgoing, on: date) -> Verdict:
    """10.9: who may link the paper that speaks, of whichever house it is."""
    return below.may_link(officer, source, on) if isinstance(source, Incoming) else may_link(officer, source, on)


def may_withdraw_link(officer: Officer, link: OfficeLink, on: date) -> Verdict:
    """10.9: who may link the paper that speaks may take a standing link of it back."""
    if link.withdrawn_at is not None:
        return refused(_("This link was taken back already."), "10.9")
    return may_let_speak(officer, link.source, on)
