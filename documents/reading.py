"""Readings that leave a trace: of restricted papers (10.4; № 429 p. 15) and of those of citizens (ADR-0009, 0010)."""

from __future__ import annotations

from apparat.journal.reading import was_just_read, write_reading
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from apparat.ui.request import OfficerRequest
from documents.models import Incoming


def journal_reading(request: OfficerRequest, paper: Incoming, *, is_asked_again: bool = False) -> None:
    """Journal that a restricted paper, or one of a citizen, is read, in the seat by which the officer sees it.

    is_asked_again: a page asks for a part of itself; that is the reading journaled a moment ago, if there was one.
    """
    if not paper.restricted and not paper.correspondent.is_citizen:
        return
    if is_asked_again and was_just_read("incoming", paper.pk, request.user, request.at):
        return
    seats = mandates(request.user, request.on)
    keeper = seats.first([Deed.KEEP_RESTRICTED] if paper.restricted else [Deed.SEE_ALL_PAPERS])
    seat = keeper or seats.seat_of(paper.addressee_id) or seats.seat_of(paper.desk_id) or seats[0]
    write_reading(paper, mandate=seat, at=request.at, clause="10.4" if paper.restricted else "10.9")
