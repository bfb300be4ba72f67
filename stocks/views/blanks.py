"""Deeds on the list of stocks and on numbered blanks (11.2): each names its action, its verdict and its form."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.ui.actions import ActionView
from stocks import access, forms
from stocks.actions.add_kind import add_kind
from stocks.actions.destroy_blanks import destroy_blanks
from stocks.actions.issue_blanks import issue_blanks
from stocks.actions.receive_blanks import receive_blanks
from stocks.actions.return_blanks import return_blanks
from stocks.actions.spoil_blanks import spoil_blanks
from stocks.actions.use_blanks import use_blanks
from stocks.models import Series


class Keeping(ActionView):
    """A deed that makes its subject; only who keeps the stocks does it."""

    verdict = staticmethod(access.may_keep)
    template_name = "stocks/deed.html"

    def cancel_path(self) -> str:
        """Go back to the list."""
        return reverse("stocks:list")


class AddKind(Keeping):
    """11.2: add a kind."""

    action = staticmethod(add_kind)
    form_class = forms.KindForm
    title, submit_label = _("A new kind of stock"), _("Add")

    def success_path(self, result: Any) -> str:
        """Go back to the list."""
        return reverse("stocks:list")


class ReceiveBlanks(Keeping):
    """11.2: receive numbered blanks."""

    action = staticmethod(receive_blanks)
    form_class = forms.ReceiveBlanksForm
    title, submit_label = _("Receive numbered blanks"), _("Receive")


class OnSeries(ActionView):
    """A deed on blanks of a series."""

    model, subject_name = Series, "series"
    template_name = "stocks/deed.html"


class IssueBlanks(OnSeries):
    """11.2: issue blanks."""

    action = staticmethod(issue_blanks)
    verdict = staticmethod(access.may_keep_series)
    form_class = forms.IssueBlanksForm
    title, submit_label = _("Issue blanks"), _("Issue")


class UseBlanks(OnSeries):
    """11.2: account for used blanks."""

    action = staticmethod(use_blanks)
    verdict = staticmethod(access.may_account)
    form_class = forms.UseBlanksForm
    title, submit_label = _("Blanks were used"), _("Record")


class SpoilBlanks(OnSeries):
    """11.2: account for spoiled blanks."""

    action = staticmethod(spoil_blanks)
    verdict = staticmethod(access.may_account)
    form_class = forms.SpoilBlanksForm
    title, submit_label = _("Blanks were spoiled"), _("Record")
    explanation = _("Spoiled blanks are kept until they are destroyed by an act.")


class ReturnBlanks(OnSeries):
    """11.2: take blanks back."""

    action = staticmethod(return_blanks)
    verdict = staticmethod(access.may_account)
    form_class = forms.ReturnBlanksForm
    title, submit_label = _("Return blanks to the store"), _("Return")


class DestroyBlanks(OnSeries):
    """11.2: destroy blanks."""

    action = staticmethod(destroy_blanks)
    verdict = staticmethod(access.may_keep_series)
    form_class = forms.DestroyBlanksForm
    title, submit_label, tone = _("Destroy blanks by an act"), _("Record"), "danger"
