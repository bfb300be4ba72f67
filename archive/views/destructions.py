"""Acts of destruction: list, card, printed act, deeds (10.5; law.md 3.4)."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.ui.request import OfficerRequest
from archive import access, forms, tables
from archive.actions.approve_destruction import approve_destruction
from archive.actions.draw_destruction import draw_destruction
from archive.actions.withdraw_destruction import withdraw_destruction
from archive.inventory import act_pdf, lines_of
from archive.models import Destruction
from archive.sheet import buttons_of_destruction
from archive.views.acts import Acts
from archive.views.deeds import ArchiveDeed


def _told(act: Destruction, request: OfficerRequest) -> dict[str, Any]:
    """Return the files of the act and its deeds."""
    buttons = buttons_of_destruction(act, request.user, request.on)
    return {"lines": lines_of(act), "table": tables.CASES, "buttons": buttons}


ACTS = Acts(
    model=Destruction,
    name="destruction",
    table=tables.DESTRUCTIONS,
    draw=_("Enter an act"),
    may_draw=access.may_keep,
    rows=lambda seen: seen,
    told=_told,
    printed=act_pdf,
)


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
