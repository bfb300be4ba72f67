"""Reading: what waits for me, what I sent, one sending, its printed list (10.6)."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpResponse

from acquaintance import access, printing, queries, tables
from acquaintance.models import Circulation
from acquaintance.sheet import sheet_of
from apparat.org.queries import office
from apparat.printing.response import pdf_response
from apparat.ui.pages import get_visible, render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest

LANGUAGES = ("kk", "ru")


def mine(request: OfficerRequest) -> HttpResponse:
    """Show what the officer is to read, and what he has read."""
    officer = request.user
    waiting, page = queries.reading_of(officer, lambda rows: paginate(rows, request))
    context = {
        "waiting": [(reader, uuid.uuid4()) for reader in waiting],
        "page": page,
        "table": tables.READ,
        "may_keep": access.may_keep_rules(officer, request.on),
        "may_send": access.sending_seat(officer, request.on) is not None,
    }
    return render_page(request, "acquaintance/mine.html", context, part="rows")


def sent(request: OfficerRequest) -> HttpResponse:
    """Show the sendings the officer may follow, with their counts."""
    page = paginate(queries.sendings(request.user, request.on), request)
    context = {"page": page, "table": tables.SENDINGS}
    return render_page(request, "acquaintance/sent.html", context, part="rows")


def circulation(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show one sending: who has confirmed and who has not; a reader confirms here."""
    found: Circulation = get_visible(Circulation, request, pk)
    context = {"sheet": sheet_of(found, request.user, request.on), "once": uuid.uuid4()}
    return render_page(request, "acquaintance/circulation.html", context)


def list_pdf(request: OfficerRequest, pk: int, language: str) -> HttpResponse:
    """Print the list of acquaintance."""
    found: Circulation = get_visible(Circulation, request, pk)
    here = office()
    if here is None or language not in LANGUAGES:
        raise Http404
    content = printing.list_pdf(here, found, request.on, language=language)
    return pdf_response(content, f"acquaintance-{pk}-{language}.pdf")
