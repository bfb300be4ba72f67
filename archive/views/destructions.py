"""Acts of destruction: list, card, printed act, deeds (10.5; law.md 3.4)."""

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
from archive.actions.approve_destruction import approve_destruction
from archive.actions.draw_destruction import draw_destruction
from archive.actions.withdraw_destruction import withdraw_destruction
from archive.inventory import act_pdf as print_act
from archive.inventory import lines_of
from archive.models import Destruction
from archive.sheet import Button, buttons_of_destruction, life_of
from archive.views.deeds import ArchiveDeed
from archive.views.transfers import LANGUAGES


def acts(request: OfficerRequest) -> HttpResponse:
    """List the acts to who keeps the files or approves."""
    may = access.may_keep(request.user, request.on)
    if not (may or access.may_approve_acts(request.user, request.on)):
        raise Http404
    rows = Destruction.objects.visible_to(request.user, request.on).order_by("-pk")
    draw = Button(_("Enter an act"), reverse("archive:draw_destruction"), may, "plus", "primary")
    context = {"page": paginate(rows, request), "table": tables.DESTRUCTIONS, "draw": draw}
    return render_page(request, "archive/destructions.html", context, part="rows")


def act(request: OfficerRequest, pk: int) -> HttpResponse:
    """Show an act: its commission, its files, what happened to it."""
    found: Destruction = get_visible(Destruction, request, pk)
    context = {
        "act": found,
        "lines": lines_of(found),
        "table": tables.CASES,
        "buttons": buttons_of_destruction(found, request.user, request.on),
        "moments": life_of("destruction", found.pk),
    }
    return render_page(request, "archive/destruction.html", context)


def act_pdf(request: OfficerRequest, pk: int, language: str) -> HttpResponse:
    """Print the act."""
    found: Destruction = get_visible(Destruction, request, pk)
    here = office()
    if here is None or language not in LANGUAGES:
        raise Http404
    return pdf_response(print_act(found, here, language=language), f"destruction-{found.pk}-{language}.pdf")


class DrawDestruction(ArchiveDeed):
    """10.5: enter an act."""

    action = staticmethod(draw_destruction)
    verdict = staticmethod(access.may_keep)
    form_class = forms.DestructionForm
    title, submit_label = _("Enter an act of destruction"), _("Enter")
    explanation = _("Nothing is destroyed before the head of the apparatus approves the act.")

    def cancel_path(self) -> str:
        """Go back to the list."""
        return reverse("archive:destructions")


class OnDestruction(ArchiveDeed):
    """A deed on an act."""

    model, subject_name = Destruction, "destruction"


class ApproveDestruction(OnDestruction):
    """10.5: approve an act."""

    action = staticmethod(approve_destruction)
    verdict = staticmethod(access.may_approve_destruction)
    title, submit_label, tone = _("Approve the act"), _("Approve and destroy"), "danger"
    explanation = _("The stored files of its papers are destroyed for ever; numbers and cards stay.")


class WithdrawDestruction(OnDestruction):
    """10.5: withdraw an act."""

    action = staticmethod(withdraw_destruction)
    verdict = staticmethod(access.may_withdraw_destruction)
    form_class = forms.ReasonForm
    title, submit_label = _("Withdraw the act"), _("Withdraw")
