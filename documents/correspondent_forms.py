"""What is typed of a correspondent; a likely double is shown before a second one is made (10.9; ADR-0010)."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer, Unit
from documents.correspondents import Card, CitizenCard, OrganisationCard, card_of, namesakes

DIGITS = {"inputmode": "numeric", "maxlength": 20, "autocomplete": "off"}


class NumberField(forms.CharField):
    """Twelve digits; spaces between them are forgiven."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=20, required=False, widget=forms.TextInput(DIGITS), **kwargs)

    def to_python(self, value: Any) -> str:
        """Return the digits without spaces."""
        return "".join((super().to_python(value) or "").split())


class CorrespondentForm(forms.Form):
    """A card of the book. `card_class` is what it becomes; `doubles` are those who are called the same."""

    house_form = True
    card_class: ClassVar[Any]

    confirmed = forms.BooleanField(label=_("This is another one, add it"), required=False)

    def __init__(self, *args: Any, officer: Officer, subject: Unit | None, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.correspondent = subject
        self.doubles: list[Unit] = []
        if subject is not None:
            del self.fields["confirmed"]
            self.initial = {**asdict(card_of(subject)), **self.initial}

    def shown(self) -> list[forms.BoundField]:
        """Return the fields in their order; the question about doubles stands beside the doubles."""
        return [self[name] for name in self.fields if name != "confirmed"]

    def clean(self) -> dict[str, Any]:
        """Ask before somebody of the same name is added a second time."""
        data = super().clean() or {}
        if self.correspondent is None and not self.errors and not data.get("confirmed"):
            self.doubles = namesakes(self._card())
            if self.doubles:
                self.add_error("confirmed", _("Somebody of this name is already in the book."))
        return data

    def values(self) -> dict[str, Any]:
        """Return the plain values of the action."""
        return {"card": self._card()}

    def _card(self) -> Card:
        typed = {name: value for name, value in self.cleaned_data.items() if name != "confirmed"}
        card: Card = self.card_class(**typed)
        return card


class OrganisationForm(CorrespondentForm):
    """An organisation or a body that is none of the office's own."""

    card_class = OrganisationCard

    name_kk = forms.CharField(
        label=_("Name of the body in Kazakh"), max_length=300, widget=forms.TextInput({"lang": "kk"})
    )
    name_ru = forms.CharField(
        label=_("Name of the body in Russian"), max_length=300, required=False, widget=forms.TextInput({"lang": "ru"})
    )
    bin = NumberField(label=_("BIN"), help_text=_("Twelve digits; the last one is checked."))
    rank = forms.ChoiceField(
        label=_("Who it is"), choices=Unit.Rank, initial=Unit.Rank.OUTSIDE, help_text=_("Decides the desk (10.11).")
    )
    short_kk = forms.CharField(label=_("Short name in Kazakh"), max_length=160, required=False)
    short_ru = forms.CharField(label=_("Short name in Russian"), max_length=160, required=False)
    address = forms.CharField(label=_("Address"), max_length=300, required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=60, required=False)
    email = forms.EmailField(label=_("E-mail address"), required=False)


class CitizenForm(CorrespondentForm):
    """A citizen: his name as his paper has it; the IIN is optional by law."""

    card_class = CitizenCard

    last_name = forms.CharField(label=_("Surname"), max_length=80)
    first_name = forms.CharField(label=_("Given name"), max_length=80)
    patronymic = forms.CharField(label=_("Patronymic"), max_length=80, required=False)
    iin = NumberField(label=_("IIN"), help_text=_("Not demanded by law. Twelve digits; the last one is checked."))
    address = forms.CharField(label=_("Address"), max_length=300, required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=60, required=False)
    email = forms.EmailField(label=_("E-mail address"), required=False)


FORMS: dict[str, type[CorrespondentForm]] = {"organisation": OrganisationForm, "citizen": CitizenForm}


class CorrespondentFilter(forms.Form):
    """Words and sort of a correspondent, in the address bar."""

    SORTS = (("", _("all")), ("organisation", _("organisations and bodies")), ("citizen", _("citizens")))

    q = forms.CharField(label=_("Name, BIN or IIN"), required=False, max_length=200, widget=forms.SearchInput())
    sort = forms.ChoiceField(label=_("Who"), required=False, choices=SORTS)

    def wanted(self) -> dict[str, Any]:
        """Return the filters that make sense."""
        self.is_valid()
        return self.cleaned_data
