"""The button “Write an answer” on the page of an incoming paper (10.22; room: outgoing)."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from documents import offered
from documents.models import Incoming
from documents.offered import Deed
from documents.states import IncomingState
from outgoing import access

OPEN = frozenset({IncomingState.ON_DESK, IncomingState.RESOLVED, IncomingState.EXECUTED})


def answer_of(paper: Incoming, officer: Officer, on: date) -> Deed | None:
    """Offer an answer to whoever sees a paper that is in work; a restricted one is answered on paper (10.4)."""
    if paper.restricted or paper.state not in OPEN:
        return None
    href = f"{reverse('outgoing:kinds')}?answers={paper.pk}"
    return Deed(_("Write an answer"), href, access.may_begin(officer, on), "reply")


offered.register(answer_of)
