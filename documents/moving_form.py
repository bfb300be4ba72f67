"""What is asked when papers go from one desk to another (10.11; room: forms)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from apparat.ui.forms import OfficerChoice
from documents import queries


class MovingForm(forms.Form):
    """To whose desk, and why."""

    house_form = True

    desk = OfficerChoice(label=_("New desk"))
    reason = forms.CharField(
        label=_("Reason"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        help_text=_("It stands in the history of the paper, and both desks are told."),
    )

    def __init__(self, *args: Any, officer: Officer, subject: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["desk"].queryset = queries.desks(on)  # type: ignore[attr-defined]
