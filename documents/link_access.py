"""Who may link papers and take a link back: the source of buttons and guards (10.9; room: access of documents)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from documents.models import Incoming, PaperLink


def may_link(officer: Officer, incoming: Incoming, on: date) -> Verdict:
    """10.9: RECORDS links papers, and who holds the desk on which the paper lies, or acts for him (1.4)."""
    if incoming.is_returned:
        return refused(_("A paper that went back without registration is linked to nothing."), "10.12")
    seats = mandates(officer, on)
    seat = seats.first([Deed.REGISTER_INCOMING]) or seats.seat_of(incoming.desk_id)
    if seat:
        return allowed(seat, "10.9")
    return refused(_("The documentation unit links papers, and who holds the desk of the paper."), "10.9")


def may_withdraw_link(officer: Officer, link: PaperLink, on: date) -> Verdict:
    """10.9: who may link the paper may take a standing link of it back."""
    if link.withdrawn_at is not None:
        return refused(_("This link was taken back already."), "10.9")
    return may_link(officer, link.source, on)
