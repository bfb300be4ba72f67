"""What people type in the directory: filters, orders on acting officers, their own contacts (1.4, 10.14)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from apparat.directory.actions.appoint_acting import ActingOrder
from apparat.org.models import Acting, Officer, Unit
from apparat.org.queries import working_officers
from apparat.ui.forms import OfficerChoice

# citizens stand in no public list
KINDS = [row for row in Unit.Kind.choices if row[0] != Unit.Kind.CITIZEN]


class DirectoryFilter(forms.Form):
    """Words of a name and a kind of body. Nonsense asks for nothing."""

    words = forms.CharField(label=_("Name, post or body"), required=False, max_length=200, widget=forms.SearchInput)
    kind = forms.ChoiceField(label=_("Kind of body"), required=False, choices=[("", _("all")), *KINDS])

    def wanted(self) -> dict[str, Any]:
        """Return what is asked for; a field that cannot be understood is left out."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class ActingForm(forms.Form):
    """1.4, 10.14: the order on an acting officer as it is written."""

    house_form = True

    absent = OfficerChoice(label=_("Absent officer"))
    substitute = OfficerChoice(label=_("Acting officer"))
    basis = forms.ChoiceField(label=_("Basis"), choices=Acting.Basis.choices, initial=Acting.Basis.ORDER)
    order_number = forms.CharField(label=_("Number of the order"), max_length=60)
    order_on = forms.DateField(label=_("Date of the order"))
    starts_on = forms.DateField(label=_("First day"))
    ends_on = forms.DateField(label=_("Last day"), help_text=_("Both days are included."))
    reason = forms.CharField(
        label=_("Reason of the absence"),
        required=False,
        max_length=200,
        help_text=_("Only those who keep the orders see it."),
    )

    def __init__(self, *args: Any, officer: Officer, subject: None, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        seated = working_officers(on).filter(position__isnull=False)
        for name in ("absent", "substitute"):
            self.fields[name].queryset = seated  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        """Return what the action takes."""
        given = self.cleaned_data
        order = ActingOrder(
            number=given["order_number"],
            on=given["order_on"],
            starts_on=given["starts_on"],
            ends_on=given["ends_on"],
            basis=Acting.Basis(given["basis"]),
            reason=given["reason"],
        )
        return {"absent": given["absent"], "substitute": given["substitute"], "order": order}


class EndActingForm(forms.Form):
    """1.4: the day on which the absent officer is back."""

    last_on = forms.DateField(label=_("Last day of acting"), help_text=_("From the next day the officer is back."))
    reason = forms.CharField(label=_("Why it ends early"), max_length=200)


class ProfileForm(forms.Form):
    """The officer's own work contacts and the language of his pages, letters and notices."""

    language = forms.ChoiceField(label=_("Language of the pages"), choices=settings.LANGUAGES)
    phone = forms.CharField(label=_("Work telephone"), required=False, max_length=60)
    email = forms.EmailField(label=_("Work e-mail"), required=False, help_text=_("Reminders and the digest go there."))
