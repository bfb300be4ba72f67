"""What people type at the Library of documents, turned into plain values of its actions (10.9)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.dates import MONTHS
from django.utils.functional import lazystr
from django.utils.translation import gettext_lazy as _

from apparat.files.forms import FilesField
from apparat.org.models import Officer, Unit
from apparat.org.queries import mandates
from apparat.ui.forms import FilteredChecks, SearchableSelect, key_choice
from documents import library_queries as queries
from documents.library_access import placing_seats
from documents.library_facts import LibraryFacts
from documents.library_periods import PARTS, ROMAN, Period
from documents.models import ExpectedReport, Incoming, LibraryPaper

Kind = LibraryPaper.Kind
NAMES: dict[str, list[Any]] = {  # kind → names of its periods, from the first of the year
    Kind.MONTHLY: [MONTHS[number] for number in range(1, 13)],
    Kind.QUARTERLY: [lazystr(f"{number}") for number in ROMAN[1:]],
    Kind.HALF_YEARLY: [lazystr(f"{number}") for number in ROMAN[1:3]],
}
GROUPS: tuple[tuple[str, Any], ...] = (
    (Kind.MONTHLY, _("Report of a month")),
    (Kind.QUARTERLY, _("Report of a quarter")),
    (Kind.HALF_YEARLY, _("Report of a half-year")),
)


def whats() -> list[Any]:
    """Return what a paper may be, each report with the part of the year it is of: "quarterly-2"."""
    reports = [
        (label, [(f"{kind}-{place}", name) for place, name in enumerate(NAMES[kind], 1)]) for kind, label in GROUPS
    ]
    others = [(kind.value, kind.label) for kind in (Kind.ANSWER, Kind.INFORMATION)]
    return [("", _("choose")), *reports, (f"{Kind.YEARLY}-1", Kind.YEARLY.label), *others]


class PaperForm(forms.Form):
    """What is said of a paper of the library."""

    house_form = True

    expected: forms.ModelChoiceField[ExpectedReport] = forms.ModelChoiceField(
        label=_("Expected report"),
        queryset=None,
        required=False,
        widget=SearchableSelect,
        empty_label=_("none of them"),
        help_text=_("When it is one of the reports the body owes; then it is missed no more."),
    )
    what = forms.ChoiceField(label=_("Kind and period"), widget=SearchableSelect)
    year = forms.IntegerField(
        label=_("Year of the report"), required=False, min_value=2000, max_value=2199, help_text=_("Of a report only.")
    )
    heading = forms.CharField(label=_("Heading"), max_length=300)
    reference = forms.CharField(
        label=_("What it answers"),
        max_length=200,
        required=False,
        help_text=_("Of an answer: the inquiry, its number and date."),
    )
    interested: forms.ModelMultipleChoiceField[Unit] = forms.ModelMultipleChoiceField(
        label=_("To whom it is of interest"),
        queryset=None,
        required=False,
        widget=FilteredChecks,
        help_text=_("These bodies see it; the documentation unit and the leadership see everything."),
    )

    def __init__(self, *args: Any, officer: Officer, subject: Incoming | None, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["what"].choices = whats()  # type: ignore[attr-defined]
        self.fields["interested"].queryset = queries.bodies()  # type: ignore[attr-defined]
        self.fields["expected"].queryset = queries.expected_of(self.units(officer, subject, on))  # type: ignore[attr-defined]

    def units(self, officer: Officer, subject: Incoming | None, on: date) -> list[int]:
        """Return the keys of the bodies whose paper it may be."""
        return [subject.correspondent_id] if subject else list(mandates(officer, on).units)

    def clean(self) -> dict[str, Any]:
        """Ask for the year of a report."""
        data = super().clean() or {}
        if "-" in data.get("what", "") and not data.get("year") and "year" not in self.errors:
            self.add_error("year", _("Name the year of the report."))
        return data

    def facts(self) -> LibraryFacts:
        """Return what was said."""
        data = self.cleaned_data
        kind, _dash, part = data["what"].partition("-")
        return LibraryFacts(
            kind=kind,
            heading=data["heading"],
            period=Period(data["year"], int(part)) if kind in PARTS else None,
            reference=data["reference"],
            interested=list(data["interested"]),
            expected=data["expected"],
        )

    def values(self) -> dict[str, Any]:
        """Return the plain values of `place_paper_in_library`."""
        return {"facts": self.facts()}


class PlaceForm(PaperForm):
    """A paper of the officer's own body, with its files."""

    field_order = ("unit", "expected", "what", "year", "heading", "reference", "attached", "interested")

    unit: forms.ModelChoiceField[Unit] = forms.ModelChoiceField(label=_("Whose paper"), queryset=None, empty_label=None)
    attached = FilesField(label=_("Files"))

    def __init__(self, *args: Any, officer: Officer, subject: None, on: date, **kwargs: Any) -> None:
        super().__init__(*args, officer=officer, subject=subject, on=on, **kwargs)
        seats = placing_seats(mandates(officer, on))
        self.fields["unit"].queryset = queries.of_keys(s.position.unit_id for s in seats if s.position)  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        """Return the plain values of `place_in_library`."""
        data = self.cleaned_data
        return {"unit": data["unit"], "facts": self.facts(), "files": data["attached"]}


class VersionForm(forms.Form):
    """The next version of a paper of the library."""

    note = forms.CharField(label=_("What is new"), max_length=300)
    attached = FilesField(label=_("Files"))

    def values(self) -> dict[str, Any]:
        """Return the plain values of `add_library_version`."""
        return {"note": self.cleaned_data["note"], "files": self.cleaned_data["attached"]}


class WithdrawForm(forms.Form):
    """Why a paper is withdrawn from the library."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), max_length=500)


class LibraryFilter(forms.Form):
    """Filters of the library, in the address bar."""

    quick = "q"

    q = forms.CharField(label=_("Words"), required=False, widget=forms.SearchInput())
    unit = key_choice(_("Whose paper"))
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("any")), *Kind.choices])
    year = forms.IntegerField(label=_("Year of the report"), required=False, min_value=2000, max_value=2199)
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[("", _("in the library")), ("any", _("withdrawn ones too"))],
    )

    def __init__(self, *args: Any, officer: Officer, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = lambda: [("", _("any")), *_lines(queries.authors(officer, on))]  # type: ignore[attr-defined]

    def wanted(self) -> dict[str, Any]:
        """Return the filters that make sense; a wrong one is shown beside its field and left out."""
        self.is_valid()
        return self.cleaned_data


def _lines(units: QuerySet[Unit]) -> list[tuple[int, str]]:
    return [(unit.pk, unit.short) for unit in units]
