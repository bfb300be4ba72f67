"""The page of the search box."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language

from apparat.find.queries import find
from apparat.ui.pages import render_page
from apparat.ui.request import OfficerRequest
from control import tables as of_control
from control.queries import ANY as EVERY_ASSIGNMENT
from documents import tables as of_documents
from documents.book import card_of_number
from documents.queries import ANY as EVERY_PAPER
from outgoing.tables import PAPERS

LONGEST = 200
TABLES = {"papers": of_documents.FOUND, "assignments": of_control.FOUND, "own_papers": PAPERS}


def search(request: OfficerRequest) -> HttpResponse:
    """Show what was found for `?q=`; a whole BIN or IIN leads to the card of its holder, for who may open it."""
    text = request.GET.get("q", "").replace("\x00", "")[:LONGEST].strip()
    if card := card_of_number(text, request.user, request.on):  # and the number does not stay in the address bar
        return redirect("documents:correspondent", card.pk)
    found = find(text, request.user, request.on)
    words = found.clause.asks.in_(get_language() or "kk") if found.clause else ""
    context = {"text": text, "found": found, "tables": TABLES, "clause_words": words, "whole": whole_lists(text)}
    return render_page(request, "find/search.html", context)


def whole_lists(text: str) -> dict[str, str]:
    """Return where all finds of the text stand, those that went back (10.12) and those that have ended too."""
    return {
        "papers": f"{reverse('documents:registry')}?{urlencode({'q': text, 'state': EVERY_PAPER})}",
        "own_papers": f"{reverse('outgoing:papers')}?{urlencode({'q': text})}",
        "assignments": f"{reverse('control:board')}?{urlencode({'words': text, 'state': EVERY_ASSIGNMENT})}",
    }
