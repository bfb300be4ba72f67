"""Reading imports: their list, the page of one with its progress, its faults as a table, samples (10.9)."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header

from apparat.ui.pages import get_visible, render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from imports import access, queries, samples
from imports.models import Run
from imports.printing import XLSX, faults_xlsx
from imports.sheet import cut_of, sheet_of
from imports.tables import FAULTS, RUNS


def imports(request: OfficerRequest) -> HttpResponse:
    """Show the imports to who keeps the registry; strangers get 404."""
    _keepers_only(request)
    page = paginate(queries.imports_of(request.user, request.on), request)
    return render_page(request, "imports/list.html", {"page": page, "table": RUNS}, part="rows")


def one(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show one import: how far it is, what was found, its faults."""
    run: Run = get_visible(Run, request, pk)
    page = paginate(queries.faults_of(run), request)
    context = {"sheet": sheet_of(run, request.user, request.on), "page": page, "table": FAULTS}
    return render_page(request, "imports/run.html", context, part="rows")


def faults(request: OfficerRequest, pk: int) -> HttpResponse:
    """Give the faults of an import as a table."""
    run: Run = get_visible(Run, request, pk)
    return _download(faults_xlsx(queries.faults_of(run), cut_of(run)), f"faults-{run.pk}.xlsx", XLSX)


def sample_export(request: OfficerRequest) -> HttpResponse:
    """Give a small invented export of Documentolog, as the house reads one."""
    _keepers_only(request)
    return _download(samples.export(), "documentolog-sample.zip", "application/zip")


def sample_table(request: OfficerRequest, language: str) -> HttpResponse:
    """Give a small invented journal with the headings of the law, in Kazakh or Russian."""
    _keepers_only(request)
    if language not in samples.LANGUAGES:
        raise Http404
    return _download(samples.table(language), f"journal-sample-{language}.csv", "text/csv; charset=utf-8")


def _keepers_only(request: OfficerRequest) -> None:
    if not access.may_upload(request.user, request.on):
        raise Http404


def _download(content: bytes, name: str, content_type: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
