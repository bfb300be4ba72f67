"""Deeds on seals and stamps, and on what is only counted (11.2): each names its action, its verdict and its form."""

from __future__ import annotations

from typing import Any

from django.forms import Form
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.ui.actions import ActionView
from stocks import access, forms
from stocks.actions.destroy_seal import destroy_seal
from stocks.actions.give_seal import give_seal
from stocks.actions.issue_supplies import issue_supplies
from stocks.actions.lose_seal import lose_seal
from stocks.actions.receive_seal import receive_seal
from stocks.actions.receive_supplies import receive_supplies
from stocks.actions.take_back_seal import take_back_seal
from stocks.actions.take_seal import take_seal
from stocks.actions.write_off_supplies import write_off_supplies
from stocks.models import Seal, StockKind
from stocks.views.blanks import Keeping


class ReceiveSeal(Keeping):
    """11.2: receive a seal or a stamp."""

    action = staticmethod(receive_seal)
    form_class = forms.ReceiveSealForm
    title, submit_label = _("Receive a seal or a stamp"), _("Receive")


class OnSeal(ActionView):
    """A deed on a seal."""

    model, subject_name = Seal, "seal"
    template_name = "stocks/deed.html"


class GiveSeal(OnSeal):
    """11.2: hand a seal over."""

    action = staticmethod(give_seal)
    verdict = staticmethod(access.may_give)
    form_class = forms.GiveSealForm
    title, submit_label = _("Hand over"), _("Sign and hand over")
    explanation = _("It stays with you until the other officer has signed too.")


class Signs(OnSeal):
    """A deed that asks nothing; afterwards the officer may not see the seal any more, so it leads to the list."""

    form_class = Form

    def success_path(self, result: Any) -> str:
        """Go to the list."""
        return reverse("stocks:list")


class TakeSeal(Signs):
    """11.2: sign that a seal was taken."""

    action = staticmethod(take_seal)
    verdict = staticmethod(access.may_take)
    title, submit_label = _("Take over"), _("Sign that I took it")


class TakeBackSeal(Signs):
    """11.2: take a handover back."""

    action = staticmethod(take_back_seal)
    verdict = staticmethod(access.may_take_back)
    title, submit_label = _("Take the handover back"), _("Take back")


class LoseSeal(OnSeal):
    """11.2: declare a seal lost."""

    action = staticmethod(lose_seal)
    verdict = staticmethod(access.may_lose)
    form_class = forms.LoseSealForm
    title, submit_label, tone = _("Declare lost by an act"), _("Record"), "danger"


class DestroySeal(OnSeal):
    """11.2: destroy a seal."""

    action = staticmethod(destroy_seal)
    verdict = staticmethod(access.may_destroy)
    form_class = forms.ActForm
    title, submit_label, tone = _("Destroy by an act"), _("Record"), "danger"


class OnSupply(ActionView):
    """A deed on what is only counted."""

    model, subject_name = StockKind, "kind"
    verdict = staticmethod(access.may_keep_supply)
    template_name = "stocks/deed.html"


class ReceiveSupplies(OnSupply):
    """11.2: receive supplies."""

    action = staticmethod(receive_supplies)
    form_class = forms.ReceiveSuppliesForm
    title, submit_label = _("Receive into the store"), _("Receive")


class IssueSupplies(OnSupply):
    """11.2: issue supplies."""

    action = staticmethod(issue_supplies)
    form_class = forms.IssueSuppliesForm
    title, submit_label = _("Issue to an officer"), _("Issue")


class WriteOffSupplies(OnSupply):
    """11.2: write supplies off."""

    action = staticmethod(write_off_supplies)
    form_class = forms.WriteOffForm
    title, submit_label, tone = _("Write off by an act"), _("Record"), "danger"
