"""Readings of papers to citizens and on their papers leave a trace: they hold names and addresses (10.9; ADR-0010)."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from apparat.journal.reading import just_read, write_readings
from apparat.org.mandate import Mandate
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
    if Outgoing.objects.filter(OF_CITIZENS, pk=paper.pk).exists():
        journal_printed(request, [paper])


def journal_printed(request: OfficerRequest, papers: Iterable[Outgoing]) -> None:
    """Journal that papers are read which show a citizen's data on one sheet, those read a moment ago left out."""
    shown = {paper.pk: paper for paper in papers}
    if not shown:
        return
    known = just_read("outgoing", shown, request.user, request.at)
    read = [(paper, _seat(request, paper)) for key, paper in shown.items() if key not in known]
    if read:
        write_readings(read, at=request.at, clause="10.9")


def _seat(request: OfficerRequest, paper: Outgoing) -> Mandate:
    """Return the seat by which the officer sees the paper."""
    seats = mandates(request.user, request.on)
    named = seats.seat_of(paper.signer_id) or seats.seat_of(paper.drafter_id)
    return named or seats.first([Deed.SEE_ALL_PAPERS]) or seats[0]
