"""What is typed to let one officer read one paper: who, by what basis, until when (10.4, 10.5)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from apparat.org.queries import working_officers
from apparat.ui.forms import OfficerChoice
from documents.forms import DayInput


class ReaderForm(forms.Form):
    """Who may read the paper besides those whom it concerns."""

    house_form = True

    reader = OfficerChoice(label=_("Officer"))
    basis = forms.CharField(
        label=_("Basis"), max_length=300, help_text=_("Whose decision it is: the order or the resolution, its number.")
    )
    ends_on = forms.DateField(label=_("Last day"), widget=DayInput())

    def __init__(self, *args: Any, officer: Officer, subject: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reader"].queryset = working_officers(on).filter(position__isnull=False)  # type: ignore[attr-defined]
