"""What is asked of a journal, in the address bar (room: pages of journals)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.numbering.models import Register
from apparat.org.models import Unit
from apparat.org.queries import bodies
from apparat.ui.forms import FilterDay
from apparat.worktime.months import add_months
from journals.analysis import periods_of
from journals.asked import Asked
from journals.books import Book
from journals.flow import Periods
from journals.models import Export
from journals.titles import TITLES

OWN = (Unit.Kind.APPARATUS, Unit.Kind.UNIT, Unit.Kind.DEPARTMENT, Unit.Kind.RURAL)


class BookFilter(forms.Form):
    """Register, period and unit of a journal; without an answer its first register and this month."""

    register: forms.ModelChoiceField[Register] = forms.ModelChoiceField(
        label=_("Registration journal"), required=False, queryset=None, empty_label=None
    )
    since = FilterDay(label=_("from the day"))
    until = FilterDay(label=_("until"))
    unit: forms.ModelChoiceField[Unit] = forms.ModelChoiceField(
        label=_("Unit"), required=False, queryset=None, empty_label=_("any")
    )

    def __init__(self, asked: Any, *, book: Book, on: date) -> None:
        month = {"since": f"{on.replace(day=1):%d.%m.%Y}", "until": f"{on:%d.%m.%Y}"}
        super().__init__(month | {name: value for name, value in asked.items() if value})
        self.on, self.registers = on, list(book.registers())
        self._limit(book)

    def _limit(self, book: Book) -> None:
        if len(self.registers) > 1:
            keys = [register.pk for register in self.registers]
            rows = Register.objects.filter(pk__in=keys).order_by("sort_key", "pk")
            self.fields["register"].queryset = rows  # type: ignore[attr-defined]
        else:
            del self.fields["register"]
        if book.has_unit:
            own = bodies().filter(kind__in=OWN, is_active=True).order_by("sort_key")
            self.fields["unit"].queryset = own  # type: ignore[attr-defined]
        else:
            del self.fields["unit"]

    def asked(self) -> Asked:
        """Return what makes sense of what was asked; a wrong answer is shown beside its field and left out."""
        self.is_valid()
        since = self.cleaned_data.get("since") or self.on.replace(day=1)
        until = self.cleaned_data.get("until") or self.on
        register = self.cleaned_data.get("register") or next(iter(self.registers), None)
        return Asked(since, until, register, self.cleaned_data.get("unit"))


class PeriodFilter(forms.Form):
    """The period of the analysis; without an answer this year until today."""

    since = FilterDay(label=_("from the day"))
    until = FilterDay(label=_("until"))

    def __init__(self, asked: Any, *, on: date) -> None:
        year = {"since": f"{on.replace(month=1, day=1):%d.%m.%Y}", "until": f"{on:%d.%m.%Y}"}
        super().__init__(year | {name: value for name, value in asked.items() if value})
        self.on = on

    def periods(self) -> Periods:
        """Return the period and the same days a year before; a wrong day is told and left out, a long one is cut."""
        self.is_valid()
        until = self.cleaned_data.get("until") or self.on
        since = self.cleaned_data.get("since") or until.replace(month=1, day=1)
        first = add_months(until, -12) + timedelta(days=1)  # two periods that overlap cannot be compared
        return periods_of(max(since, first), until, self.on)


class OrderForm(forms.Form):
    """The order of a file: nothing is typed, everything comes from the address of the list."""

    what = forms.ChoiceField(choices=TITLES.items, widget=forms.HiddenInput())
    file_format = forms.ChoiceField(choices=Export.Format.choices, widget=forms.HiddenInput())
    language = forms.ChoiceField(choices=Export.Language.choices, widget=forms.HiddenInput())
    asked = forms.CharField(required=False, max_length=2000, widget=forms.HiddenInput())
