"""The filters of the board, in the address bar (13.4)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from apparat.org.queries import working_officers
from apparat.org.roles import LEADERSHIP
from apparat.ui.forms import SearchableSelect, officer_line
from apparat.ui.tones import LIGHTS
from control.models import Assignment
from control.queries import ANY, OPEN, BoardFilter
from control.states import AssignmentState

EVERY: list[tuple[Any, Any]] = [("", _("all"))]
type_choices = list[tuple[Any, Any]]


class DayInput(forms.DateInput):
    """A day, with the browser's picker."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def _choice(label: Any) -> forms.TypedChoiceField:
    """Return a list of keys of people or bodies, filled when the form is made."""
    return forms.TypedChoiceField(
        label=label, required=False, coerce=int, empty_value=None, choices=EVERY, widget=SearchableSelect
    )


class BoardForm(forms.Form):
    """Words, light, state, body, leader, executor, urgency, days of the term. Nonsense asks for nothing."""

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
    unit = _choice(_("Body"))
    leader = _choice(_("Leader"))
    executor = _choice(_("Executor"))
    urgency = forms.ChoiceField(label=_("Urgency"), required=False, choices=[*EVERY, *Assignment.Urgency.choices])
    from_on = forms.DateField(label=_("Term from"), required=False, widget=DayInput())
    until_on = forms.DateField(label=_("Term until"), required=False, widget=DayInput())

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        officers = [officer for officer in working_officers(on) if officer.position]
        self._offer("executor", [(officer.pk, officer_line(officer)) for officer in officers])
        leaders = [officer for officer in officers if _leads(officer)]
        self._offer("leader", [(officer.pk, officer_line(officer)) for officer in leaders])
        units = {officer.unit.pk: officer.unit for officer in officers if officer.unit}
        ordered = sorted(units.values(), key=lambda unit: unit.sort_key)
        self._offer("unit", [(unit.pk, unit.name) for unit in ordered])

    def _offer(self, name: str, rows: type_choices) -> None:
        self.fields[name].choices = [*EVERY, *rows]  # type: ignore[attr-defined]

    def wanted(self) -> BoardFilter:
        """Return what is asked for; a field that cannot be understood is left out."""
        self.is_valid()
        asked = {name: value for name, value in self.cleaned_data.items() if value not in (None, "")}
        return BoardFilter(**asked)


def _leads(officer: Officer) -> bool:
    return officer.position is not None and any(role in LEADERSHIP for role in officer.position.roles)
