"""Journals by years: how far each has come, which are closed, and closing one (10.5)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.numbering.models import Counter
from apparat.ui.actions import ActionView
from apparat.ui.pages import render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from journals import access
from journals.actions.close_year import close_year
from journals.books import BOOKS
from journals.years import lined, table_for


def years(request: OfficerRequest) -> HttpResponse:
    """Show the journals of all registers by years; for who does not see every paper it is not there."""
    if not access.may_see_years(request.user, request.on):
        raise Http404
    page = paginate(lined(request.user, request.on), request)
    table = table_for(request.user, request.on)
    context = {"books": BOOKS.values(), "may_see_years": True, "page": page, "table": table}
    context["may_analyse"] = access.may_analyse(request.user, request.on).allowed
    return render_page(request, "journals/years.html", context, part="rows")


class CloseYear(ActionView):
    """10.5: close the journal of a year that is over."""

    model, subject_name = Counter, "counter"
    action = staticmethod(close_year)
    verdict = staticmethod(access.may_close_year)
    title, submit_label = _("Close the journal of the year"), _("Close the journal")
    explanation = _("No number of it is given any more, and no old papers of the year are taken over. It stays so.")
    summary_template = "journals/parts/year.html"
    clause = "10.5"

    def success_path(self, result: Any) -> str:
        """Go back to the years."""
        return reverse("journals:years")

    def cancel_path(self) -> str:
        """Go back to the years."""
        return reverse("journals:years")
