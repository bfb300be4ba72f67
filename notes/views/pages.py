"""Reading: notes to me and from me, one note with its decision (2.2, 10.23)."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from apparat.ui.pages import get_visible, render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from notes import access
from notes.lists import FROM, rows_of
from notes.models import ServiceNote
from notes.offering import deeds_of
from notes.tables import NOTES


def notes(request: OfficerRequest) -> HttpResponse:
    """Show the notes laid before the officer, or with `?box=from` those he wrote."""
    is_from = request.GET.get("box") == FROM
    rows = rows_of(request.user, request.on, request.GET)
    may_begin = access.may_begin(request.user, request.on)
    context = {"page": paginate(rows, request), "table": NOTES, "is_from": is_from, "may_begin": may_begin}
    return render_page(request, "notes/list.html", context, part="rows")


def note(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show one note: what it is about, to whom, what was decided by which entry of the journal."""
    found: ServiceNote = get_visible(ServiceNote, request, pk)
    redirection = found.redirection
    context = {
        "note": found,
        "paper": found.outgoing,
        "deeds": list(deeds_of(found, request.user, request.on)),
        "request_path": reverse("control:assignment", args=[redirection.assignment_id]) if redirection else "",
    }
    return render_page(request, "notes/note.html", context)
