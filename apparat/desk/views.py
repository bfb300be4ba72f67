"""The officer's morning page."""

from __future__ import annotations

from django.http import HttpResponse

from acquaintance.tables import WAITING as TO_READ
from apparat.desk.queries import desk_of
from apparat.ui.pages import render_page
from apparat.ui.request import OfficerRequest
from control.tables import WORK
from documents.financing_form import PROPOSALS
from documents.tables import DRAFTS, WAITING
from notes.tables import NOTES
from outgoing.tables import WAITING as OWN_PAPERS

TABLES = {
    "papers": WAITING,
    "drafts": DRAFTS,
    "work": WORK,
    "own_papers": OWN_PAPERS,
    "to_read": TO_READ,
    "notes": NOTES,
    "financing": PROPOSALS,
}


def desk(request: OfficerRequest) -> HttpResponse:
    """Show what waits for the officer today."""
    return render_page(
        request,
        "desk/desk.html",
        {"desk": desk_of(request.user, request.on), "tables": TABLES, "today": request.on},
    )
