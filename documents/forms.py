"""What people type at the registry, turned into plain values of the actions (10.9–10.16)."""

from __future__ import annotations

from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.forms.boundfield import BoundWidget
from django.utils.translation import gettext_lazy as _

from apparat.files.forms import FilesField, OneFileField
from apparat.numbering.filing import open_files
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.regulation.urgency import Urgency, recognise, says_more
from apparat.ui.forms import FilterDay, OfficerChoice, SearchableSelect
from apparat.ui.lookup import LookupField
from control.models import Assignment
from documents import queries
from documents.acceptability import PRIVATE, Finding
from documents.accepted import findings_of
from documents.doubles import Double, doubles_of, question
from documents.grounds import GROUNDS
from documents.intake_card import Group, groups_of, read_number
from documents.lookup import Correspondents
from documents.models import ContentTemplate, DocumentKind, Incoming, ReturnNote, Scan
from documents.paper import Paper
from documents.proposals import templates
from documents.routing import sender_of

MARKS = ("ШҰҒЫЛ", "ӨТЕ ШҰҒЫЛ", "СРОЧНО", "ВЕСЬМА СРОЧНО", "ЖЕДЕЛДЕТІЛСІН")  # 10.9, 13.2
NO_MARK = _("This is no mark of 10.9 or 13.2. Begin with one of them (%(marks)s), or clear the field.")
URGENCY = {
    0: Assignment.Urgency.NONE,
    1: Assignment.Urgency.EXPEDITE,
    2: Assignment.Urgency.URGENT,
    3: Assignment.Urgency.VERY_URGENT,
}


def unknown_mark(mark: str) -> str:
    """Return what to say of words in which no mark is found, so that none goes in silence; "" when all is well."""
    is_unknown = mark.strip() and recognise(mark) == Urgency.NONE
    return str(NO_MARK % {"marks": ", ".join(MARKS)}) if is_unknown else ""


class DayInput(forms.DateInput):
    """A day, with the browser's picker."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class MomentInput(forms.DateTimeInput):
    """A day and time as papers write them (law.md 3.2), whatever language the browser speaks."""

    def __init__(self) -> None:
        super().__init__(attrs={"placeholder": "22.11.2026 09:00", "inputmode": "numeric"}, format="%d.%m.%Y %H:%M")


class AcceptForm(forms.Form):
    """The card of an incoming paper (10.9; required data of law.md 3.3)."""

    house_form = True

    received_at = forms.DateTimeField(label=_("Received at"), widget=MomentInput())
    correspondent = LookupField(label=_("Correspondent"), help_text=_("Words of the name, BIN or IIN."))
    their_number = forms.CharField(label=_("Their number"), max_length=80, required=False)
    their_on = forms.DateField(label=_("Their date"), required=False, widget=DayInput())
    signatory = forms.CharField(label=_("Signed by"), max_length=160, required=False)
    signatory_post = forms.ChoiceField(label=_("In what capacity"), choices=Incoming.Signatory)
    acting_order = OneFileField(
        label=_("Copy of the order"), required=False, help_text=_("Needed when an acting head signed (10.14).")
    )
    addressee = OfficerChoice(label=_("Addressee"))
    personal = forms.BooleanField(label=_("Addressed to him personally"), required=False)
    kind: forms.ModelChoiceField[DocumentKind] = forms.ModelChoiceField(label=_("Kind of paper"), queryset=None)
    signed = forms.ChoiceField(
        label=_("How it is signed"), choices=[("", _("not looked at yet")), *Incoming.Signed.choices], required=False
    )
    reference = forms.CharField(
        label=_("What it answers"),
        max_length=200,
        required=False,
        help_text=_("The act, assignment or request, its number and date (10.9)."),
    )
    executor = forms.CharField(label=_("Their executor"), max_length=160, required=False)
    executor_phone = forms.CharField(label=_("Telephone of their executor"), max_length=60, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=Incoming.Language)
    mark = forms.CharField(
        label=_("Mark of urgency"), max_length=60, required=False, help_text=_("As it stands on the paper.")
    )
    channel = forms.ChoiceField(label=_("How it came"), choices=Incoming.Channel)
    bearer = forms.CharField(label=_("Bearer"), max_length=160, required=False)
    sheets = forms.IntegerField(label=_("Sheets"), min_value=1, max_value=9999)
    annex_sheets = forms.IntegerField(label=_("Sheets of annexes"), min_value=0, max_value=9999, initial=0)
    template: forms.ModelChoiceField[ContentTemplate] = forms.ModelChoiceField(
        label=_("Template of the content"),
        queryset=None,
        required=False,
        widget=SearchableSelect,
        help_text=_("Fills in the short content where nothing is typed."),
    )
    summary = forms.CharField(label=_("Short content"), widget=forms.Textarea(attrs={"rows": 3}), required=False)
    attached = FilesField(label=_("Files"), required=False)
    restricted = forms.BooleanField(
        label=_("For official use (restricted)"),
        required=False,
        help_text=_("Only a line of the register: no content, no files (10.4)."),
    )
    scan: forms.ModelChoiceField[Scan] = forms.ModelChoiceField(
        queryset=None,
        required=False,
        widget=forms.HiddenInput,
        error_messages={"invalid_choice": _("This scan is registered, laid to a paper or set aside already.")},
    )
    confirmed = forms.BooleanField(label=_("This is another paper, go on"), required=False)

    def __init__(self, *args: Any, officer: Officer, subject: Incoming | None, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["correspondent"].source = Correspondents(officer, on)  # type: ignore[attr-defined]
        self.fields["addressee"].queryset = queries.desks(on)  # type: ignore[attr-defined]
        self.fields["kind"].queryset = kinds()  # type: ignore[attr-defined]
        self.fields["template"].queryset = templates()  # type: ignore[attr-defined]
        self.fields["scan"].queryset = queries.waiting_scans(officer, on)  # type: ignore[attr-defined]
        self.fields["mark"].widget.attrs |= {"list": "marks", "autocomplete": "off"}
        self.officer, self.on, self.subject = officer, on, subject
        self.doubles: list[Double] = []

    def groups(self) -> list[Group]:
        """Return the card's groups of fields in the order in which a paper is read."""
        return list(groups_of(self))

    @property
    def brought(self) -> Scan | None:
        """The scan of a batch this paper is made of, when there is one."""
        key = str(self["scan"].value() or "")
        waiting: QuerySet[Scan] = self.fields["scan"].queryset  # type: ignore[attr-defined]
        return waiting.filter(pk=key).first() if key.isdecimal() else None

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks offered while typing."""
        return MARKS

    def clean_mark(self) -> str:
        """Take the mark only when it is one (10.9, 13.2)."""
        mark: str = self.cleaned_data["mark"]
        if fault := unknown_mark(mark):
            raise forms.ValidationError(fault)
        return mark

    def clean(self) -> dict[str, Any]:
        """Ask for the content of what is not restricted; ask of a likely double beside what else is wrong.

        Of a card with no fault the deed asks, under a lock, so that nothing is asked of the database twice.
        """
        data = super().clean() or {}
        if not data.get("restricted") and not data.get("summary") and data.get("template"):
            data["summary"] = data["template"].text_in(data.get("language", ""))
        if not data.get("restricted") and not data.get("summary"):
            self.add_error("summary", _("Say briefly what the paper is about."))
        if not read_number(self, data) and self.errors:
            self.ask_of_doubles(data)
        return data

    def ask_of_doubles(self, data: dict[str, Any]) -> None:
        """Ask whether it is another paper, when one with this number is there."""
        if not data.get("correspondent") or data.get("confirmed"):
            return
        self.find_doubles(data)
        if self.doubles:
            self.add_error("confirmed", question(self.doubles))

    def find_doubles(self, data: dict[str, Any]) -> None:
        """Find the papers that bear this number, to be shown beside the question; a corrected one is none of them."""
        self.doubles = doubles_of(
            self.officer,
            self.on,
            correspondent=data["correspondent"],
            their_number=data.get("their_number", ""),
            their_on=data.get("their_on"),
            besides=self.subject,
        )

    def show_doubles(self) -> None:
        """Find the papers that the deed asked about (10.9: a number that was used), when the form did not ask."""
        if self.is_bound and "confirmed" in self.errors and not self.doubles:
            self.find_doubles(self.cleaned_data)

    def values(self) -> dict[str, Any]:
        """Return the plain values of `accept_incoming`."""
        data = dict(self.cleaned_data)
        data.pop("template")
        confirmed = data.pop("confirmed")
        data["files"] = data.pop("attached")
        data["mark_words"] = mark_words(data["mark"])
        data["urgency"] = URGENCY[int(recognise(data.pop("mark")))]
        return {"paper": Paper(**data), "hold": "hold" in self.data, "confirmed": confirmed}


def mark_words(mark: str) -> str:
    """Return the mark as it was typed when it says more than the mark, to be kept in the journal; "" otherwise."""
    return mark if says_more(mark) else ""


def kinds() -> Any:
    """Return the kinds of paper that are registered, in Kazakh order."""
    return DocumentKind.objects.filter(is_active=True, not_registered=False).order_by("sort_key")


class IntakePreviewForm(forms.Form):
    """The two facts that decide the day of registration (10.9), while they are being typed."""

    received_at = forms.DateTimeField()
    mark = forms.CharField(required=False)

    @property
    def urgent(self) -> bool:
        """10.9 names four words; «жеделдетілсін» of 13.2 is not among them."""
        return recognise(self.cleaned_data["mark"]).same_day

    @property
    def unknown_mark(self) -> str:
        """What to say of words in which no mark is found."""
        return unknown_mark(self.cleaned_data["mark"])

    @property
    def received(self) -> datetime:
        """The aware moment of receipt."""
        moment: datetime = self.cleaned_data["received_at"]
        return moment


class ReturnForm(forms.Form):
    """The checklist of acceptance (10.8–10.15): what the card answers is proposed, the clerk decides."""

    house_form = True

    grounds = forms.MultipleChoiceField(
        label=_("What the paper breaks"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick what the paper breaks, or register it.")},
    )
    is_no_appeal = forms.BooleanField(
        label=_("This paper is no appeal"),
        help_text=_("Appeals, requests and suggestions of citizens and firms are never refused (14.5)."),
    )
    language = forms.ChoiceField(
        label=_("Language of the letter"), choices=ReturnNote.Language, initial=ReturnNote.Language.BOTH
    )
    details = forms.CharField(
        label=_("Details for the letter in Kazakh"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "kk"}),
        max_length=2000,
    )
    details_ru = forms.CharField(
        label=_("Details for the letter in Russian"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "ru"}),
        max_length=2000,
    )

    def __init__(self, *args: Any, officer: Officer, subject: Incoming, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.findings = findings_of(subject)
        if sender_of(subject.correspondent) not in PRIVATE:
            del self.fields["is_no_appeal"]
        offered = [(each.check.key, each.check.ground.label) for each in self.findings]
        self.fields["grounds"].choices = offered  # type: ignore[attr-defined]
        self.initial.setdefault("grounds", [each.check.key for each in self.findings if each.is_broken])

    def values(self) -> dict[str, Any]:
        """Return the plain values of `return_unregistered`."""
        data = dict(self.cleaned_data)
        details = {"kk": data.pop("details"), "ru": data.pop("details_ru")}
        return {**data, "details": details}

    @property
    def rows(self) -> list[tuple[Finding, BoundWidget]]:
        """The questions with their boxes, as the table of the page shows them."""
        return list(zip(self.findings, self["grounds"].subwidgets, strict=True))


class ReturnedFilter(forms.Form):
    """Filters of the journal of returned papers, in the address bar (10.12)."""

    ground = forms.ChoiceField(label=_("Ground"), required=False)
    since = FilterDay(label=_("Returned from"), widget=DayInput())
    until = FilterDay(label=_("until"), widget=DayInput())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        grounds = [(ground.key, f"{ground.clause} {ground.label}") for ground in GROUNDS.values()]
        self.fields["ground"].choices = [("", _("any")), *grounds]  # type: ignore[attr-defined]

    def wanted(self) -> dict[str, Any]:
        """Return the filters that make sense; a wrong one is shown beside its field and left out."""
        self.is_valid()
        return self.cleaned_data


class RouteForm(forms.Form):
    """Whose desk (10.11); an urgent paper also to the competent head (10.9)."""

    house_form = True

    desk = OfficerChoice(label=_("Desk"))
    copy_to = OfficerChoice(label=_("Copy to the competent head"), required=False)

    def __init__(self, *args: Any, officer: Officer, subject: Incoming, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["desk"].queryset = queries.desks(on)  # type: ignore[attr-defined]
        self.fields["copy_to"].queryset = queries.heads(on)  # type: ignore[attr-defined]
        if not subject.is_urgent or subject.restricted:
            del self.fields["copy_to"]


class FileAwayForm(forms.Form):
    """Into which file of the nomenclature (10.23)."""

    house_form = True

    case_file: forms.ModelChoiceField[CaseFile] = forms.ModelChoiceField(
        label=_("File of the nomenclature"), queryset=None, widget=SearchableSelect
    )

    def __init__(self, *args: Any, officer: Officer, subject: Incoming, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["case_file"].queryset = open_files(subject.year or on.year)  # type: ignore[attr-defined]


class CaseFileForm(forms.Form):
    """Into which file of the nomenclature all of them; those of the years of their numbers are offered (10.5)."""

    house_form = True

    case_file: forms.ModelChoiceField[CaseFile] = forms.ModelChoiceField(
        label=_("File of the nomenclature"), queryset=None, widget=SearchableSelect
    )

    def __init__(self, *args: Any, officer: Officer, subject: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        years = sorted({paper.year for paper in subject if paper.year})
        offered = [open_files(year) for year in years] or [open_files(on.year)]
        self.fields["case_file"].queryset = reduce(or_, offered)  # type: ignore[attr-defined]


class OnPaperForm(forms.Form):
    """What the register keeps of a restricted paper that was executed on paper (10.4)."""

    resolved_on = forms.DateField(label=_("Resolution put on paper on"), widget=DayInput())
    executed_on = forms.DateField(label=_("Executed on paper on"), widget=DayInput())
    paper_file = forms.CharField(
        label=_("Number of the file on paper"),
        max_length=80,
        help_text=_("Its index and volume in the nomenclature; no content (10.4)."),
    )


class RejectForm(forms.Form):
    """Why a draft is rejected."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000)
