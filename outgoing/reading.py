"""Readings of papers to citizens and on their papers leave a trace: they hold names and addresses (10.9; ADR-0010)."""

from __future__ import annotations

from django.db.models import Q

from apparat.journal.reading import was_just_read, write_reading
from apparat.org.models import Unit
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from apparat.ui.request import OfficerRequest
from outgoing.models import Outgoing

OF_CITIZENS = Q(addressees__unit__kind=Unit.Kind.CITIZEN) | Q(incoming__correspondent__kind=Unit.Kind.CITIZEN)


def journal_reading(request: OfficerRequest, paper: Outgoing) -> None:
    """Journal that a paper to a citizen, or one that answers a citizen, is read, in the seat of the officer.

    Whoever writes or agrees to a paper leafs in it: his pages of ten minutes are one reading.
    """
    if not Outgoing.objects.filter(OF_CITIZENS, pk=paper.pk).exists():
        return
    if was_just_read("outgoing", paper.pk, request.user, request.at):
        return
    seats = mandates(request.user, request.on)
    named = seats.seat_of(paper.signer_id) or seats.seat_of(paper.drafter_id)
    seat = named or seats.first([Deed.SEE_ALL_PAPERS]) or seats[0]
    write_reading(paper, mandate=seat, at=request.at, clause="10.9")
