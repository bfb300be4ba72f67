"""Reading: the list, the kinds, a paper, its versions, its history, its files and its paper forms."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from apparat.files.serve import serve
from apparat.journal.queries import of_paper
from apparat.lists.places import bulk_of
from apparat.printing.response import pdf_response
from apparat.ui.lookup import LONGEST
from apparat.ui.pages import render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from outgoing import access, queries
from outgoing.book import Recipients
from outgoing.letter import letter_pdf
from outgoing.lists import PAPERS as LIST
from outgoing.lists import shown_to
from outgoing.models import DetachedSignature, Outgoing, VersionFile
from outgoing.papers_form import PapersFilter
from outgoing.printing import approval_pdf
from outgoing.reading import journal_reading
from outgoing.sheet import compared, moments_of, sheet_of
from outgoing.views.opened import opened


def papers(request: OfficerRequest) -> HttpResponse:
    """Show the office's papers with their filters and boxes."""
    form = PapersFilter(request.GET, officer=request.user, on=request.on)
    wanted = form.wanted()
    table, lines = shown_to(request.user)
    page = paginate(queries.papers(request.user, request.on, wanted | lines), request)
    context = {
        "form": form,
        "page": page,
        "table": table,
        "sortable": not wanted.get("q"),
        "may_begin": access.may_begin(request.user, request.on),
        "may_see_post": access.may_see_post(request.user, request.on),
        "bulk": bulk_of(LIST, request.user, request.on),
        "counts": {} if request.htmx else queries.counts(request.user, request.on),
    }
    return render_page(request, "outgoing/papers.html", context, part="rows")


def recipients_found(request: OfficerRequest) -> HttpResponse:
    """Answer the lookup field of addressees: the first lines that meet `?q=`."""
    text = request.GET.get("q", "").replace("\x00", "")[:LONGEST]
    matches = Recipients(request.user, request.on).find(text)
    return render_page(request, "ui/lookup_options.html", {"matches": matches, "presses": ()})


def kinds(request: OfficerRequest) -> HttpResponse:
    """Show the kinds of paper a draft can be begun of; it keeps what it answers or informs on."""
    kept = {name: key for name in ("answers", "assignment") if (key := request.GET.get(name, "")).isdecimal()}
    context = {"kinds": queries.kinds(), "kept": urlencode(kept)}
    return render_page(request, "outgoing/kinds.html", context)


def paper(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show one paper: its sheet, its deeds, who agreed, to whom it went."""
    sheet = sheet_of(opened(request, pk), request.user, request.on)
    return render_page(request, "outgoing/paper.html", {"sheet": sheet})


def history(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show the paper's whole life: who, on whose behalf, when, by which clause."""
    whole = opened(request, pk)
    moments = moments_of(of_paper(root_kind="outgoing", root_id=pk), request.user, request.on)
    return render_page(request, "outgoing/history.html", {"paper": whole, "moments": moments})


def versions(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show two versions side by side, word by word: `?before=1&after=2`, else the last two."""
    whole = opened(request, pk)
    context = compared(whole, request.GET.get("before", ""), request.GET.get("after", ""))
    return render_page(request, "outgoing/versions.html", {"paper": whole, "compared": context})


def pdf(request: OfficerRequest, pk: int) -> HttpResponse | FileResponse:
    """Print the paper as it stands."""
    whole = opened(request, pk)
    if whole.copy is not None:
        return serve(whole.copy)
    return pdf_response(letter_pdf(whole), f"{whole.pk}.pdf")


def version_pdf(request: OfficerRequest, pk: int, ordinal: int) -> HttpResponse | FileResponse:
    """Print one version of the paper."""
    whole = opened(request, pk)
    version = get_object_or_404(whole.versions.select_related("copy__blob"), ordinal=ordinal)
    if version.copy is not None:  # the very bytes that approvers read and the signer signs
        return serve(version.copy)
    return pdf_response(letter_pdf(whole, version=version), f"{whole.pk}-{ordinal}.pdf")


def source(request: OfficerRequest, pk: int, ordinal: int, language: str) -> FileResponse:
    """Serve the Word file the text of a version came from."""
    version = get_object_or_404(opened(request, pk).versions.select_related("source_kk", "source_ru"), ordinal=ordinal)
    file = dict(version.sources).get(language)
    if file is None:
        raise Http404
    return serve(file)


def signed_pdf(request: OfficerRequest, pk: int) -> FileResponse:
    """Serve the very bytes that were signed."""
    signature = get_object_or_404(opened(request, pk).signatures, voided_at=None)
    return serve(signature.attachment)


def sheet_pdf(request: OfficerRequest, pk: int) -> HttpResponse:
    """Print the sheet of agreement."""
    whole = opened(request, pk)
    if whole.sheet is None:
        raise Http404
    return pdf_response(approval_pdf(whole, whole.sheet, language=request.user.language), f"agreement-{pk}.pdf")


def annex(request: OfficerRequest, pk: int) -> FileResponse:
    """Serve an annex of a paper the officer may see."""
    seen = Outgoing.objects.visible_to(request.user, request.on)
    rows = VersionFile.objects.select_related("attachment__blob", "version__outgoing").filter(
        attachment=pk, version__outgoing__in=seen
    )
    row = rows.first()
    if row is None:
        raise Http404
    journal_reading(request, row.version.outgoing)
    return serve(row.attachment)


def detached(request: OfficerRequest, pk: int) -> HttpResponse:
    """Serve a signature file of a paper the officer may see, as the bytes that were brought."""
    seen = Outgoing.objects.visible_to(request.user, request.on)
    row = get_object_or_404(DetachedSignature.objects.select_related("outgoing").filter(outgoing__in=seen), pk=pk)
    if row.is_destroyed:
        raise Http404(_("This file was destroyed by an act."))
    journal_reading(request, row.outgoing)
    headers = {"Content-Disposition": content_disposition_header(as_attachment=True, filename=row.name) or ""}
    return HttpResponse(bytes(row.content), content_type="application/pkcs7-signature", headers=headers)
