"""Reading: the registry, a paper, its history, its files and its paper forms."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from apparat.files.blobs import path_of
from apparat.lists.places import bulk_of
from apparat.org.queries import mandates, office
from apparat.printing.response import pdf_response
from apparat.ui.lookup import LONGEST
from apparat.ui.pages import render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from control.tables import FOUND as ASSIGNMENTS
from documents import access, printing, queries
from documents.case_lookup import CaseFiles
from documents.forms import IntakePreviewForm, ReturnedFilter
from documents.lists import REGISTRY, shown_to
from documents.preview import preview_intake
from documents.registry_form import RegistryFilter
from documents.sheet import sheet_of, stampable, timeline_of
from documents.tables import DRAFTS, RETURNED
from documents.views.files import shown_file
from documents.views.opened import opened


def registry(request: OfficerRequest) -> HttpResponse:
    """Show the registry with its filters."""
    form = RegistryFilter(request.GET, officer=request.user, on=request.on)
    table, lines = shown_to(request.user)
    wanted = form.wanted()
    context = {
        "form": form,
        "page": paginate(queries.registry(request.user, request.on, wanted | lines), request),
        "table": table,
        "sortable": not wanted.get("q"),
        "may_accept": access.may_accept(request.user, request.on),
        "bulk": bulk_of(REGISTRY, request.user, request.on),
    }
    return render_page(request, "documents/registry.html", context, part="rows")


def case_files_found(request: OfficerRequest) -> HttpResponse:
    """Answer the lookup field of files of the nomenclature: the first lines that meet `?q=` (10.5)."""
    text = request.GET.get("q", "").replace("\x00", "")[:LONGEST]
    matches = CaseFiles(request.user, request.on).find(text)
    return render_page(request, "ui/lookup_options.html", {"matches": matches, "presses": ()})


def drafts(request: OfficerRequest) -> HttpResponse:
    """Show the drafts of resolutions that wait for the leader, and for whom he acts (10.13, 1.4)."""
    page = paginate(queries.drafts_to_sign(mandates(request.user, request.on)), request)
    return render_page(request, "documents/drafts.html", {"page": page, "table": DRAFTS}, part="rows")


def returned(request: OfficerRequest) -> HttpResponse:
    """Show the journal of papers that went back unregistered (10.12)."""
    form = ReturnedFilter(request.GET)
    page = paginate(queries.returned(request.user, request.on, form.wanted()), request)
    return render_page(request, "documents/returned.html", {"form": form, "page": page, "table": RETURNED}, part="rows")


def incoming(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show one paper: its card, its deeds, its resolutions, its files."""
    paper = opened(request, pk)
    context = {"sheet": sheet_of(paper, request.user, request.on), "assignments": ASSIGNMENTS}
    return render_page(request, "documents/incoming.html", context)


def history(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show the paper's whole life: who, on whose behalf, when, by which clause, which files."""
    paper = opened(request, pk)
    moments = timeline_of(paper, request.user, request.on)
    return render_page(request, "documents/history.html", {"paper": paper, "moments": moments})


def intake_preview(request: OfficerRequest) -> HttpResponse:
    """Show, while the clerk types, on which day 10.9 registers the paper and why."""
    form = IntakePreviewForm(request.GET)
    preview = preview_intake(form.received, urgent=form.urgent, on=request.on) if form.is_valid() else None
    context = {"preview": preview, "unknown_mark": form.unknown_mark if preview else ""}
    return render_page(request, "documents/intake_preview.html", context)


def stamp(request: OfficerRequest, pk: int) -> HttpResponse:
    """Print the registration stamp of a registered paper (10.9)."""
    paper, here = opened(request, pk), office()
    if not paper.is_stamped or here is None:
        raise Http404
    content = printing.stamp_pdf(paper, here, language=request.user.language)
    return pdf_response(content, f"{paper.number.replace('/', '-')}.pdf")


def stamped_copy(request: OfficerRequest, pk: int) -> HttpResponse:
    """Print a scan of a registered paper with its registration stamp (10.9); the stored file stays as it came."""
    row, here = shown_file(request, pk), office()
    paper, attachment = row.incoming, row.attachment
    if here is None or attachment not in stampable(paper, [attachment]):
        raise Http404
    stamp = printing.stamp_pdf(paper, here, language=request.user.language)
    try:
        with path_of(attachment.blob_id).open("rb") as original:
            content = printing.stamped_copy(original, stamp)
    except printing.CannotStamp:
        messages.error(request, _("This PDF is damaged or protected: print the stamp onto the paper itself (10.9)."))
        return redirect(paper)
    return pdf_response(content, f"{paper.number.replace('/', '-')}-{attachment.name}")


def receipt(request: OfficerRequest, pk: int) -> HttpResponse:
    """Print the bearer's receipt (10.9)."""
    paper, here = opened(request, pk), office()
    if here is None or paper.is_imported:
        raise Http404
    return pdf_response(printing.receipt_pdf(paper, here, language=request.user.language), f"receipt-{paper.pk}.pdf")


def return_letter(request: OfficerRequest, pk: int) -> HttpResponse:
    """Print the letter of return (10.12)."""
    paper, here = opened(request, pk), office()
    if not hasattr(paper, "return_note") or here is None:
        raise Http404
    return pdf_response(printing.return_letter_pdf(paper, here), f"return-{paper.pk}.pdf")
