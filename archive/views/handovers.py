"""Handover acts: list, card, printed act, deeds (10.7)."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.org.queries import office
from apparat.printing.response import pdf_response
from apparat.ui.pages import get_visible, render_page
from apparat.ui.paging import paginate
from apparat.ui.request import OfficerRequest
from archive import access, forms, tables
from archive.actions.complete_handover import complete_handover
from archive.actions.draw_handover import draw_handover
from archive.actions.sign_for_giver import sign_for_giver
from archive.actions.sign_handover import sign_handover
from archive.actions.withdraw_handover import withdraw_handover
from archive.inventory import handover_pdf
from archive.models import Handover
from archive.sheet import Button, buttons_of_handover, life_of
from archive.views.deeds import ArchiveDeed
from archive.views.transfers import LANGUAGES


def acts(request: OfficerRequest) -> HttpResponse:
    """List the acts: to the documentation unit and the leadership all, to others those in which they give or take."""
    seen = Handover.objects.visible_to(request.user, request.on)
    may = access.may_draw_handover(request.user, request.on)
    if not (may or access.may_approve_acts(request.user, request.on) or seen.exists()):
        raise Http404
    rows = seen.select_related("unit", "giver", "taker").order_by("-pk")
    draw = Button(_("Draw up an act"), reverse("archive:draw_handover"), may, "plus", "primary")
    context = {"page": paginate(rows, request), "table": tables.HANDOVERS, "draw": draw}
    return render_page(request, "archive/handovers.html", context, part="rows")


def act(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show an act: what is handed over, who signed."""
    found: Handover = get_visible(Handover, request, pk)
    context = {
        "act": found,
        "snapshot": found.snapshot,
        "buttons": buttons_of_handover(found, request.user, request.on),
        "moments": life_of("handover", found.pk),
    }
    return render_page(request, "archive/handover.html", context)


def act_pdf(request: OfficerRequest, pk: int, language: str) -> HttpResponse:
    """Print the act."""
    found: Handover = get_visible(Handover, request, pk)
    here = office()
    if here is None or language not in LANGUAGES:
        raise Http404
    return pdf_response(handover_pdf(found, here, language=language), f"handover-{found.pk}-{language}.pdf")


class DrawHandover(ArchiveDeed):
    """10.7: draw up an act."""

    action = staticmethod(draw_handover)
    verdict = staticmethod(access.may_draw_handover)
    form_class = forms.HandoverForm
    title, submit_label = _("Draw up a handover act"), _("Draw up")
    explanation = _(
        "It lists the files of the unit and what is open at this moment; both sign it, then it is witnessed."
    )

    def cancel_path(self) -> str:
        """Go back to the list."""
        return reverse("archive:handovers")


class OnHandover(ArchiveDeed):
    """A deed on an act."""

    model, subject_name = Handover, "handover"


class SignHandover(OnHandover):
    """10.7: sign."""

    action = staticmethod(sign_handover)
    verdict = staticmethod(access.may_sign_handover)
    title, submit_label = _("Sign the handover act"), _("Sign")


class SignForGiver(OnHandover):
    """10.7: a commission signs."""

    action = staticmethod(sign_for_giver)
    verdict = staticmethod(access.may_sign_for_giver)
    form_class = forms.CommissionForm
    title, submit_label = _("A commission signs for who has left"), _("Record")


class CompleteHandover(OnHandover):
    """10.7: witness."""

    action = staticmethod(complete_handover)
    verdict = staticmethod(access.may_witness)
    title, submit_label = _("Witness the handover act"), _("Witness")
    explanation = _("Open assignments and terms of the former head pass to the new one.")


class WithdrawHandover(OnHandover):
    """10.7: withdraw."""

    action = staticmethod(withdraw_handover)
    verdict = staticmethod(access.may_withdraw_handover)
    form_class = forms.ReasonForm
    title, submit_label, tone = _("Withdraw the handover act"), _("Withdraw"), "danger"
