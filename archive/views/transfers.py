"""Transfers to the archive: list, card, package, verifying, deeds (10.5; № 703 p. 187–212)."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.files.serve import serve
from apparat.journal.reading import write_reading
from apparat.org.queries import mandates, office
from apparat.org.roles import Deed as Power
from apparat.printing.response import pdf_response
from apparat.ui.offered import Deed
from apparat.ui.pages import get_visible, render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from archive import access, forms, tables
from archive.actions.build_again import build_again
from archive.actions.draw_transfer import draw_transfer
from archive.actions.hand_transfer import hand_transfer
from archive.actions.withdraw_transfer import withdraw_transfer
from archive.inventory import lines_of, transfer_pdf
from archive.models import Transfer
from archive.sheet import buttons_of_transfer, life_of
from archive.states import TransferState
from archive.verifying import UNBOUND, verify
from archive.views.acts import LANGUAGES
from archive.views.deeds import ArchiveDeed
from archive.words import said


def transfers(request: OfficerRequest) -> HttpResponse:
    """List the transfers to who sees every paper of the registry."""
    seen = Transfer.objects.visible_to(request.user, request.on)
    may = access.may_keep(request.user, request.on)
    if not (may or access.may_approve_acts(request.user, request.on) or seen.exists()):
        raise Http404
    draw = Deed(_("Draw up a transfer"), reverse("archive:draw_transfer"), may, "plus", "primary")
    context = {"page": paginate(seen.order_by("-pk"), request), "table": tables.TRANSFERS, "draw": draw}
    return render_page(request, "archive/transfers.html", context, part="rows")


def transfer(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show a transfer: its files, how far its package is, its last hash, what happened to it."""
    found: Transfer = get_visible(Transfer, request, pk)
    context = {
        "transfer": found,
        "lines": lines_of(found),
        "table": tables.CASES,
        "is_building": found.state == TransferState.BUILDING and not found.problem,
        "buttons": buttons_of_transfer(found, request.user, request.on),
        "moments": life_of("transfer", found.pk),
    }
    return render_page(request, "archive/transfer.html", context, part="progress")


def inventory(request: OfficerRequest, pk: int, language: str) -> HttpResponse:
    """Print the inventory of a transfer."""
    found: Transfer = get_visible(Transfer, request, pk)
    here = office()
    if here is None or language not in LANGUAGES:
        raise Http404
    return pdf_response(transfer_pdf(found, here, language=language), f"transfer-{found.pk}-{language}.pdf")


def package(request: OfficerRequest, pk: int) -> FileResponse:
    """Give the package to who sees every paper of the registry; it holds citizens' papers, so this is journaled."""
    found: Transfer = get_visible(Transfer, request, pk)
    if found.package is None:
        raise Http404
    seat = mandates(request.user, request.on).first([Power.SEE_ALL_PAPERS])
    assert seat is not None  # noqa: S101 - who has none sees no transfer
    write_reading(found, mandate=seat, at=request.at, clause="10.5", event="transfer.package_read")
    return serve(found.package)


def _standing(head: str) -> Transfer | None:
    """Return the transfer with this chain that still stands: a withdrawn one went nowhere."""
    return Transfer.objects.filter(head=head).exclude(state=TransferState.WITHDRAWN).first()


def verify_package(request: OfficerRequest) -> HttpResponse:
    """Look through an uploaded package and say what is wrong with it; nothing of it is kept."""
    if not access.may_keep(request.user, request.on):
        raise Http404
    form = forms.PackageForm(request.POST or None, request.FILES or None)
    context: dict[str, Any] = {"form": form}
    if request.method == "POST" and form.is_valid():
        report = verify(form.cleaned_data["package"].file)
        context |= {"report": report, "problems": [said(code, place) for code, place in report.problems]}
        context["unbound"] = report.version in UNBOUND
        context["known"] = _standing(report.head) if report.is_whole else None
    return render_page(request, "archive/verify.html", context)


class DrawTransfer(ArchiveDeed):
    """10.5: draw up a transfer."""

    action = staticmethod(draw_transfer)
    verdict = staticmethod(access.may_keep)
    form_class = forms.TransferForm
    title, submit_label = _("Draw up a transfer to the archive"), _("Draw up")
    explanation = _("Closed files that are kept permanently or over ten years, one year after their end.")

    def cancel_path(self) -> str:
        """Go back to the list."""
        return reverse("archive:transfers")


class OnTransfer(ArchiveDeed):
    """A deed on a transfer."""

    model, subject_name = Transfer, "transfer"


class HandTransfer(OnTransfer):
    """10.5: the archive accepted it."""

    action = staticmethod(hand_transfer)
    verdict = staticmethod(access.may_hand)
    form_class = forms.HandForm
    title, submit_label = _("Accepted by the archive"), _("Record")


class BuildAgain(OnTransfer):
    """10.5: build the package again."""

    action = staticmethod(build_again)
    verdict = staticmethod(access.may_build_again)
    title, submit_label = _("Build the package again"), _("Build")


class WithdrawTransfer(OnTransfer):
    """10.5: withdraw a transfer."""

    action = staticmethod(withdraw_transfer)
    verdict = staticmethod(access.may_withdraw_transfer)
    form_class = forms.ReasonForm
    title, submit_label, tone = _("Withdraw the transfer"), _("Withdraw"), "danger"
