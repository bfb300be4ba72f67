"""What people type at the Regulation: a search with filters, a term to count (room: clauses)."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apparat.clauses import labels
from apparat.clauses.calculator import Question
from apparat.clauses.finding import GROUND, Wanted
from apparat.clauses.map import Status
from apparat.regulation import outside, terms
from apparat.regulation.accounts import HOUSES
from apparat.regulation.act import CHAPTERS
from apparat.regulation.amendment import MAX_COUNT
from apparat.regulation.basis import cite
from apparat.regulation.counting import Spec
from apparat.regulation.terms import Side, Term, Unit
from apparat.ui.forms import SearchableSelect
from apparat.worktime.hours import OFFICE_ZONE

Choices = list[tuple[str, Any]]
LONGEST_WORDS = 200


class RegulationFilter(forms.Form):
    """The search of the Regulation; lives in the address bar."""

    words = forms.CharField(
        label=_("Words or number"), required=False, widget=forms.TextInput(attrs={"type": "search"})
    )
    status = forms.ChoiceField(label=_("Status"), required=False)
    chapter = forms.ChoiceField(label=_("Chapter"), required=False)
    house = forms.ChoiceField(label=_("Part of the program"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the choices in the reader's language."""
        super().__init__(*args, **kwargs)
        language = get_language() or "kk"
        houses = [(key, words.in_(language)) for key, words in HOUSES.items()]
        chapters = [(str(c.number), f"{c.number}. {c.title.in_(language)}") for c in CHAPTERS if c.clauses]
        self._offer("status", [(str(status), label) for status, label in labels.STATUSES.items()])
        self._offer("chapter", chapters)
        self._offer("house", [*houses, (GROUND, _("Common ground: people, calendar, terms"))])

    def _offer(self, name: str, choices: Choices) -> None:
        self.fields[name].choices = [("", _("any")), *choices]  # type: ignore[attr-defined]

    def wanted(self) -> Wanted:
        """Return what is looked for; a filter that does not exist is none."""
        self.is_valid()
        values = self.cleaned_data
        return Wanted(
            text=values.get("words", "")[:LONGEST_WORDS],
            status=Status(values["status"]) if values.get("status") else None,
            chapter=int(values["chapter"]) if values.get("chapter") else None,
            house=values.get("house", ""),
        )


class CalculatorForm(forms.Form):
    """A term or a bare count, and the day or moment it is counted from; lives in the address bar."""

    term = forms.ChoiceField(
        label=_("Term"),
        required=False,
        widget=SearchableSelect,
        help_text=_("Type a clause or a word. Leave it empty to count days of your own."),
    )
    start = forms.DateField(
        label=_("Counted from"),
        widget=forms.DateInput(attrs={"data-widget": "day", "placeholder": _("DD.MM.YYYY"), "autocomplete": "off"}),
        help_text=_("The day itself is not counted."),
    )
    time = forms.TimeField(
        label=_("Hour"),
        required=False,
        widget=forms.TimeInput(attrs={"placeholder": "18:45", "autocomplete": "off"}),
        help_text=_("Only for what was received: after 18:30 it is registered on the next working day (10.9)."),
    )
    urgent = forms.BooleanField(label=_("Marked as urgent (10.9)"), required=False)
    begun = forms.DateField(
        label=_("Given on"),
        required=False,
        widget=forms.DateInput(attrs={"data-widget": "day", "placeholder": _("DD.MM.YYYY"), "autocomplete": "off"}),
        help_text=_("For terms counted back: tells whether the term can be kept at all."),
    )
    count = forms.IntegerField(label=_("How many"), required=False, min_value=0, max_value=MAX_COUNT)
    unit = forms.ChoiceField(
        label=_("Counted in"),
        required=False,
        choices=[
            (Unit.WORKING_DAYS.value, _("working days")),
            (Unit.CALENDAR_DAYS.value, _("calendar days")),
            (Unit.MONTHS.value, _("months")),
        ],
    )
    side = forms.ChoiceField(
        label=_("Direction"),
        required=False,
        choices=[(Side.AFTER.value, _("after the day")), (Side.BEFORE.value, _("before the day"))],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the terms in the reader's language."""
        super().__init__(*args, **kwargs)
        self.fields["term"].choices = _term_choices(get_language() or "kk")  # type: ignore[attr-defined]

    @property
    def of_a_term(self) -> list[forms.BoundField]:
        """The fields of a term."""
        return [self[name] for name in ("term", "start", "time", "urgent", "begun")]

    @property
    def of_a_count(self) -> list[forms.BoundField]:
        """The fields of a count of one's own."""
        return [self[name] for name in ("count", "unit", "side")]

    def clean(self) -> dict[str, Any]:
        """Ask for a term or a count."""
        values = super().clean() or {}
        if not values.get("term") and values.get("count") is None and not self.errors.keys() & {"term", "count"}:
            self.add_error("term", _("Choose a term, or say how many days to count."))
        return values

    def question(self) -> Question:
        """Return what is asked; only of a valid form."""
        values = self.cleaned_data
        term: str | Spec = values["term"] or Spec(
            values["count"], Unit(values["unit"] or Unit.WORKING_DAYS), Side(values["side"] or Side.AFTER)
        )
        return Question(term, _start(values["start"], values["time"]), values["urgent"], values["begun"])


def _start(day: date, hour: time | None) -> date | datetime:
    zone: ZoneInfo = OFFICE_ZONE
    return datetime.combine(day, hour, tzinfo=zone) if hour is not None else day


def _term_choices(language: str) -> list[tuple[str, Any]]:
    """Return the terms grouped by chapter, then those of the outside law by act."""
    groups: dict[str, Choices] = {}
    for term in terms.TERMS:
        chapter = CHAPTERS[int(term.clause.partition(".")[0]) - 1]
        groups.setdefault(f"{chapter.number}. {chapter.title.in_(language)}", []).append(_choice(term, language))
    for term in outside.OUTSIDE:
        groups.setdefault(cite("", basis=term.basis, language=language), []).append(_choice(term, language))
    return [("", _("my own count")), *groups.items()]


def _choice(term: Term, language: str) -> tuple[str, str]:
    place = cite(term.clause, basis=term.basis, language=language)
    part = f" {term.part}" if term.part else ""
    return term.key, f"{place}{part} · {term.duty.in_(language)}"
