"""Proposals of economy and finance: the deed, their list, one of them, its sheet and its files (10.15)."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from apparat.files.serve import serve
from apparat.printing.response import pdf_response
from apparat.ui.pages import get_visible, render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from documents import financing
from documents.actions.propose_financing import propose_financing
from documents.financing_form import PROPOSALS, FinancingForm
from documents.financing_sheet import proposal_pdf
from documents.models import FinancingProposal, Incoming
from documents.views.deeds import OnPaper


class Propose(OnPaper):
    """10.15: propose whether to consider the financing."""

    action = staticmethod(propose_financing)
    verdict = staticmethod(financing.may_propose)
    form_class = FinancingForm
    title, submit_label = _("Proposal on financing"), _("Propose")
    explanation = _("It goes to the district budget commission and the akim, under a number of its own journal.")
    clause = "10.15"

    def success_path(self, result: Any) -> str:
        """Go to the proposal."""
        return str(result.get_absolute_url())


def proposals(request: OfficerRequest) -> HttpResponse:
    """Show the proposals the officer may see, the latest first."""
    page = paginate(financing.proposals(request.user, request.on), request)
    return render_page(request, "documents/financing/list.html", {"page": page, "table": PROPOSALS}, part="rows")


def proposal(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show one proposal with its files."""
    found: FinancingProposal = get_visible(FinancingProposal, request, pk)
    sees = Incoming.objects.visible_to(request.user, request.on).filter(pk=found.incoming_id).exists()
    files = [row.attachment for row in found.files.select_related("attachment__blob").order_by("pk")]
    return render_page(
        request, "documents/financing/proposal.html", {"proposal": found, "files": files, "sees_paper": sees}
    )


def sheet(request: OfficerRequest, pk: int) -> HttpResponse:
    """Print the proposal in both languages, each on a sheet of its own."""
    found: FinancingProposal = get_visible(FinancingProposal, request, pk)
    return pdf_response(proposal_pdf(found), f"financing-{found.number.replace('/', '-')}.pdf")


def file(request: OfficerRequest, pk: int) -> FileResponse:
    """Serve a file of a proposal the officer may see."""
    return serve(get_object_or_404(financing.shown_file(request.user, request.on, pk)))
