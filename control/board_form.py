"""The filters of the board, in the address bar (13.4)."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from apparat.org.queries import seated
from apparat.org.roles import LEADERSHIP
from apparat.ui.forms import key_choice, officer_line
from apparat.ui.offered_choices import Choices
from apparat.ui.tones import LIGHTS
from control.models import Assignment
from control.queries import ANY, OPEN, BoardFilter
from control.states import AssignmentState

EVERY: Choices = [("", _("all"))]


class DayInput(forms.DateInput):
    """A day, with the browser's picker."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class BoardForm(forms.Form):
    """Words, light, state, body, leader, executor, urgency, days of the term. Nonsense asks for nothing."""

    quick = "words"

    words = forms.CharField(label=_("Words or number"), required=False, max_length=200, widget=forms.SearchInput)
    light = forms.ChoiceField(
        label=_("Traffic light"),
        required=False,
        choices=[*EVERY, *((colour, tone.word) for colour, tone in LIGHTS.items())],
    )
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ("", _("to be executed")),
            (OPEN, _("under control")),
            *AssignmentState.choices,
            (ANY, _("any state")),
        ],
    )
    unit = key_choice(_("Body"))
    leader = key_choice(_("Leader"))
    executor = key_choice(_("Executor"))
    urgency = forms.ChoiceField(label=_("Urgency"), required=False, choices=[*EVERY, *Assignment.Urgency.choices])
    from_on = forms.DateField(label=_("Term from"), required=False, widget=DayInput())
    until_on = forms.DateField(label=_("Term until"), required=False, widget=DayInput())

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._on = on
        for name, offered in {"executor": self._executors, "leader": self._leaders, "unit": self._units}.items():
            self.fields[name].offer(f"board-{name}-{on}", offered)  # type: ignore[attr-defined]

    @cached_property
    def _officers(self) -> list[Officer]:
        """Whom the lists are made of, asked for once and only when a list is drawn or chosen from."""
        return seated(on=self._on)

    def _executors(self) -> Choices:
        return [*EVERY, *((officer.pk, officer_line(officer)) for officer in self._officers)]

    def _leaders(self) -> Choices:
        return [*EVERY, *((officer.pk, officer_line(officer)) for officer in self._officers if _leads(officer))]

    def _units(self) -> Choices:
        units = {officer.unit.pk: officer.unit for officer in self._officers if officer.unit}
        return [*EVERY, *((unit.pk, unit.name) for unit in sorted(units.values(), key=lambda unit: unit.sort_key))]

    def wanted(self) -> BoardFilter:
        """Return what is asked for; a field that cannot be understood is left out."""
        self.is_valid()
        asked = {name: value for name, value in self.cleaned_data.items() if value not in (None, "")}
        return BoardFilter(**asked)


def _leads(officer: Officer) -> bool:
    return officer.position is not None and any(role in LEADERSHIP for role in officer.position.roles)
