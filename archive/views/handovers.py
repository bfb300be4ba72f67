"""Handover acts: list, card, printed act, deeds (10.7)."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.ui.request import OfficerRequest
from archive import access, forms, tables
from archive.actions.complete_handover import complete_handover
from archive.actions.draw_handover import draw_handover
from archive.actions.sign_for_giver import sign_for_giver
from archive.actions.sign_handover import sign_handover
from archive.actions.withdraw_handover import withdraw_handover
from archive.inventory import handover_pdf
from archive.models import Handover
from archive.passing import rows_of
from archive.sheet import buttons_of_handover
from archive.views.acts import Acts
from archive.views.deeds import ArchiveDeed


def _told(act: Handover, request: OfficerRequest) -> dict[str, Any]:
    """Return what is handed over, what passed and what did not, and the deeds of the act."""
    return {
        "snapshot": act.snapshot,
        "outcomes": rows_of(act),
        "buttons": buttons_of_handover(act, request.user, request.on),
    }


ACTS = Acts(
    model=Handover,
    name="handover",
    table=tables.HANDOVERS,
    draw=_("Draw up an act"),
    may_draw=access.may_draw_handover,
    rows=lambda seen: seen.select_related("unit", "giver", "taker"),
    told=_told,
    printed=handover_pdf,
    open_to_parties=True,
)


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
    explanation = _(
        "Open assignments, terms, drafts and the papers on the desk of the former head pass to the new one. "
        "What cannot pass stays where it is, and the act says why."
    )


class WithdrawHandover(OnHandover):
    """10.7: withdraw."""

    action = staticmethod(withdraw_handover)
    verdict = staticmethod(access.may_withdraw_handover)
    form_class = forms.ReasonForm
    title, submit_label, tone = _("Withdraw the handover act"), _("Withdraw"), "danger"
