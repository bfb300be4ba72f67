"""Opening a paper to be read: a restricted one, and one of a citizen, leaves a trace before a word is shown.

10.4; № 429 p. 15; personal data: ADR-0010.
"""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import Http404

from apparat.asking.prepared import Blank, prepared
from apparat.org.queries import bring_people
from apparat.ui.request import OfficerRequest
from documents import queries
from documents.models import Incoming
from documents.reading import journal_reading


def opened(request: OfficerRequest, pk: int, *, is_asked_again: bool = False) -> Incoming:
    """Load a paper the officer may see, journal its reading and return it; strangers get 404.

    is_asked_again: a page that was journaled asks for a part of itself once more.
    """
    is_seen = Incoming.objects.visible_to(request.user, request.on).filter(pk=pk).exists()
    paper = _whole.first(key=pk) if is_seen else None
    if paper is None:
        raise Http404
    bring_people(paper, *queries.PEOPLE)
    journal_reading(request, paper, is_asked_again=is_asked_again)
    return paper


@prepared
def _whole(key: Blank) -> QuerySet[Incoming]:
    return Incoming.objects.select_related(*queries.WHOLE).filter(pk=key)
