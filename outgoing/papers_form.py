"""The filters of the list of the office's papers, in the address bar (10.18)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from apparat.org.queries import own_units_named
from apparat.ui.forms import FilterDay, key_choice, officer_line
from apparat.ui.lookup import LookupField
from apparat.ui.offered_choices import Choices
from documents.forms import DayInput
from outgoing import queries
from outgoing.book import Recipients
from outgoing.models import Channel, Outgoing
from outgoing.states import OutgoingState

EVERY: Choices = [("", _("any"))]
BOXES = (
    ("", _("all")),
    ("drafts", _("my drafts")),
    ("agree", _("my agreement is asked")),
    ("sign", _("to be signed by me")),
    ("dispatch", _("dispatch desk")),
    ("undelivered", _("not delivered")),
)
GOES = {"addressee": "unit", "channel": "channel"}  # what the fields say of one and the same addressee


class PapersFilter(forms.Form):
    """Words, box, state, kind, language, people, bodies, way of sending, days. Nonsense asks for nothing.

    unit: the body that drafted it; channel: the way to one of its addressees at least, to the one named when one is.
    """

    quick = "q"

    q = forms.CharField(label=_("Words or number"), required=False, widget=forms.SearchInput())
    box = forms.ChoiceField(label=_("Box"), required=False, choices=BOXES)
    state = forms.ChoiceField(label=_("State"), required=False, choices=[*EVERY, *OutgoingState.choices])
    kind: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        label=_("Kind"), required=False, queryset=None, empty_label=_("any")
    )
    language = forms.ChoiceField(label=_("Language"), required=False, choices=[*EVERY, *Outgoing.Language.choices])
    channel = forms.ChoiceField(label=_("Way of sending"), required=False, choices=[*EVERY, *Channel.choices])
    drafter = key_choice(_("Executor"))
    unit = key_choice(_("Drafting body"))
    addressee = LookupField(label=_("To whom"), required=False)
    since = FilterDay(label=_("Signed from"), widget=DayInput())
    until = FilterDay(label=_("until"), widget=DayInput())

    def __init__(self, *args: Any, officer: Officer, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].queryset = queries.kinds()  # type: ignore[attr-defined]
        for name, offered in {"drafter": _drafters, "unit": _units}.items():
            self.fields[name].offer(f"outgoing-{name}", offered)  # type: ignore[attr-defined]
        self.fields["addressee"].source = Recipients(officer, on)  # type: ignore[attr-defined]

    def wanted(self) -> dict[str, Any]:
        """Return the filters that make sense; a wrong one is shown beside its field and left out."""
        self.is_valid()
        goes = {fact: value for name, fact in GOES.items() if (value := self.cleaned_data.get(name))}
        return self.cleaned_data | {"goes": goes, "sort": self.data.get("sort", "")}


def _drafters() -> Choices:
    return [*EVERY, *((officer.pk, officer_line(officer)) for officer in queries.drafters())]


def _units() -> Choices:
    return [*EVERY, *own_units_named()]
