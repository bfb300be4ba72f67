"""What the pages of acts have in common: a list, a card, the printed act (10.5, 10.7; room: pages of the archive)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.urls import reverse

from apparat.access.verdict import Verdict
from apparat.org.queries import office
from apparat.printing.response import pdf_response
from apparat.ui.offered import Deed
from apparat.ui.pages import get_visible, render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from apparat.ui.tables import Table
from archive import access
from archive.sheet import life_of

LANGUAGES = ("kk", "ru")


@dataclass(frozen=True, slots=True)
class Acts:
    """The pages of one kind of acts.

    name: the kind in addresses, templates and the journal (`destruction`: list, card, `draw_destruction`); rows: how
    the list is read; told: what the card shows beside the act; printed: the act as PDF; may_draw: the verdict of it
    open_to_parties: whether who stands in an act sees it in the list, though he keeps no files.
    """

    model: Any
    name: str
    table: Table
    draw: Any
    may_draw: Callable[..., Verdict]
    rows: Callable[[QuerySet[Any]], QuerySet[Any]]
    told: Callable[[Any, OfficerRequest], dict[str, Any]]
    printed: Callable[..., bytes]
    open_to_parties: bool = False

    def list(self, request: OfficerRequest) -> HttpResponse:
        """List the acts to who draws them up or approves, and to their parties."""
        seen = self.model.objects.visible_to(request.user, request.on)
        may = self.may_draw(request.user, request.on)
        is_party = self.open_to_parties and seen.exists()
        if not (may or access.may_approve_acts(request.user, request.on) or is_party):
            raise Http404
        draw = Deed(self.draw, reverse(f"archive:draw_{self.name}"), may, "plus", "primary")
        context = {"page": paginate(self.rows(seen).order_by("-pk"), request), "table": self.table, "draw": draw}
        return render_page(request, f"archive/{self.name}s.html", context, part="rows")

    def card(self, request: OfficerRequest, pk: int) -> HttpResponse:
        """Show an act and its life."""
        found = get_visible(self.model, request, pk)
        context = {"act": found, "moments": life_of(self.name, found.pk), **self.told(found, request)}
        return render_page(request, f"archive/{self.name}.html", context)

    def pdf(self, request: OfficerRequest, pk: int, language: str) -> HttpResponse:
        """Print an act."""
        found, here = get_visible(self.model, request, pk), office()
        if here is None or language not in LANGUAGES:
            raise Http404
        return pdf_response(self.printed(found, here, language=language), f"{self.name}-{pk}-{language}.pdf")
