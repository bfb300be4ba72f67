"""What RECORDS types of a superior body's answer to a request (12.6)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer, Unit
from control.models import Ask, Assignment, Every
from control.superior import Decision
from documents.by_number import numbered
from documents.forms import DayInput
from documents.models import Incoming
from outgoing import queries
from outgoing.higher_checks import request_of
from outgoing.lack import HIGHER
from outgoing.models import Outgoing

GRANTS: dict[str, tuple[str, ...]] = {  # what a granted request says, as it was asked until the answer says otherwise
    Ask.REMOVAL: (),
    Ask.PERIODIC: ("every", "next_on"),
    Ask.TRANSFER: ("control", "every", "until"),
    Ask.EXTENSION: ("until",),
}
ALL = ("control", "every", "until", "next_on")


class AnswerForm(forms.Form):
    """Granted or declined; the incoming paper that says so, else number and date; what exactly was granted."""

    house_form = True

    verdict = forms.ChoiceField(
        label=_("Answer"), choices=[("granted", _("granted")), ("declined", _("declined"))], widget=forms.RadioSelect
    )
    paper = forms.CharField(
        label=_("Number of the paper in our registry"),
        required=False,
        max_length=80,
        help_text=_("Its number and date are taken from the paper when they are not typed."),
    )
    number = forms.CharField(label=_("Number of the decision"), required=False, max_length=80)
    on = forms.DateField(label=_("Date of the decision"), required=False, widget=DayInput())
    control = forms.ChoiceField(label=_("Kind of control"), choices=Assignment.Transferred, required=False)
    every = forms.TypedChoiceField(label=_("Periodicity of information"), coerce=int, choices=Every, required=False)
    until = forms.DateField(label=_("New term"), required=False, widget=DayInput())
    next_on = forms.DateField(label=_("Next information on"), required=False, widget=DayInput())
    note = forms.CharField(label=_("Note"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, officer: Officer, subject: Outgoing, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.officer, self.outgoing, self.day = officer, subject, on
        self.incoming: Incoming | None = None
        request = request_of(subject)
        grants = GRANTS.get(request.ask, ()) if request else ()
        for name in set(ALL) - set(grants):
            del self.fields[name]
        asked = {name: getattr(request, name) for name in grants}
        self.initial = {**asked, **self.initial}

    def clean(self) -> dict[str, Any]:
        """Take number and date from the paper that brought the answer, when they are not typed."""
        data = super().clean() or {}
        if number := str(data.get("paper") or "").strip().removeprefix("№").strip():
            seen = queries.answerable(self.officer, self.day).filter(numbered(number, "number"))
            self.incoming = seen.order_by("-year").first()
            if self.incoming is None:
                self.add_error("paper", _("There is no such paper in the registry, or you may not see it."))
            else:
                data["number"] = data.get("number") or self.incoming.their_number
                data["on"] = data.get("on") or self.incoming.their_on
        if not data.get("number"):
            self.add_error("number", _("Name the decision: the paper that brought it, or its number."))
        if not data.get("on"):
            self.add_error("on", _("Name the day of the decision."))
        if self._body() is None:
            self.add_error("paper", _("Name the paper that brought the answer: the request went to no higher body."))
        return data

    def values(self) -> dict[str, Any]:
        """Return the plain values of `record_answer`."""
        data, body = self.cleaned_data, self._body()
        assert body is not None  # noqa: S101 - `clean` has just asked
        decision = Decision(
            ask="",
            granted=data["verdict"] == "granted",
            number=data["number"],
            on=data["on"],
            body_kk=body.name_kk,
            body_ru=body.name_ru,
            until=data.get("until"),
            control=data.get("control") or "",
            every=data.get("every") or None,
            next_on=data.get("next_on"),
            note=data["note"],
        )
        return {"decision": decision, "incoming": self.incoming}

    def _body(self) -> Unit | None:
        """Return whose decision it is: who wrote the paper that brought it, else the higher body that was asked."""
        if self.incoming is not None:
            return self.incoming.correspondent
        rows = self.outgoing.addressees.select_related("unit").filter(unit__rank__in=HIGHER)
        asked = rows.order_by("order").first()
        return asked.unit if asked else None
