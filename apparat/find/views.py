"""The page of the search box."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import get_language

from apparat.find.queries import find
from apparat.ui.pages import render_page
from apparat.ui.request import OfficerRequest

LONGEST = 200


def search(request: OfficerRequest) -> HttpResponse:
    """Show what was found for `?q=`."""
    text = request.GET.get("q", "").replace("\x00", "")[:LONGEST].strip()
    found = find(text, request.user, request.on)
    words = found.clause.asks.in_(get_language() or "kk") if found.clause else ""
    return render_page(request, "find/search.html", {"text": text, "found": found, "clause_words": words})
