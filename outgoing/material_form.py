"""What is typed of the materials of a draft, turned into plain values of the deeds (12.2, 12.3)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.files.forms import OneFileField
from apparat.org.models import Officer, Unit
from apparat.org.queries import bodies, working_officers
from apparat.ui.forms import OfficerChoice, SearchableSelect
from control.models import Executor
from documents.forms import DayInput
from documents.link_books import Found
from documents.models import Incoming
from outgoing.material_papers import papers_with
from outgoing.materials import GIVERS, MaterialFacts, parts_offered
from outgoing.models import Material, Outgoing
from outgoing.queries import without_sign


class MaterialForm(forms.Form):
    """One material: which body, who signed, where it stands, the order of a substitute."""

    house_form = True

    unit: forms.ModelChoiceField[Unit] = forms.ModelChoiceField(
        label=_("Body that prepared it"), queryset=None, widget=SearchableSelect
    )
    signer = OfficerChoice(
        label=_("Who signed"), help_text=_("The first head of the body, or who stood in for him by an order.")
    )
    signed_on = forms.DateField(label=_("Signed on"), widget=DayInput())
    presented_on = forms.DateField(label=_("Presented on"), widget=DayInput())
    due_on = forms.DateField(
        label=_("To be presented by"),
        required=False,
        widget=DayInput(),
        help_text=_("The term of the body's part of the assignment goes before, where it has one (12.3)."),
    )
    file = OneFileField(label=_("File of the material"), required=False)
    paper = forms.CharField(
        label=_("Number of the registered paper it came with"),
        required=False,
        max_length=80,
        help_text=_("Of an incoming or an internal paper of that body; its file is enough then."),
    )
    chosen = forms.ChoiceField(
        label=_("Several papers have this number: choose one"), required=False, widget=forms.RadioSelect, choices=()
    )
    order_number = forms.CharField(label=_("Number of the order on duties"), required=False, max_length=60)
    order_on = forms.DateField(label=_("Date of the order on duties"), required=False, widget=DayInput())
    order_copy = OneFileField(
        label=_("Copy of the order on duties"), required=False, help_text=_("Only when a substitute signed (12.2).")
    )

    def __init__(self, *args: Any, officer: Officer, subject: Outgoing, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = self._offered(officer, on)
        if len(self.offered) > 1:
            self.fields["chosen"].choices = [(found.value, found.line) for found in self.offered]  # type: ignore[attr-defined]
        else:
            del self.fields["chosen"]
        seats = working_officers(on).filter(position__isnull=False)
        givers = bodies().filter(is_active=True, kind__in=GIVERS).order_by("sort_key")
        self.fields["unit"].queryset = givers  # type: ignore[attr-defined]
        self.fields["signer"].queryset = seats  # type: ignore[attr-defined]
        self.initial = {"unit": subject.unit_id, "signed_on": on, "presented_on": on, **self.initial}

    def _offered(self, officer: Officer, on: date) -> list[Found]:
        """Return the registered papers with the number typed; several are offered to choose from."""
        number = without_sign(str(self.data.get("paper", "")))
        return papers_with(number, officer, on, str(self.data.get("unit", ""))) if number else []

    def clean_paper(self) -> str:
        """Refuse a number that no paper the officer sees has."""
        number = without_sign(str(self.cleaned_data["paper"]))
        if number and not self.offered:
            raise forms.ValidationError(_("There is no such paper in the registry, or you may not see it."))
        return number

    def clean(self) -> dict[str, Any]:
        """Take the one paper with the number, or ask which of them."""
        data = super().clean() or {}
        chosen = data.pop("chosen", "")
        data["came_with"] = next((found.paper for found in self.offered if found.value == chosen), None)
        if len(self.offered) == 1:
            data["came_with"] = self.offered[0].paper
        elif self.offered and not chosen and "chosen" not in self.errors:
            self.add_error("chosen", _("Choose the paper you mean."))
        return data

    def values(self) -> dict[str, Any]:
        """Return the plain values of `add_material`."""
        said = {name: value for name, value in self.cleaned_data.items() if name not in {"paper", "came_with"}}
        paper = self.cleaned_data["came_with"]
        book = {Incoming: "incoming", Outgoing: "internal"}
        return {"facts": MaterialFacts(**said, **({book[type(paper)]: paper} if paper else {}))}


class PartsForm(forms.Form):
    """Which parts of co-executors become materials (12.2, 13.5)."""

    house_form = True

    parts = forms.TypedMultipleChoiceField(
        label=_("Parts given"), coerce=int, widget=forms.CheckboxSelectMultiple, choices=()
    )

    def __init__(self, *args: Any, officer: Officer, subject: Outgoing, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = list(parts_offered(subject, officer, on))
        self.fields["parts"].choices = [(row.pk, _line(row)) for row in rows]  # type: ignore[attr-defined]
        self.initial = {"parts": [row.pk for row in rows], **self.initial}


def _line(part: Executor) -> str:
    given = f"{part.part_at:%d.%m.%Y}" if part.part_at else ""
    return f"{part.unit} · {part.officer.short_name} · {given} · {part.part[:120]}"


class OrderForm(forms.Form):
    """The order by which a substitute signed (12.2)."""

    house_form = True

    number = forms.CharField(label=_("Number of the order on duties"), max_length=60)
    order_on = forms.DateField(label=_("Date of the order on duties"), widget=DayInput())
    copy = OneFileField(label=_("Copy of the order on duties"))

    def __init__(self, *args: Any, officer: Officer, subject: Material, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial = {"number": subject.order_number, "order_on": subject.order_on, **self.initial}
