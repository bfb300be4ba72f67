"""Opening a paper to be read: a restricted one, and one of a citizen, leaves a trace before a word is shown.

10.4; № 429 p. 15; personal data: ADR-0010.
"""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import Http404

from apparat.asking.prepared import Blank, prepared
from apparat.journal.reading import write_reading
from apparat.org.queries import bring_people, mandates
from apparat.org.roles import Deed
from apparat.ui.request import OfficerRequest
from documents import queries
from documents.models import Incoming


def opened(request: OfficerRequest, pk: int) -> Incoming:
    """Load a paper the officer may see, journal its reading and return it; strangers get 404."""
    is_seen = Incoming.objects.visible_to(request.user, request.on).filter(pk=pk).exists()
    paper = _whole.first(key=pk) if is_seen else None
    if paper is None:
        raise Http404
    bring_people(paper, *queries.PEOPLE)
    journal_reading(request, paper)
    return paper


@prepared
def _whole(key: Blank) -> QuerySet[Incoming]:
    return Incoming.objects.select_related(*queries.WHOLE).filter(pk=key)


def journal_reading(request: OfficerRequest, paper: Incoming) -> None:
    """Journal that a restricted paper, or one of a citizen, is read, in the seat by which the officer sees it."""
    if not paper.restricted and not paper.correspondent.is_citizen:
        return
    seats = mandates(request.user, request.on)
    keeper = seats.first([Deed.KEEP_RESTRICTED] if paper.restricted else [Deed.SEE_ALL_PAPERS])
    seat = keeper or seats.seat_of(paper.addressee_id) or seats.seat_of(paper.desk_id) or seats[0]
    write_reading(paper, mandate=seat, at=request.at, clause="10.4" if paper.restricted else "10.9")
