"""The form of a resolution: up to six points, empty ones are left out (10.13, 10.16, 13.2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.ui.forms import FilteredChecks, SearchableSelect, officer_line
from control.assignable import assignable
from documents.forms import DayInput
from documents.models import Incoming, ResolutionPoint
from documents.points import Point

POINTS = 6


class ResolutionForm(forms.Form):
    """Points with the lead named apart: who stands first or is marked «жинау» collects (10.16)."""

    house_form = True

    def __init__(self, *args: Any, officer: Officer, subject: Incoming, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        of_desk = mandates(subject.desk, on) if subject.desk else ()
        seat = mandates(officer, on).seat_of(subject.desk_id) or next(iter(of_desk), None)
        self.officers = {row.pk: row for row in assignable(seat, on)} if seat else {}
        for place in range(1, POINTS + 1):
            self._add_point(place, _grouped(self.officers.values()))

    def _add_point(self, place: int, officers: list[Any]) -> None:
        # Each point is required only when something in it is filled in, so that empty points cost nothing.
        self.fields[f"text_{place}"] = forms.CharField(
            label=_("Content"), required=place == 1, max_length=4000, widget=forms.Textarea(attrs={"rows": 3})
        )
        self.fields[f"lead_{place}"] = forms.TypedChoiceField(
            label=_("Lead (collects)"),
            required=place == 1,
            choices=[("", "—"), *officers],
            coerce=int,
            empty_value=None,
            widget=SearchableSelect,
        )
        self.fields[f"others_{place}"] = forms.TypedMultipleChoiceField(
            label=_("Co-executors"), required=False, choices=officers, coerce=int, widget=FilteredChecks
        )
        self.fields[f"term_{place}"] = forms.ChoiceField(label=_("Term"), choices=ResolutionPoint.Term)
        self.fields[f"due_{place}"] = forms.DateField(label=_("By the date"), required=False, widget=DayInput())
        if place > 1:
            self.fields[f"term_{place}"].required = False

    def points(self) -> Iterator[tuple[int, bool, list[forms.BoundField]]]:
        """Yield each point for the page: place, whether it is shown open, its fields."""
        for place in range(1, POINTS + 1):
            fields = [self[f"{name}_{place}"] for name in ("text", "lead", "others", "term", "due")]
            yield place, place == 1 or any(field.errors or field.data for field in fields[:2]), fields

    def clean(self) -> dict[str, Any]:
        """A point has content and a lead, or nothing at all; a date and the term “by a date” go together (13.2)."""
        data = super().clean() or {}
        for place in range(1, POINTS + 1):
            self._clean_point(place, data)
        return data

    def _clean_point(self, place: int, data: dict[str, Any]) -> None:
        text, lead = data.get(f"text_{place}"), data.get(f"lead_{place}")
        others, term = data.get(f"others_{place}"), data.get(f"term_{place}")
        due = data[f"due_{place}"] = self._named_day(place, data)
        if place > 1 and (lead or others or due) and not text:
            self.add_error(f"text_{place}", _("Say what is to be done."))
        if place > 1 and text and not lead:
            self.add_error(f"lead_{place}", _("Name the lead executor (10.16)."))
        if text and term == ResolutionPoint.Term.DATE and not due:
            self.add_error(f"due_{place}", _("Name the date."))
        if text and due and term != ResolutionPoint.Term.DATE:
            data[f"term_{place}"] = ResolutionPoint.Term.DATE  # a date was named: it is the term

    def _named_day(self, place: int, data: dict[str, Any]) -> date | None:
        """Return the day somebody named; a day only offered is none in an empty point, nor beside another term."""
        due: date | None = data.get(f"due_{place}")
        wanted = data.get(f"text_{place}") and data.get(f"term_{place}") == ResolutionPoint.Term.DATE
        return due if wanted or due != self.initial.get(f"due_{place}") else None

    def values(self) -> dict[str, Any]:
        """Return the plain values of `put_resolution` and `draft_resolution`."""
        data = self.cleaned_data
        points = [self._point(place) for place in range(1, POINTS + 1) if data.get(f"text_{place}")]
        return {"points": points}

    def _point(self, place: int) -> Point:
        data = self.cleaned_data
        keys = [data[f"lead_{place}"], *data[f"others_{place}"]]
        return Point(
            text=data[f"text_{place}"],
            executors=[self.officers[key] for key in keys],
            term=data[f"term_{place}"] or ResolutionPoint.Term.DEFAULT,
            due_on=data[f"due_{place}"],
        )


def _grouped(officers: Any) -> list[Any]:
    """Return choices grouped by body."""
    groups = groupby(officers, key=lambda officer: officer.unit)
    return [(str(unit), [(officer.pk, officer_line(officer)) for officer in rows]) for unit, rows in groups]
