"""What people type about acquaintance, turned into plain values of the actions (10.6)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from acquaintance import access, queries
from apparat.files.forms import OneFileField
from apparat.org.models import Officer, Unit
from apparat.ui.forms import FilteredChecks, OfficersChoice
from documents.forms import DayInput


class SendForm(forms.Form):
    """Who reads a paper, until when, and what to look at; a head chooses among his own people (10.5)."""

    house_form = True

    officers = OfficersChoice(label=_("Officers"), required=False)
    units: forms.ModelMultipleChoiceField[Unit] = forms.ModelMultipleChoiceField(
        label=_("Whole units and bodies"),
        queryset=None,
        required=False,
        widget=FilteredChecks,
        help_text=_("Everybody who works there today, their parts included."),
    )
    due_on = forms.DateField(
        label=_("To be read by"),
        required=False,
        widget=DayInput(),
        help_text=_("With a day each reader has a term in the ledger; without one he is only told."),
    )
    words = forms.CharField(
        label=_("What to look at"), required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, officer: Officer, subject: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people, bodies = queries.staff(on).exclude(pk=officer.pk), queries.bodies_with_people(on)
        seat = access.sending_seat(officer, on)
        within = queries.reach(seat, on) if seat else set()
        if within is not None:
            people, bodies = people.filter(position__unit__in=within), bodies.filter(pk__in=within)
        self.fields["officers"].queryset = people  # type: ignore[attr-defined]
        self.fields["units"].queryset = bodies  # type: ignore[attr-defined]


class ReasonForm(forms.Form):
    """Why a sending is recalled, or a rule is in force no more."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000)


class EditionForm(forms.Form):
    """An edition of a rule: the act that approved it, its first day, its text."""

    act = forms.CharField(
        label=_("Approved by"), max_length=200, help_text=_("Kind, date and number of the act, as it is cited.")
    )
    in_force_on = forms.DateField(label=_("In force from"), widget=DayInput())
    attached = OneFileField(label=_("Text of the edition"))

    def values(self) -> dict[str, Any]:
        """Return the plain values of `add_edition`."""
        data = self.cleaned_data
        return {"act": data["act"], "in_force_on": data["in_force_on"], "file": data["attached"]}


class RuleForm(EditionForm):
    """A rule that is not in the book yet, with its first edition."""

    field_order = ("name_kk", "name_ru", "act", "in_force_on", "attached")

    name_kk = forms.CharField(label=_("Name in Kazakh"), max_length=300)
    name_ru = forms.CharField(label=_("Name in Russian"), max_length=300, required=False)

    def values(self) -> dict[str, Any]:
        """Return the plain values of `add_edition` for a new rule."""
        return {**super().values(), "names": (self.cleaned_data["name_kk"], self.cleaned_data["name_ru"])}


class StaffFilter(forms.Form):
    """Which of the staff are shown, in the address bar."""

    box = forms.ChoiceField(
        label=_("Show"), required=False, choices=[("", _("all")), ("lacking", _("who has not confirmed everything"))]
    )

    def wanted(self) -> dict[str, Any]:
        """Return the filters that make sense."""
        self.is_valid()
        return self.cleaned_data
