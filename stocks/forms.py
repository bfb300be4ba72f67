"""What people type about blanks, seals and supplies, turned into plain values of the actions (11.2)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.files.forms import OneFileField
from apparat.files.kinds import PICTURES
from apparat.org.models import Officer
from apparat.org.queries import working_officers
from apparat.ui.forms import OfficerChoice
from stocks import queries
from stocks.facts import Act, FoundBehind, Numbers
from stocks.models import Movement, Seal, StockKind

Sort = StockKind.Sort
LARGEST = 999_999_999_999  # a number of a blank
MOST = 1_000_000  # things of one kind in one deed
OF_THE_LEFT = ("act_number", "act_on", "reason")  # asked when the keeper of a seal works here no more


class StockForm(forms.Form):
    """A form of a deed: it knows the day, and which names become an act or numbers."""

    house_form = True

    def __init__(self, *args: Any, officer: Officer, subject: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "officer" in self.fields:
            people = working_officers(on).filter(position__isnull=False)
            self.fields["officer"].queryset = people  # type: ignore[attr-defined]
        for name in {"on", "act_on"} & set(self.fields):
            self.initial.setdefault(name, on)

    def values(self) -> dict[str, Any]:
        """Return the plain values of the action: pairs of fields become `Numbers` and an `Act`."""
        data = dict(self.cleaned_data)
        if "first" in data:
            first, last = data.pop("first"), data.pop("last")
            data["numbers"] = Numbers(first, last or first)
        if "act_number" in data:
            data["act"] = Act(data.pop("act_number").strip(), data.pop("act_on"))
        return data


class NumbersPart(forms.Form):
    """Numbers of blanks, from and to."""

    first = forms.IntegerField(label=_("From number"), min_value=1, max_value=LARGEST)
    last = forms.IntegerField(
        label=_("to number"), min_value=1, max_value=LARGEST, required=False, help_text=_("Empty for one blank.")
    )


class ActPart(forms.Form):
    """The act on which a deed rests."""

    act_number = forms.CharField(label=_("Number of the act"), max_length=40)
    act_on = forms.DateField(label=_("Date of the act"))


class KindForm(StockForm):
    """A new kind of what is kept."""

    sort = forms.ChoiceField(label=_("How it is accounted"), choices=Sort)
    name_kk = forms.CharField(label=_("Name in Kazakh"), max_length=200)
    name_ru = forms.CharField(label=_("Name in Russian"), max_length=200)


class ReceiveBlanksForm(StockForm, ActPart, NumbersPart):
    """Blanks from a supplier."""

    kind: forms.ModelChoiceField[StockKind] = forms.ModelChoiceField(label=_("Kind"), queryset=None)
    letters = forms.CharField(
        label=_("Series"), max_length=20, required=False, help_text=_("Empty when the numbers have no letters.")
    )
    supplier = forms.CharField(label=_("Supplier"), max_length=200)

    field_order = ("kind", "letters", "first", "last", "supplier", "act_number", "act_on")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].queryset = queries.kinds(Sort.BLANK)  # type: ignore[attr-defined]


class IssueBlanksForm(StockForm, NumbersPart):
    """Blanks for an officer."""

    officer = OfficerChoice(label=_("To whom"))
    on = forms.DateField(label=_("Day"))

    field_order = ("officer", "first", "last", "on")


class UseBlanksForm(StockForm, NumbersPart):
    """Blanks that were used."""

    basis = forms.CharField(label=_("For what paper"), max_length=200, help_text=_("Its kind, number and date."))
    on = forms.DateField(label=_("Day"))

    field_order = ("first", "last", "basis", "on")


class SpoilBlanksForm(UseBlanksForm):
    """Blanks that were spoiled."""

    basis = forms.CharField(label=_("How they were spoiled"), max_length=200)


class ReturnBlanksForm(StockForm, NumbersPart):
    """Blanks that go back."""

    on = forms.DateField(label=_("Day"))

    field_order = ("first", "last", "on")


class DestroyBlanksForm(StockForm, ActPart, NumbersPart):
    """Blanks that are destroyed."""

    field_order = ("first", "last", "act_number", "act_on")


class ReceiveSealForm(StockForm, ActPart):
    """A seal or a stamp that came."""

    kind: forms.ModelChoiceField[StockKind] = forms.ModelChoiceField(label=_("Kind"), queryset=None)
    number = forms.CharField(label=_("Inventory number"), max_length=40)
    legend = forms.CharField(
        label=_("Text of the impression"), max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )
    supplier = forms.CharField(label=_("Supplier"), max_length=200)
    imprint = OneFileField(label=_("Picture of the impression"), required=False, kinds=PICTURES)

    field_order = ("kind", "number", "legend", "supplier", "act_number", "act_on", "imprint")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].queryset = queries.kinds(*StockKind.SINGLE)  # type: ignore[attr-defined]


class GiveSealForm(StockForm, ActPart):
    """To whom a seal is handed over; of a keeper who works here no more also the act, and why he does not do it."""

    officer = OfficerChoice(label=_("To whom"))
    to_store = forms.BooleanField(
        label=_("He takes it into the store"), required=False, help_text=_("Only who keeps the stocks can do that.")
    )
    reason = forms.CharField(label=_("Why its keeper does not hand it over himself"), max_length=200)

    field_order = ("officer", "to_store", "act_number", "act_on", "reason")

    def __init__(self, *args: Any, officer: Officer, subject: Seal, on: date, **kwargs: Any) -> None:
        super().__init__(*args, officer=officer, subject=subject, on=on, **kwargs)
        if not subject.is_left_behind(on):
            for name in OF_THE_LEFT:
                del self.fields[name]

    def values(self) -> dict[str, Any]:
        """Return the plain values of `give_seal`."""
        data = super().values()
        if "act" in data:
            data["found"] = FoundBehind(data.pop("act"), data.pop("reason"))
        return data


class LoseSealForm(StockForm, ActPart):
    """The act of the commission that looked for a seal, and how it was lost."""

    reason = forms.CharField(label=_("How it was lost"), max_length=200)

    field_order = ("act_number", "act_on", "reason")


class ActForm(StockForm, ActPart):
    """Only the act."""


class ReceiveSuppliesForm(StockForm, ActPart):
    """Envelopes that came."""

    quantity = forms.IntegerField(label=_("Quantity"), min_value=1, max_value=MOST)
    supplier = forms.CharField(label=_("Supplier"), max_length=200)

    field_order = ("quantity", "supplier", "act_number", "act_on")


class IssueSuppliesForm(StockForm):
    """Envelopes for an officer."""

    officer = OfficerChoice(label=_("To whom"))
    quantity = forms.IntegerField(label=_("Quantity"), min_value=1, max_value=MOST)
    on = forms.DateField(label=_("Day"))


class WriteOffForm(StockForm, ActPart):
    """Envelopes that are written off."""

    quantity = forms.IntegerField(label=_("Quantity"), min_value=1, max_value=MOST)

    field_order = ("quantity", "act_number", "act_on")


class JournalFilter(forms.Form):
    """Filters of the journal of stocks, in the address bar."""

    kind: forms.ModelChoiceField[StockKind] = forms.ModelChoiceField(
        label=_("Kind"), required=False, queryset=None, empty_label=_("any")
    )
    what = forms.ChoiceField(label=_("What happened"), required=False)
    since = forms.DateField(label=_("from the day"), required=False)
    until = forms.DateField(label=_("until"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].queryset = StockKind.objects.order_by("sort_key")  # type: ignore[attr-defined]
        self.fields["what"].choices = [("", _("any")), *Movement.What.choices]  # type: ignore[attr-defined]

    def wanted(self) -> dict[str, Any]:
        """Return the filters that make sense; a wrong one is shown beside its field and left out."""
        self.is_valid()
        return self.cleaned_data
