"""Reading files: the nomenclature of a year, a file with its papers, what is not filed, printed forms (10.5)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from apparat.numbering.models import CaseFile
from apparat.org.models import Office
from apparat.org.queries import mandates, office
from apparat.org.roles import Deed
from apparat.printing.response import pdf_response
from apparat.ui.offered import Deed as Button
from apparat.ui.pages import get_visible, render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from archive import access, papers, printing, queries, tables
from archive.held import Held
from archive.models import Nomenclature
from archive.sheet import buttons_of_nomenclature, case_page, life_of
from documents import tables as incoming_tables
from outgoing import tables as outgoing_tables

LANGUAGES = ("kk", "ru")


def home(request: OfficerRequest) -> HttpResponse:
    """Lead to the nomenclature of this year, else to the latest; before the first one to the page that proposes it."""
    seen = Nomenclature.objects.visible_to(request.user, request.on)
    years = list(seen.order_by("-year").values_list("year", flat=True))
    if years:
        return redirect("archive:nomenclature", request.on.year if request.on.year in years else years[0])
    if not access.may_keep(request.user, request.on):
        raise Http404
    return redirect("archive:propose")


def nomenclature(request: OfficerRequest, year: int) -> HttpResponse:
    """Show the nomenclature of the year by unit, with the deeds its state allows."""
    found = _of_year(request, year)
    groups = queries.groups(year, counted=queries.COUNT_UP_TO)
    propose = access.may_keep(request.user, request.on)
    context: dict[str, Any] = {
        "nomenclature": found,
        "years": queries.years(),
        "groups": groups,
        "table": tables.NOMENCLATURE,
        "buttons": buttons_of_nomenclature(found, request.user, request.on),
        "propose": Button(_("Propose a nomenclature"), reverse("archive:propose"), propose, "copy"),
        "is_in_force": found.is_in_force(request.on),
        "summary": printing.summary_rows(found.summary),
        "moments": life_of("nomenclature", found.pk),
        "may_unfiled": queries.may_look_for_unfiled(request.user, request.on),
        "sees_all": _sees_all(request),
    }
    return render_page(request, "archive/nomenclature.html", context)


def nomenclature_pdf(request: OfficerRequest, year: int, language: str) -> HttpResponse:
    """Print the nomenclature of the year."""
    found, here = _of_year(request, year), _office(language)
    content = printing.nomenclature_pdf(found, queries.groups(year), here, language=language)
    return pdf_response(content, f"nomenclature-{year}-{language}.pdf")


def case(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show a file: its papers in order with their sheets; words only of the papers one may see."""
    found: CaseFile = get_visible(CaseFile, request, pk)
    context = case_page(found, request.user, request.on)
    page = paginate(papers.keys_in(context["keys"]), request, total=context["held"].papers + context["held"].is_more)
    lines = papers.read(page.rows, reader=(request.user, request.on))
    context |= {"page": page, "lines": lines, "table": tables.PAPERS, "is_whole": _sees_all(request)}
    return render_page(request, "archive/case.html", context, part="rows")


def inventory_pdf(request: OfficerRequest, pk: int, language: str) -> HttpResponse:
    """Print the inventory of a file to who may see every paper of the registry (10.3)."""
    found: CaseFile = get_visible(CaseFile, request, pk)
    here = _office(language)
    if not _sees_all(request):
        raise Http404
    keys = [row.pk for row in papers.chain_of(found)]
    lines = list(papers.keys_in(keys)[: printing.MOST_LINES + 1])
    if len(lines) > printing.MOST_LINES:
        messages.error(request, _("This file has too many papers to print at once; its package has the inventory."))
        return redirect("archive:case", pk)
    read = papers.read(lines)
    held = Held(len(read), sum(paper.sheets for paper in read))
    content = printing.inventory_pdf(found, printing.Part(read, held=held), here, language=language)
    return pdf_response(content, f"inventory-{found.index}-{found.year}-{language}.pdf")


def unfiled(request: OfficerRequest) -> HttpResponse:
    """Show the papers that are executed or sent and not filed: to the documentation unit all, to heads their own."""
    if not queries.may_look_for_unfiled(request.user, request.on):
        raise Http404
    ours = request.GET.get("box") == "outgoing"
    listed = queries.unfiled_outgoing if ours else queries.unfiled_incoming
    page = paginate(listed(request.user, request.on), request)
    table = outgoing_tables.PAPERS if ours else incoming_tables.FOUND
    context = {"page": page, "table": table, "ours": ours}
    return render_page(request, "archive/unfiled.html", context, part="rows")


def _of_year(request: OfficerRequest, year: int) -> Nomenclature:
    found = Nomenclature.objects.visible_to(request.user, request.on).filter(year=year).first()
    if found is None:
        raise Http404
    return found


def _office(language: str) -> Office:
    here = office()
    if here is None or language not in LANGUAGES:
        raise Http404
    return here


def _sees_all(request: OfficerRequest) -> bool:
    return mandates(request.user, request.on).first([Deed.SEE_ALL_PAPERS]) is not None
