"""Pages of what a reader keeps of lists: his searches, his columns, results of deeds on many rows. Only his own."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from apparat.access.verdict import Refusal
from apparat.lists import searches
from apparat.lists.columns import choose_columns, chosen_keys
from apparat.lists.models import BulkResult, SavedSearch
from apparat.lists.places import PLACES, Place
from apparat.ui.pages import render_page
from apparat.ui.request import OfficerRequest


@require_GET
def saved(request: OfficerRequest) -> HttpResponse:
    """Show the officer's searches with their counters; the desk asks for the list alone."""
    context = {"searches": searches.counted(request.user, request.on)}
    return render_page(request, "lists/saved.html", context, part="searches")


def save(request: OfficerRequest, place: str) -> HttpResponse:
    """Ask for a name, and keep the search that `query` holds under it."""
    query = searches.kept_query(request.POST.get("query", "") or request.GET.urlencode())
    if place not in PLACES:
        raise Http404
    name = request.POST.get("name", "").replace("\x00", "")
    context: dict[str, Any] = {"place": PLACES[place], "query": query, "name": name, "refusal": None}
    if request.method != "POST":
        return render_page(request, "lists/save.html", context)
    try:
        searches.save_search(officer=request.user, place=place, name=name, query=query, at=request.at)
    except Refusal as refusal:
        return render_page(request, "lists/save.html", context | {"refusal": refusal}, status=422)
    messages.success(request, _("The search is kept; its counter stands on your desk."))
    return HttpResponseRedirect(f"{reverse(PLACES[place].page)}?{query}")


@require_POST
def forget(request: OfficerRequest, pk: int) -> HttpResponse:
    """Forget a search."""
    get_object_or_404(SavedSearch, pk=pk, officer=request.user).delete()
    return HttpResponseRedirect(reverse("saved_searches"))


def columns(request: OfficerRequest, place: str) -> HttpResponse:
    """Let the officer choose the columns of a list."""
    known = _place(place)
    if request.method == "POST":
        keys = known.usual if "usual" in request.POST else request.POST.getlist("keys")
        choose_columns(officer=request.user, place=place, keys=keys)
        return HttpResponseRedirect(reverse(known.page))
    chosen = chosen_keys(request.user, place)
    rows = [(key, column.label, key in chosen, column.is_heading) for key, column in known.columns.items()]
    return render_page(request, "lists/columns.html", {"place": known, "rows": rows})


@require_GET
def bulk_result(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show what became of a deed on many rows, to who did it."""
    return render_page(
        request, "lists/bulk_result.html", {"result": get_object_or_404(BulkResult, pk=pk, officer=request.user)}
    )


def _place(key: str) -> Place:
    if key not in PLACES or not PLACES[key].columns:
        raise Http404
    return PLACES[key]
