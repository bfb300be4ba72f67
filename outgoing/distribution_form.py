"""What RECORDS types of a distribution list (10.18; law.md 3.2 p.25)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Unit
from apparat.ui.forms import FilteredChecks
from outgoing import queries
from outgoing.models import DistributionList


class BodiesField(forms.ModelMultipleChoiceField[Unit]):
    """Bodies to choose from, named in the reader's language."""

    def label_from_instance(self, obj: Any) -> str:
        """Name the body."""
        return str(obj.name)


class DistributionForm(forms.Form):
    """Names of a list and the bodies on it; they stand on it in the order of the alphabet."""

    house_form = True

    name_kk = forms.CharField(label=_("Name of the list in Kazakh"), max_length=300)
    name_ru = forms.CharField(label=_("Name of the list in Russian"), max_length=300, required=False)
    members = BodiesField(label=_("Addressees"), queryset=None, widget=FilteredChecks)
    is_active = forms.BooleanField(label=_("In use"), required=False, initial=True)

    def __init__(self, *args: Any, officer: Any, subject: DistributionList | None, on: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["members"].queryset = queries.bodies()  # type: ignore[attr-defined]
        if subject is not None:
            known = {"name_kk": subject.name_kk, "name_ru": subject.name_ru, "is_active": subject.is_active}
            self.initial = {**known, "members": list(subject.members.values_list("unit", flat=True)), **self.initial}

    def values(self) -> dict[str, Any]:
        """Return the plain values of `write_distribution`."""
        return {**self.cleaned_data, "members": list(self.cleaned_data["members"])}
