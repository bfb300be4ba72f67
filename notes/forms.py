"""What people type of service notes, turned into plain values of the actions (2.2, 10.13, 10.23)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.queries import working_officers as working
from apparat.ui.forms import OfficerChoice, OfficersChoice
from control.assignable import assignable
from documents.forms import DayInput
from notes.facts import NoteFacts
from notes.models import ServiceNote
from notes.subjects import Subject
from outgoing.draft_form import DraftForm

WRITTEN = [(subject.value, subject.label) for subject in Subject if subject != Subject.MISADDRESSED]
CARD = ("subject", "addressee", "signer", "acts_as", "language", "plan", "item", "asked", "asked_on")


class NoteForm(DraftForm):
    """The form of a draft, with the subject and the addressee of a note; its paper is typed as every paper is."""

    subject = forms.ChoiceField(
        label=_("Subject"),
        choices=WRITTEN,
        help_text=_("A misdirected assignment is returned from its own page: the note is made by itself (10.9)."),
    )
    addressee = OfficerChoice(label=_("To whom"))
    plan = forms.CharField(label=_("Plan"), required=False, max_length=300, help_text=_("Only for an item of a plan."))
    item = forms.CharField(
        label=_("Item of the plan"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 2})
    )
    asked = forms.ChoiceField(  # type: ignore[assignment]  # Django takes fields out of the class: no method is lost
        label=_("What is asked"), required=False, choices=[("", "–"), *ServiceNote.Asked.choices]
    )
    asked_on = forms.DateField(label=_("New term"), required=False, widget=DayInput())

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, on=on, **kwargs)
        people = working(on).filter(position__isnull=False)
        self.fields["addressee"].queryset = people  # type: ignore[attr-defined]

    note: ServiceNote | None = None  # of which the next version is written

    def card(self) -> list[forms.BoundField]:
        """Return the fields of the card, in the order they are typed."""
        return [self[name] for name in CARD if name in self.fields]

    def values(self) -> dict[str, Any]:
        """Return the plain values of `begin_note` and `revise_note`; of another subject no item is kept."""
        data = self.cleaned_data
        of_plan = data["subject"] == Subject.PLAN_ITEM
        names = ("plan", "item", "asked", "asked_on") if of_plan else ()
        item = {name: data[name] for name in names}
        if item.get("asked") != ServiceNote.Asked.MOVE:
            item.pop("asked_on", None)
        said = {"said": NoteFacts(data["subject"], data["addressee"], **item)}
        return {**super().values(), **said, **({"note": self.note} if self.note else {})}


def initial_of_note(note: ServiceNote) -> dict[str, Any]:
    """Return what the form shows of a note that is there."""
    shown = {name: getattr(note, name) for name in ("subject", "plan", "item", "asked", "asked_on")}
    return {**shown, "addressee": note.addressee_id}


class DecideForm(forms.Form):
    """Granted or declined, in which words."""

    answer = forms.ChoiceField(
        label=_("Decision"), choices=[("grant", _("grant")), ("decline", _("decline"))], widget=forms.RadioSelect
    )
    decision = forms.CharField(
        label=_("In words"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def values(self) -> dict[str, Any]:
        """Return the plain values of `decide_note`."""
        return {"grant": self.cleaned_data["answer"] == "grant", "decision": self.cleaned_data["decision"]}


class AssignForm(forms.Form):
    """An assignment given on a note (10.13)."""

    house_form = True

    text = forms.CharField(label=_("Content"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3}))
    executors = OfficersChoice(label=_("Executors"))
    due_on = forms.DateField(label=_("Term"), required=False, widget=DayInput())

    def __init__(self, *args: Any, officer: Officer, subject: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        seats = mandates(officer, on)
        seat = seats.seat_of(subject.addressee_id) or seats[0]
        self.fields["executors"].queryset = assignable(seat, on)  # type: ignore[attr-defined]
