"""What economy and finance types of a proposal, and the columns of their list (10.15)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.files.forms import FilesField
from apparat.ui import cells
from apparat.ui.catalogue import path_to
from apparat.ui.tables import Column, Table
from documents.actions.propose_financing import Advice
from documents.models import FinancingProposal

MOST = 10**15  # tenge


class FinancingForm(forms.Form):
    """The proposal: what, effective or not, how much, why."""

    advice = forms.ChoiceField(label=_("What is proposed"), choices=FinancingProposal.Advice, widget=forms.RadioSelect)
    effective = forms.ChoiceField(
        label=_("Effectiveness"),
        choices=[("yes", _("effective")), ("no", _("not effective"))],
        widget=forms.RadioSelect,
    )
    tenge = forms.IntegerField(label=_("Sum, tenge"), min_value=1, max_value=MOST, help_text=_("A whole number."))
    reasons = forms.CharField(
        label=_("Reasons in Kazakh"), max_length=4000, widget=forms.Textarea(attrs={"rows": 4, "lang": "kk"})
    )
    reasons_ru = forms.CharField(
        label=_("Reasons in Russian"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4, "lang": "ru"}),
        help_text=_("Without them the Russian sheet gives the Kazakh ones."),
    )
    attached = FilesField(label=_("Files"), required=False)

    def values(self) -> dict[str, Any]:
        """Return the plain values of `propose_financing`."""
        data = self.cleaned_data
        advice = Advice(
            advice=data["advice"],
            is_effective=data["effective"] == "yes",
            tenge=data["tenge"],
            reasons=data["reasons"],
            reasons_ru=data["reasons_ru"],
        )
        return {"advice": advice, "files": data["attached"]}


def _number(proposal: FinancingProposal) -> Any:
    return cells.link(path_to("documents:financing", proposal.pk), cells.whole_numbers(f"№ {proposal.number}"))


PROPOSALS = Table(
    (
        Column(_("Number"), _number, is_heading=True),
        Column(_("Correspondent"), lambda proposal: proposal.incoming.correspondent.short),
        Column(_("What is proposed"), lambda proposal: proposal.get_advice_display()),
        Column(_("Sum, tenge"), lambda proposal: cells.unbroken(proposal.tenge_in_groups)),
        Column(_("Date"), lambda proposal: cells.day(proposal.at)),
    )
)
