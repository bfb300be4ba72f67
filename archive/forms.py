"""What people type about the nomenclature and files, turned into plain values of the actions (10.5)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.numbering.models import CaseFile
from apparat.org.models import Officer, Unit
from apparat.org.queries import mandates, working_officers
from apparat.org.roles import Role
from apparat.ui.forms import FilteredChecks, OfficerChoice, SearchableSelect
from archive.destroying import expired
from archive.facts import CaseFacts, Minutes
from archive.lines import next_index
from archive.models import Nomenclature
from archive.transferring import KEPT, apart, ripe


class ProposeForm(forms.Form):
    """For which year."""

    house_form = True

    year = forms.TypedChoiceField(label=_("For the year"), coerce=int)

    def __init__(self, *args: Any, officer: Officer, subject: None, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].choices = [(on.year + 1, str(on.year + 1)), (on.year, str(on.year))]  # type: ignore[attr-defined]


class CaseForm(forms.Form):
    """A line of the nomenclature."""

    house_form = True

    index = forms.CharField(label=_("Index"), max_length=20)
    name_kk = forms.CharField(label=_("Heading in Kazakh"), max_length=300)
    name_ru = forms.CharField(label=_("Heading in Russian"), max_length=300)
    permanent = forms.BooleanField(label=_("Kept permanently"), required=False)
    years = forms.IntegerField(label=_("or for how many years"), min_value=1, max_value=150, required=False)
    article = forms.CharField(label=_("Item of the list of retention terms"), max_length=40, required=False)
    epc = forms.BooleanField(label=_("Mark “EPC”"), required=False)
    note = forms.CharField(label=_("Note"), max_length=300, required=False)

    def __init__(self, *args: Any, officer: Officer, subject: CaseFile, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if isinstance(subject, CaseFile):
            self.initial = {name: getattr(subject, name) for name in self.fields} | dict(self.initial)

    def values(self) -> dict[str, Any]:
        """Return the facts of the line."""
        data = dict(self.cleaned_data)
        unit = {"unit": data.pop("unit")} if "unit" in data else {}
        return {**unit, "facts": CaseFacts(**data)}


class NewCaseForm(CaseForm):
    """A new line: of whose unit."""

    unit: forms.ModelChoiceField[Unit] = forms.ModelChoiceField(label=_("Unit"), queryset=None, widget=SearchableSelect)

    field_order = ("unit", "index", "name_kk", "name_ru", "permanent", "years", "article", "epc", "note")

    def __init__(self, *args: Any, officer: Officer, subject: Nomenclature, on: date, **kwargs: Any) -> None:
        super().__init__(*args, officer=officer, subject=subject, on=on, **kwargs)  # type: ignore[arg-type]
        seats = mandates(officer, on)
        units = Unit.objects.filter(is_active=True).exclude(index="")
        if not seats.first([Role.RECORDS]):
            units = units.filter(pk__in=seats.headed_units)
            if (own := units.first()) is not None:
                self.initial = {"unit": own.pk, "index": next_index(own, subject.year)} | dict(self.initial)
        self.fields["unit"].queryset = units.order_by("index")  # type: ignore[attr-defined]


class AgreeForm(forms.Form):
    """Minutes of the commissions (№ 703 p. 133)."""

    ec_number = forms.CharField(label=_("Number of the minutes of the expert commission"), max_length=40)
    ec_on = forms.DateField(label=_("Date of the minutes"))
    epc_number = forms.CharField(
        label=_("Number of the minutes of the commission of the state archive"),
        max_length=40,
        required=False,
        help_text=_("At least every five years."),
    )
    epc_on = forms.DateField(label=_("Date of its minutes"), required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for number and date of the archive's commission together."""
        data = super().clean() or {}
        if bool(data.get("epc_number")) != bool(data.get("epc_on")):
            self.add_error("epc_on", _("Give both the number and the date of the minutes."))
        return data

    def values(self) -> dict[str, Any]:
        """Return the minutes."""
        data = self.cleaned_data
        epc = Minutes(data["epc_number"], data["epc_on"]) if data["epc_number"] else None
        return {"ec": Minutes(data["ec_number"].strip(), data["ec_on"]), "epc": epc}


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000)


class CasesChoice(forms.ModelMultipleChoiceField[CaseFile]):
    """Files, named with their year and retention."""

    def label_from_instance(self, obj: CaseFile) -> str:
        """Name the file."""
        return f"{obj.index} ({obj.year}) {obj.name} – {obj.retention}"


class TransferForm(forms.Form):
    """Which files go, by an inventory of what number."""

    house_form = True

    number = forms.CharField(label=_("Number of the inventory"), max_length=40)
    cases = CasesChoice(
        label=_("Case files"),
        queryset=None,
        widget=FilteredChecks,
        help_text=_("Of one group: permanent and temporary files go by inventories apart."),
    )

    def __init__(self, *args: Any, officer: Officer, subject: None, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["cases"]
        field.queryset = ripe(on)
        field.choices = [
            (KEPT[sort], [(row.pk, field.label_from_instance(row)) for row in rows])
            for sort, rows in apart(field.queryset).items()
        ]


class DestructionForm(forms.Form):
    """The act of the expert commission."""

    house_form = True

    number = forms.CharField(label=_("Number of the act"), max_length=40)
    act_on = forms.DateField(label=_("Date of the act"))
    members = forms.CharField(
        label=_("Members of the commission"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One a line, with their posts."),
    )
    cases = CasesChoice(label=_("Case files"), queryset=None, widget=FilteredChecks)

    def __init__(self, *args: Any, officer: Officer, subject: None, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cases"].queryset = expired(on)  # type: ignore[attr-defined]
        self.initial.setdefault("act_on", on)


class HandoverForm(forms.Form):
    """Whose files pass to whom."""

    house_form = True

    unit: forms.ModelChoiceField[Unit] = forms.ModelChoiceField(label=_("Unit"), queryset=None, widget=SearchableSelect)
    giver = OfficerChoice(label=_("Who gives (also one who has left)"))
    taker = OfficerChoice(label=_("Who takes"))

    def __init__(self, *args: Any, officer: Officer, subject: None, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        headed = Unit.objects.filter(positions__heads_unit=True).distinct()
        self.fields["unit"].queryset = headed.order_by("sort_key")  # type: ignore[attr-defined]
        everybody = Officer.objects.select_related("position__unit").order_by("sort_key")
        self.fields["giver"].queryset = everybody  # type: ignore[attr-defined]
        self.fields["taker"].queryset = working_officers(on)  # type: ignore[attr-defined]


class CommissionForm(forms.Form):
    """Who signs in the stead of who has left, and why."""

    members = forms.CharField(
        label=_("Members of the commission"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One a line, with their posts."),
    )
    reason = forms.CharField(label=_("Why a commission signs"), max_length=300)


class HandForm(forms.Form):
    """Who accepted the files."""

    archivist = forms.CharField(label=_("Who accepted them for the archive"), max_length=160)
    handed_on = forms.DateField(label=_("Day"))


class PackageForm(forms.Form):
    """A package to be verified; it is not kept."""

    # the browser's own field: its answer is a page with the report, which a script that sends files would not show
    package = forms.FileField(label=_("Package"))
