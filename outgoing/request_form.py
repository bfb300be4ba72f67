"""The part of a draft's form that a paper to a superior body fills in: reference, one request, road map (12.6)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from control.models import Ask, Assignment, Every
from documents.forms import DayInput
from outgoing import queries
from outgoing.facts import RequestFacts, Step
from outgoing.models import HigherRequest
from outgoing.request_words import STEPS

NOTHING = ("", "—")
PLAIN = ("ref_number", "ref_on", "ref_point", "blank_number", "ref_content")
OF_ASKS = ("provided", "every", "next_on", "control", "until", "reasons")


def _day(label: Any) -> forms.DateField:
    return forms.DateField(label=label, required=False, widget=DayInput())


def _words(label: Any, rows: int, most: int = 4000, **extra: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=False, max_length=most, widget=widget, **extra)


def _line(label: Any, most: int, **extra: Any) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=most, **extra)


class RequestFields(forms.Form):
    """Fields of 12.6; empty of an ordinary paper. The form that has them gives `officer`, `on`, `known_assignment`."""

    officer: Officer
    on: date
    known_assignment: Assignment | None = None

    assignment = _line(
        _("Number of the assignment"),
        80,
        help_text=_("As it stands in control, 3-5/151-1; one paper for one assignment."),
    )
    ref_number = _line(_("Number of their assignment"), 80)
    ref_on = _day(_("Date of their assignment"))
    ref_point = _line(_("Point"), 40)
    blank_number = _line(_("Number of the blank"), 40, help_text=_("When a numbered blank is used (11.2)."))
    ref_content = _words(_("Content of the assignment"), 3)
    ask = forms.ChoiceField(label=_("What is asked"), required=False, choices=[("", _("not chosen yet")), *Ask.choices])
    provided = forms.BooleanField(
        label=_("The act or the assignment provides for periodic information"), required=False
    )
    every = forms.TypedChoiceField(
        label=_("Periodicity of information"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=[NOTHING, *Every.choices],
    )
    next_on = _day(_("Next information on"))
    control = forms.ChoiceField(
        label=_("Kind of control"), required=False, choices=[NOTHING, *Assignment.Transferred.choices]
    )
    until = _day(_("New term"))
    reasons = _words(_("Reasons"), 3)

    no_assignment = _words(
        _("It executes no assignment, because"),
        2,
        1000,
        help_text=_("A paper to a higher body names an assignment or says here why it executes none; RECORDS sees it."),
    )

    def add_steps(self) -> None:
        """Add the rows of the road map."""
        for place in STEPS:
            self.fields[f"step_{place}"] = _line(_("Step"), 500)
            self.fields[f"step_until_{place}"] = _day(_("By what day"))
            self.fields[f"step_who_{place}"] = _line(_("Who answers for it"), 300)

    def drop_request(self) -> None:
        """Leave a paper that stays in the office without these fields."""
        for name in ("assignment", "ask", "no_assignment", *PLAIN, *OF_ASKS):
            del self.fields[name]

    @property
    def has_request(self) -> bool:
        """Tell whether the page shows these fields open."""
        return bool(self["assignment"].value())

    @property
    def has_road_map(self) -> bool:
        """Tell whether the page shows the road map open: something stands in it, or long-term control is asked for."""
        return bool(self["step_1"].value()) or self["control"].value() == Assignment.Transferred.LONG

    def reference(self) -> list[forms.BoundField]:
        """Return the fields of the reference, in the order they are typed."""
        return [self[name] for name in ("assignment", *PLAIN)]

    def asked(self) -> list[forms.BoundField]:
        """Return the fields of the request."""
        return [self[name] for name in ("ask", *OF_ASKS)]

    def road_map(self) -> list[list[forms.BoundField]]:
        """Return the fields of the road map by its rows."""
        return [[self[f"step_{n}"], self[f"step_until_{n}"], self[f"step_who_{n}"]] for n in STEPS]

    def clean_assignment(self) -> Assignment | None:
        """Find the assignment among those under control that the officer sees (12.6, 13.4)."""
        number = str(self.cleaned_data["assignment"]).strip().removeprefix("№").strip()
        if not number:
            return None
        if self.known_assignment is not None and number == self.known_assignment.number:
            return self.known_assignment
        found: Assignment | None = (
            queries.informable(self.officer, self.on).filter(number=number).order_by("-pk").first()
        )
        if found is None:
            raise forms.ValidationError(_("There is no such assignment under control, or you may not see it."))
        return found

    def request_facts(self) -> RequestFacts | None:
        """Return the plain values of the request, None when no assignment is named."""
        data = self.cleaned_data
        if not data.get("assignment"):
            return None
        reference = {name.removeprefix("ref_"): data[name] for name in PLAIN}
        steps = [Step(data[f"step_{n}"].strip(), data[f"step_until_{n}"], data[f"step_who_{n}"].strip()) for n in STEPS]
        return RequestFacts(
            assignment=data["assignment"],
            ask=data["ask"],
            steps=[step for step in steps if step != Step()],
            **reference,
            **{name: data[name] for name in OF_ASKS},
        )


def initial_of_request(request: HigherRequest | None) -> dict[str, Any]:
    """Return what the form shows of the request of a draft."""
    if request is None:
        return {}
    shown: dict[str, Any] = {"assignment": request.assignment.number, "ask": request.ask}
    shown |= {name: getattr(request, name.removeprefix("ref_")) for name in (*PLAIN, *OF_ASKS)}
    for step in request.steps.order_by("order"):
        shown |= {
            f"step_{step.order}": step.content,
            f"step_until_{step.order}": step.until,
            f"step_who_{step.order}": step.responsible,
        }
    return shown


def initial_of_assignment(assignment: Assignment | None) -> dict[str, Any]:
    """Return the reference that a draft takes over from the assignment it informs on (12.6 ¶1)."""
    if assignment is None:
        return {}
    theirs = queries.paper_of_assignment(assignment)
    return {
        "assignment": assignment.number,
        "ref_number": (theirs.their_number if theirs else "") or assignment.origin_number,
        "ref_on": (theirs.their_on if theirs else None) or assignment.origin_on,
        "ref_content": assignment.text,
    }
