"""What RECORDS types of a distribution list: its bodies, and the way to each (10.18, 10.20; law.md 3.2 p.25)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Unit
from apparat.ui.forms import FilteredChecks
from outgoing import queries
from outgoing.facts import To
from outgoing.models import Channel, DistributionList, usual_way

WAY = ("channel", "email", "address")  # the fields of the way to one body, before its key


class BodiesField(forms.ModelMultipleChoiceField[Unit]):
    """Bodies to choose from, named in the reader's language."""

    def label_from_instance(self, obj: Any) -> str:
        """Name the body."""
        return str(obj.name)


class DistributionForm(forms.Form):
    """Names of a list, the bodies on it and their ways; they stand on it in the order of the alphabet.

    A body has the fields of its way once it stands on the list; one chosen just now gets the usual way.
    """

    house_form = True

    name_kk = forms.CharField(label=_("Name of the list in Kazakh"), max_length=300)
    name_ru = forms.CharField(label=_("Name of the list in Russian"), max_length=300, required=False)
    members = BodiesField(label=_("Addressees"), queryset=None, widget=FilteredChecks)
    is_active = forms.BooleanField(label=_("In use"), required=False, initial=True)

    def __init__(self, *args: Any, officer: Any, subject: DistributionList | None, on: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["members"].queryset = queries.bodies()  # type: ignore[attr-defined]
        self.on_list: list[Unit] = []
        if subject is not None:
            known = {"name_kk": subject.name_kk, "name_ru": subject.name_ru, "is_active": subject.is_active}
            self.initial = {**known, **self._known_ways(subject), **self.initial}

    def _known_ways(self, subject: DistributionList) -> dict[str, Any]:
        """Add the fields of the ways of who stands on the list; return what they show."""
        rows = list(subject.members.select_related("unit").order_by("order", "pk"))
        self.on_list = [row.unit for row in rows]
        for unit in self.on_list:
            self.fields |= _fields_of(unit)
        shown = {f"{name}_{row.unit_id}": getattr(row, name) for row in rows for name in WAY}
        return {"members": [unit.pk for unit in self.on_list], **shown}

    def card(self) -> list[forms.BoundField]:
        """Return the fields of the list itself."""
        return [self[name] for name in ("name_kk", "name_ru", "members", "is_active")]

    def ways(self) -> Iterator[tuple[Unit, list[forms.BoundField]]]:
        """Yield who stands on the list with the fields of his way."""
        for unit in self.on_list:
            yield unit, [self[f"{name}_{unit.pk}"] for name in WAY]

    def values(self) -> dict[str, Any]:
        """Return the plain values of `write_distribution`."""
        data = self.cleaned_data
        card = {name: data[name] for name in ("name_kk", "name_ru", "is_active")}
        return {**card, "members": [self._to(unit) for unit in data["members"]]}

    def _to(self, unit: Unit) -> To:
        channel, email, address = (self.cleaned_data.get(f"{name}_{unit.pk}") or "" for name in WAY)
        return To(unit, channel=channel or usual_way(unit), email=email, address=address)


def _fields_of(unit: Unit) -> dict[str, forms.Field]:
    """Return the fields of the way to one body; beside an empty address stands that of its card."""
    on_card = {name: {"placeholder": getattr(unit, name)} for name in ("email", "address")}
    return {
        f"channel_{unit.pk}": forms.ChoiceField(label=_("Way"), required=False, choices=Channel),
        f"email_{unit.pk}": forms.EmailField(
            label=_("E-mail address"), required=False, widget=forms.EmailInput(attrs=on_card["email"])
        ),
        f"address_{unit.pk}": forms.CharField(
            label=_("Address"), required=False, max_length=300, widget=forms.TextInput(attrs=on_card["address"])
        ),
    }
