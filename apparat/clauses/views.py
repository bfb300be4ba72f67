"""Pages of the Regulation: its chapters, one clause, the calculator of terms (1.1–22.2)."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apparat.clauses import overview
from apparat.clauses.about import about
from apparat.clauses.calculator import answer
from apparat.clauses.finding import found
from apparat.clauses.forms import CalculatorForm, RegulationFilter
from apparat.clauses.showing import account_line, neighbours_of, page_links, source_line, texts_of
from apparat.clauses.tables import tables_of
from apparat.regulation.act import ACT, SKIPPED, SOURCE
from apparat.ui.pages import render_page
from apparat.ui.request import OfficerRequest
from apparat.worktime.load import edition


def regulation(request: OfficerRequest) -> HttpResponse:
    """Show the chapters with their clauses, what carries each out, and the outside law."""
    language = get_language() or "kk"
    form = RegulationFilter(request.GET)
    wanted, everything = form.wanted(), overview.all_accounts()
    shown = found(wanted, everything.values())
    context = {
        "form": form,
        "source": source_line(SOURCE, language),
        "is_filtered": bool(wanted),
        "found": len(shown),
        "total": len(everything),
        "tallies": overview.tallies(everything.values()),
        "parts": overview.parts(shown, everything, language),
        "law": overview.outside_law(language),
    }
    return render_page(request, "clauses/regulation.html", context, part="rows")


def clause(request: OfficerRequest, number: str) -> HttpResponse:
    """Show one clause; a number the act does not have gets a page that helps on (404)."""
    language = get_language() or "kk"
    if number not in ACT:
        context = {"number": number, "is_skipped": number in SKIPPED, "near": neighbours_of(number)}
        return render_page(request, "clauses/missing.html", context, status=404)
    facts = about(number, on=request.on, edition=edition(), language=language)
    context = {
        "about": facts,
        "texts": texts_of(facts.clause, language),
        "chapter": facts.chapter.title.in_(language),
        "account": account_line(facts.account, language),
        "tables": tables_of(number, language),
        "pages": page_links(facts.account.carried.pages),
    }
    return render_page(request, "clauses/clause.html", context)


def calculator(request: OfficerRequest) -> HttpResponse:
    """Count a term; everything asked stands in the address, so that an answer can be shared."""
    is_asked = bool(request.GET.keys() & {"start", "count"})
    form = CalculatorForm(request.GET if is_asked else None, initial=_initial(request))
    reply = answer(form.question(), get_language() or "kk") if is_asked and form.is_valid() else None
    context = {"form": form, "answer": reply, "title": _("Calculator of terms")}
    return render_page(request, "clauses/calculator.html", context, part="answer")


def _initial(request: OfficerRequest) -> dict[str, object]:
    """Begin with the term of the link that led here, and with today."""
    return {"term": request.GET.get("term", ""), "start": request.on}
