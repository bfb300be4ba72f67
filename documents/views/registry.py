"""Reading: the registry, a paper, its history, its files and its paper forms."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404

from apparat.files.serve import serve
from apparat.journal.reading import write_reading
from apparat.org.queries import mandates, office
from apparat.printing.response import pdf_response
from apparat.ui.pages import get_visible, render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from documents import access, printing, queries
from documents.forms import IntakePreviewForm, RegistryFilter
from documents.models import Incoming, IncomingFile
from documents.preview import preview_intake
from documents.sheet import sheet_of, timeline_of
from documents.tables import REGISTRY


def registry(request: OfficerRequest) -> HttpResponse:
    """Show the registry with its filters."""
    form = RegistryFilter(request.GET, on=request.on)
    page = paginate(queries.registry(request.user, request.on, form.wanted()), request)
    context = {"form": form, "page": page, "table": REGISTRY, "may_accept": access.may_accept(request.user, request.on)}
    return render_page(request, "documents/registry.html", context, part="rows")


def incoming(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show one paper: its card, its deeds, its resolutions, its files."""
    paper = _opened(request, pk)
    return render_page(request, "documents/incoming.html", {"sheet": sheet_of(paper, request.user, request.on)})


def history(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show the paper's whole life: who, on whose behalf, when, by which clause, which files."""
    paper = _opened(request, pk)
    moments = timeline_of(paper, request.user, request.on)
    return render_page(request, "documents/history.html", {"paper": paper, "moments": moments})


def _opened(request: OfficerRequest, pk: int) -> Incoming:
    """Load a paper to be read; the reading of a restricted one is journaled before a word is shown (10.4)."""
    paper: Incoming = get_visible(Incoming, request, pk, *queries.WHOLE)
    if paper.restricted:
        write_reading(paper, mandate=mandates(request.user, request.on)[0], at=request.at, clause="10.4")
    return paper


def intake_preview(request: OfficerRequest) -> HttpResponse:
    """Show, while the clerk types, on which day 10.9 registers the paper and why."""
    form = IntakePreviewForm(request.GET)
    preview = preview_intake(form.received, urgent=form.urgent, on=request.on) if form.is_valid() else None
    return render_page(request, "documents/intake_preview.html", {"preview": preview})


def file(request: OfficerRequest, pk: int) -> FileResponse:
    """Serve a file of a paper the officer may see."""
    papers = Incoming.objects.visible_to(request.user, request.on)
    row = get_object_or_404(IncomingFile.objects.select_related("attachment__blob"), attachment=pk, incoming__in=papers)
    return serve(row.attachment)


def stamp(request: OfficerRequest, pk: int) -> HttpResponse:
    """Print the registration stamp of a registered paper (10.9)."""
    paper, here = get_visible(Incoming, request, pk, *queries.WHOLE), office()
    if not paper.number or here is None:
        raise Http404
    content = printing.stamp_pdf(paper, here, language=request.user.language)
    return pdf_response(content, f"{paper.number.replace('/', '-')}.pdf")


def receipt(request: OfficerRequest, pk: int) -> HttpResponse:
    """Print the bearer's receipt (10.9)."""
    paper, here = get_visible(Incoming, request, pk, *queries.WHOLE), office()
    if here is None:
        raise Http404
    return pdf_response(printing.receipt_pdf(paper, here, language=request.user.language), f"receipt-{paper.pk}.pdf")


def return_letter(request: OfficerRequest, pk: int) -> HttpResponse:
    """Print the letter of return (10.12)."""
    paper, here = get_visible(Incoming, request, pk, *queries.WHOLE), office()
    if not hasattr(paper, "return_note") or here is None:
        raise Http404
    return pdf_response(printing.return_letter_pdf(paper, here), f"return-{paper.pk}.pdf")
