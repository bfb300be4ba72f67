"""Pages of the ledger: why this day, the calendar of a year, recalculation (room: ledger; 13.4, 13.15, 18.1)."""

from __future__ import annotations

import re
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from apparat.deadlines.models import Deadline
from apparat.deadlines.recalculate import Applied
from apparat.ledger import access
from apparat.ledger.actions.recalculate_deadlines import recalculate_deadlines
from apparat.ledger.passport import passport_of
from apparat.ledger.preview import outlook
from apparat.ledger.year import year_of
from apparat.ui.actions import ActionView
from apparat.ui.pages import get_visible, render_page
from apparat.ui.request import OfficerRequest
from apparat.worktime.load import CalendarEmpty, loaded_years, work_calendar

_YEAR = re.compile(r"[12]\d{3}", re.ASCII)


def passport(request: OfficerRequest, pk: int) -> HttpResponse:
    """«Неге бұл күн?»: why a term ends on this very day; only for those who may see it (13.4)."""
    deadline = get_visible(Deadline, request, pk)
    told = passport_of(deadline, request.on, work_calendar())
    return render_page(request, "ledger/passport.html", {"passport": told, "deadline": deadline})


def calendar(request: OfficerRequest) -> HttpResponse:
    """Show the working calendar of a year, `?year=2026`, this year's when none or nonsense is asked for (18.1)."""
    asked = request.GET.get("year", "")
    number = int(asked) if _YEAR.fullmatch(asked) else request.on.year
    try:
        days = work_calendar()
    except CalendarEmpty:
        days = None
    context = {
        "number": number,
        "years": sorted(loaded_years()),
        "year": year_of(number, days, request.on) if days and number in days.years else None,
        "may_recalculate": access.may_recalculate(request.user, request.on),
    }
    return render_page(request, "ledger/calendar.html", context)


class Recalculation(ActionView):
    """What would move, and the deed that moves it."""

    action = staticmethod(recalculate_deadlines)
    verdict = staticmethod(access.may_recalculate)
    title = _("Recalculation of terms")
    submit_label = _("Recalculate")
    explanation = _("After a change of the working calendar every open term is counted anew. Old dates are kept.")
    template_name = "ledger/recalculation.html"

    def success_path(self, result: Applied) -> str:
        """Say how many terms moved and show what is left."""
        moved = ngettext("%(count)s term moved.", "%(count)s terms moved.", result.moved) % {"count": result.moved}
        left = gettext("Changed by somebody in the meantime and left alone: %(count)s.") % {"count": result.passed_over}
        messages.success(self.request, f"{moved} {left}" if result.passed_over else moved)
        return reverse("recalculation")

    def cancel_path(self) -> str:
        """Lead back to the calendar."""
        return reverse("calendar")

    def extra_context(self) -> dict[str, Any]:
        """Show the preview to whoever may do the deed; it costs a pass over the ledger."""
        return {"outlook": outlook() if self.ask_verdict() else None}
