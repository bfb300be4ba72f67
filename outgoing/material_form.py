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
from documents.models import Incoming
from outgoing import queries
from outgoing.materials import GIVERS, MaterialFacts, parts_offered
from outgoing.models import Material, Outgoing


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
    order_number = forms.CharField(label=_("Number of the order on duties"), required=False, max_length=60)
    order_on = forms.DateField(label=_("Date of the order on duties"), required=False, widget=DayInput())
    order_copy = OneFileField(
        label=_("Copy of the order on duties"), required=False, help_text=_("Only when a substitute signed (12.2).")
    )

    def __init__(self, *args: Any, officer: Officer, subject: Outgoing, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.officer, self.on = officer, on
        self.incoming: Incoming | None = None
        self.internal: Outgoing | None = None
        seats = working_officers(on).filter(position__isnull=False)
        givers = bodies().filter(is_active=True, kind__in=GIVERS).order_by("sort_key")
        self.fields["unit"].queryset = givers  # type: ignore[attr-defined]
        self.fields["signer"].queryset = seats  # type: ignore[attr-defined]
        self.initial = {"unit": subject.unit_id, "signed_on": on, "presented_on": on, **self.initial}

    def clean_paper(self) -> str:
        """Find the registered paper among those the officer sees: an incoming one, else an internal one."""
        number = str(self.cleaned_data["paper"]).strip().removeprefix("№").strip()
        if not number:
            return ""
        unit = self.cleaned_data.get("unit")
        seen = queries.answerable(self.officer, self.on).filter(number=number)
        self.incoming = seen.filter(correspondent=unit).order_by("-pk").first() or seen.order_by("-pk").first()
        if self.incoming is None:
            self.internal = queries.internal_seen(self.officer, self.on).filter(number=number).order_by("-pk").first()
        if self.incoming is None and self.internal is None:
            raise forms.ValidationError(_("There is no such paper in the registry, or you may not see it."))
        return number

    def values(self) -> dict[str, Any]:
        """Return the plain values of `add_material`."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "paper"}
        return {"facts": MaterialFacts(**said, incoming=self.incoming, internal=self.internal)}


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
