"""What people type about accounts of units' papers, turned into plain values of the actions (10.5)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer, Unit
from apparat.org.queries import mandates
from apparat.ui.forms import SearchableSelect
from archive.standing import Period

TEXT = 4000  # signs


class PeriodForm(forms.Form):
    """Which days are counted."""

    starts_on = forms.DateField(label=_("First day of the period"))
    ends_on = forms.DateField(label=_("Last day of the period"))

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins."""
        data = super().clean() or {}
        if data.get("starts_on") and data.get("ends_on") and data["ends_on"] < data["starts_on"]:
            self.add_error("ends_on", _("The period ends before it begins."))
        return data

    def period(self, usual: Period) -> Period:
        """Return the period that was typed, the usual one when it cannot be read."""
        if not self.is_valid():
            return usual
        return Period(self.cleaned_data["starts_on"], self.cleaned_data["ends_on"])


class AskAccountForm(PeriodForm):
    """Whose account, of which days, by when."""

    house_form = True

    unit: forms.ModelChoiceField[Unit] = forms.ModelChoiceField(label=_("Unit"), queryset=None, widget=SearchableSelect)
    due_on = forms.DateField(label=_("Give it by"))

    field_order = ("unit", "starts_on", "ends_on", "due_on")

    def __init__(self, *args: Any, officer: Officer, subject: None, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        headed = Unit.objects.filter(is_active=True, positions__heads_unit=True).distinct()
        self.fields["unit"].queryset = headed.order_by("sort_key")  # type: ignore[attr-defined]
        self.initial = {"starts_on": date(on.year, 1, 1), "ends_on": on} | dict(self.initial)


class WordsForm(forms.Form):
    """What the head says of the figures."""

    words = forms.CharField(
        label=_("What the head says of it"),
        required=False,
        max_length=TEXT,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Where the figures show faults: why, and what is done about them, by when."),
    )


class YearlyForm(WordsForm):
    """Of which year, of which of one's units."""

    house_form = True

    unit: forms.ModelChoiceField[Unit] = forms.ModelChoiceField(label=_("Unit"), queryset=None)
    year = forms.TypedChoiceField(label=_("Year"), coerce=int)

    field_order = ("unit", "year", "words")

    def __init__(self, *args: Any, officer: Officer, subject: None, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        headed = mandates(officer, on).headed_units
        self.fields["unit"].queryset = Unit.objects.filter(pk__in=headed).order_by("sort_key")  # type: ignore[attr-defined]
        self.fields["year"].choices = [(year, str(year)) for year in (on.year - 1, on.year - 2)]  # type: ignore[attr-defined]
        self.initial = {"unit": headed[0] if headed else None, "year": on.year - 1} | dict(self.initial)
