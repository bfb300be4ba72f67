"""The analysis of the flow, for RECORDS and the leadership; for others it is not there (10.17)."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.utils import translation

from apparat.printing.response import pdf_response
from apparat.ui.pages import render_page
from apparat.ui.request import OfficerRequest
from journals import access
from journals.analysis import Analysis, analysis_of
from journals.analysis_paper import analysis_pdf, note_of, shown
from journals.books import BOOKS
from journals.forms import PeriodFilter
from journals.models import Export


def analysis(request: OfficerRequest) -> HttpResponse:
    """Show the analysis of a period, of this year when none is chosen."""
    form = PeriodFilter(request.GET, on=request.on)
    made = _made(request, form)
    context = {
        "books": BOOKS.values(),
        "may_analyse": True,
        "may_see_years": access.may_see_years(request.user, request.on),
        "form": form,
        "analysis": made,
        "charts": shown(made),
        "incoming_note": note_of(made.incoming),
        "outgoing_note": note_of(made.outgoing),
    }
    return render_page(request, "journals/analysis.html", context, part="rows")


def analysis_on_paper(request: OfficerRequest, language: str) -> HttpResponse:
    """Print the analysis of a period."""
    if language not in Export.Language.values:
        raise Http404
    form = PeriodFilter(request.GET, on=request.on)
    with translation.override(language):
        content = analysis_pdf(_made(request, form), request.user)
    return pdf_response(content, f"analysis-{request.on:%Y-%m-%d}-{language}.pdf")


def _made(request: OfficerRequest, form: PeriodFilter) -> Analysis:
    if not access.may_analyse(request.user, request.on):
        raise Http404
    return analysis_of(request.user, form.periods())
