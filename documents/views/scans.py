"""Scans at the door (10.9): the batch, what becomes of each, labels to print."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import FileResponse, Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.files.serve import serve
from apparat.org.queries import office
from apparat.printing.response import pdf_response
from apparat.ui.actions import ActionView
from apparat.ui.pages import get_visible, render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from documents import access, queries
from documents.actions.attach_scan import attach_scan
from documents.actions.bring_scans import bring_scans
from documents.actions.discard_scan import discard_scan
from documents.label_print import label_pdf, labels_pdf
from documents.models import Scan
from documents.reading import journal_reading
from documents.scan_forms import DiscardForm, ScansForm
from documents.scan_lines import scan_lines
from documents.views.files import text_page
from documents.views.opened import opened

SETTLED = "settled"


def scans(request: OfficerRequest) -> HttpResponse:
    """Show the scans that wait, or with `?show=settled` what became of the others; strangers get 404."""
    may_bring = access.may_accept(request.user, request.on)
    settled = request.GET.get("show") == SETTLED
    rows = (queries.settled_scans if settled else queries.waiting_scans)(request.user, request.on)
    page = paginate(rows, request)
    lines = scan_lines(page.rows, request.user, request.on)
    if not may_bring and not lines:
        raise Http404
    context = {"page": page, "lines": lines, "settled": settled, "form": ScansForm(), "may_bring": may_bring}
    context |= {"once": uuid.uuid4(), "reading": any(one.line.is_open for one in lines)}
    context["has_labels"] = queries.registered_on(request.user, request.on).exists()
    return render_page(request, "documents/scans.html", context, part="rows")


class Bring(ActionView):
    """10.9: bring a batch."""

    action = staticmethod(bring_scans)
    verdict = staticmethod(access.may_accept)
    form_class = ScansForm
    title, submit_label = _("A batch of scans"), _("Bring")
    clause = "10.9"

    def success_path(self, result: Any) -> str:
        """Go to the batch."""
        return reverse("documents:scans")

    def cancel_path(self) -> str:
        """Go back to the batch."""
        return reverse("documents:scans")


class OnScan(ActionView):
    """A deed on a scan."""

    model, subject_name = Scan, "scan"
    summary_template = "documents/parts/scan.html"
    clause = "10.9"


class Attach(OnScan):
    """10.9: lay a returned scan to the paper whose label it bears."""

    action = staticmethod(attach_scan)
    verdict = staticmethod(access.may_settle_scan)
    title, submit_label = _("Lay the scan to its paper"), _("Lay to the paper")

    def success_path(self, result: Any) -> str:
        """Go back to the batch: the next scan waits."""
        return reverse("documents:scans")


class Discard(OnScan):
    """10.9: set a scan aside."""

    action = staticmethod(discard_scan)
    verdict = staticmethod(access.may_settle_scan)
    form_class = DiscardForm
    title, submit_label, tone = _("Set the scan aside"), _("Set aside"), "danger"
    explanation = _("The file stays and can be looked at; no paper is made of it.")


def scan_file(request: OfficerRequest, pk: int) -> FileResponse:
    """Serve the file of a scan the officer may see, shown by the browser when that is safe."""
    return serve(_read(request, pk).attachment, inline=True)


def scan_text(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show the text of a scan the officer may see."""
    scan = _read(request, pk)
    return text_page(request, scan.attachment, back=reverse("documents:scans"), thing=str(_("Scans")))


def _read(request: OfficerRequest, pk: int) -> Scan:
    """Return a scan the officer may see; once it is a file of a paper, that paper is read by it."""
    scan: Scan = get_visible(Scan, request, pk)
    if scan.incoming is not None:
        journal_reading(request, scan.incoming)
    return scan


def label(request: OfficerRequest, pk: int) -> HttpResponse:
    """Print the label of a registered paper, with the code by which its scan is recognised when it comes back."""
    paper, here = opened(request, pk), office()
    if not paper.number or here is None:
        raise Http404
    content = label_pdf(paper, here, language=request.user.language)
    return pdf_response(content, f"label-{paper.number.replace('/', '-')}.pdf")


def labels(request: OfficerRequest) -> HttpResponse:
    """Print the labels of the papers registered today that the officer may see, 24 on a sheet; 404 without any."""
    here = office()
    papers = list(queries.registered_on(request.user, request.on))
    if here is None or not papers or not access.may_accept(request.user, request.on):
        raise Http404
    content = labels_pdf(papers, here, language=request.user.language)
    return pdf_response(content, f"labels-{request.on:%d.%m.%Y}.pdf")
