"""Files of journals and lists: at once when short, else ordered and made in the background (10.5)."""

from __future__ import annotations

import tempfile
from typing import Any
from urllib.parse import urlencode

from django.http import FileResponse, Http404, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.files.serve import serve
from apparat.ui.actions import ActionView
from apparat.ui.pages import get_visible, render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from journals import access
from journals.actions.order_export import order_export
from journals.fetching import note_fetching
from journals.forms import OrderForm
from journals.models import Export
from journals.sources import SOURCES, Source
from journals.tables import EXPORTS
from journals.writing import CONTENT_TYPES, in_language, name_of, write


def download(request: OfficerRequest, code: str, language: str, file_format: str) -> HttpResponse | FileResponse:
    """Give the file of what the page shows; a long one leads to the page on which it is ordered."""
    source = _source(code, language, file_format)
    if not (verdict := access.may_order(request.user, request.on)):
        raise Http404
    asked = request.GET.copy()
    for name in ("page", "after", "before"):
        asked.pop(name, None)
    most = source.at_once[file_format]
    with in_language(language):
        report = source.make(request.user, request.on, asked)
        if (lines := report.count(most + 1)) > most:
            wanted = {"what": code, "file_format": file_format, "language": language, "asked": asked.urlencode()}
            return redirect(f"{reverse('journals:order')}?{urlencode(wanted)}")
        note_fetching(code, file_format, lines, mandate=verdict.enforce(), at=request.at)
        file = tempfile.TemporaryFile(prefix="export-")  # noqa: SIM115 - the answer closes it
        write(report, file, file_format=file_format, officer=request.user)
    file.seek(0)
    return _answer(request, file, code, asked, language, file_format)


def _source(code: str, language: str, file_format: str) -> Source:
    source = SOURCES.get(code)
    if source is None or file_format not in source.at_once or language not in Export.Language.values:
        raise Http404
    return source


def _answer(
    request: OfficerRequest, file: Any, code: str, asked: QueryDict, language: str, file_format: str
) -> FileResponse:
    name = name_of(code, asked, on=request.on, file_format=file_format, language=language)
    is_sheet = file_format == Export.Format.XLSX
    response = FileResponse(
        file, as_attachment=is_sheet, filename=name, content_type=CONTENT_TYPES[Export.Format(file_format)]
    )
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


class OrderExport(ActionView):
    """10.5: order a long file."""

    action = staticmethod(order_export)
    verdict = staticmethod(access.may_order)
    form_class = OrderForm
    title, submit_label = _("Order a file"), _("Order the file")
    explanation = _("The file is long: it is made in the background. It waits for you a week on the page “My files”.")

    def initial(self) -> dict[str, Any]:
        """Take the order from the address."""
        return self.request.GET.dict()

    def cancel_path(self) -> str:
        """Go back to the list, with its filters."""
        asked = self.request.POST or self.request.GET
        source = SOURCES.get(asked.get("what", ""))
        if source is None:
            return reverse("journals:journals")
        typed = asked.get("asked", "")
        return f"{source.way_back(QueryDict(typed)) or reverse('journals:journals')}?{typed}"


def exports(request: OfficerRequest) -> HttpResponse:
    """Show the files the officer ordered, the last one first, with their progress."""
    mine = Export.objects.visible_to(request.user, request.on).select_related("attachment__blob").order_by("-pk")
    page = paginate(mine, request)
    is_made = any(export.is_open for export in page)
    context = {"page": page, "table": EXPORTS, "is_made": is_made}
    return render_page(request, "journals/exports.html", context, part="rows")


def export_file(request: OfficerRequest, pk: int) -> FileResponse:
    """Give a file that is ready to who ordered it; to everybody else it is not there."""
    export: Export = get_visible(Export, request, pk)
    if export.attachment is None:
        raise Http404
    return serve(export.attachment, inline=True)
