"""The filters of the registry, in the address bar (10.9)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from apparat.asking.prepared import prepared
from apparat.org.bilingual import in_language
from apparat.org.models import Officer
from apparat.org.queries import own_units_named
from apparat.ui.forms import FilterDay, key_choice, officer_line
from apparat.ui.lookup import LookupField
from apparat.ui.offered_choices import Choices
from control.models import Assignment
from documents import queries
from documents.case_lookup import CaseFiles
from documents.forms import DayInput
from documents.lookup import Correspondents
from documents.models import DocumentKind, Incoming
from documents.states import IncomingState

EVERY: Choices = [("", _("any"))]
STATES = [
    ("", _("any but returned")),
    (queries.ANY, _("any, returned ones too")),
    (queries.WAITS, _("waits for the documentation unit")),
    *IncomingState.choices,
]


class RegistryFilter(forms.Form):
    """Words, state, mark, kind, language, way of arrival, people, unit, file, days. Nonsense asks for nothing.

    unit: the body to which assignments on the paper were given, whoever's desk it lies on.
    """

    quick = "q"

    q = forms.CharField(label=_("Words or number"), required=False, widget=forms.SearchInput())
    state = forms.ChoiceField(label=_("State"), required=False, choices=STATES)
    urgency = forms.ChoiceField(label=_("Urgency"), required=False, choices=[*EVERY, *Assignment.Urgency.choices])
    kind = key_choice(_("Kind of paper"))
    language = forms.ChoiceField(label=_("Language"), required=False, choices=[*EVERY, *Incoming.Language.choices])
    channel = forms.ChoiceField(label=_("How it came"), required=False, choices=[*EVERY, *Incoming.Channel.choices])
    desk = key_choice(_("Desk"))
    unit = key_choice(_("Unit that executes"))
    correspondent = LookupField(label=_("Correspondent"), required=False)
    case_file = LookupField(label=_("File of the nomenclature"), required=False)
    since = FilterDay(label=_("Registered from"), widget=DayInput())
    until = FilterDay(label=_("until"), widget=DayInput())

    def __init__(self, *args: Any, officer: Officer, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._on = on
        for name, offered in {"kind": _kinds, "desk": self._desks, "unit": _units}.items():
            self.fields[name].offer(f"registry-{name}-{on}", offered)  # type: ignore[attr-defined]
        self.fields["correspondent"].source = Correspondents(officer, on)  # type: ignore[attr-defined]
        self.fields["case_file"].source = CaseFiles(officer, on)  # type: ignore[attr-defined]

    def _desks(self) -> Choices:
        return [*EVERY, *((officer.pk, officer_line(officer)) for officer in queries.desks_listed(on=self._on))]

    def wanted(self) -> dict[str, Any]:
        """Return the filters that make sense; a wrong one is shown beside its field and left out."""
        self.is_valid()
        return self.cleaned_data | {"sort": self.data.get("sort", "")}


def _kinds() -> Choices:
    """Old papers keep a kind that is in use no more."""
    return [*EVERY, *((key, in_language(kk, ru)) for key, kk, ru in _kinds_named())]


@prepared
def _kinds_named() -> QuerySet[Any]:
    kinds = DocumentKind.objects.filter(not_registered=False).order_by("sort_key")
    return kinds.values_list("pk", "name_kk", "name_ru")


def _units() -> Choices:
    return [*EVERY, *own_units_named()]
