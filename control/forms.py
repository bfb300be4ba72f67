"""What people type about an assignment, turned into plain values of the deeds (10.23, 13.5, 13.9, 13.13, 13.14)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.files.forms import FilesField
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.ui.forms import OfficerChoice, SearchableSelect
from control.assignable import assignable
from control.deciders import scope_of
from control.models import Assignment, Release

ROWS = {"rows": 4}


class WordsForm(forms.Form):
    """One text."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs |= ROWS


class RedirectForm(WordsForm):
    """13.5: to whom it belongs, and why."""

    house_form = True

    proposed = OfficerChoice(label=_("Whose it is"))
    reason = forms.CharField(
        label=_("Reason"), widget=forms.Textarea, max_length=2000, help_text=_("The text of the service note.")
    )

    def __init__(self, *args: Any, officer: Officer, subject: Assignment, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        scope = scope_of(subject, on)
        offered = assignable(scope, on).exclude(pk=subject.lead.pk) if scope else Officer.objects.none()
        self.fields["proposed"].queryset = offered  # type: ignore[attr-defined]


class DecideForm(WordsForm):
    """10.9, 13.5: the leader's answer to a request to redirect."""

    GRANT, DECLINE = "grant", "decline"

    answer = forms.ChoiceField(
        label=_("Decision"),
        widget=forms.RadioSelect,
        choices=[(GRANT, _("Redirect")), (DECLINE, _("Decline: the lead stays"))],
    )
    decision = forms.CharField(
        label=_("Words of the decision"),
        widget=forms.Textarea,
        max_length=2000,
        required=False,
        help_text=_("Needed when the request is declined."),
    )

    def values(self) -> dict[str, Any]:
        """Return the answer as the deed wants it."""
        return {"grant": self.cleaned_data["answer"] == self.GRANT, "decision": self.cleaned_data["decision"]}


class PartForm(WordsForm):
    """13.13: a co-executor's part."""

    text = forms.CharField(label=_("What was done on your part"), widget=forms.Textarea, max_length=20_000)


class ReportForm(WordsForm):
    """13.13: information on execution with its files."""

    text = forms.CharField(label=_("What was done"), widget=forms.Textarea, max_length=20_000)
    files = FilesField(label=_("Files"), required=False)  # type: ignore[assignment]


class ReturnForm(WordsForm):
    """13.14: why a report goes back."""

    reason = forms.CharField(label=_("What must be done again"), widget=forms.Textarea, max_length=2000)


class CardForm(WordsForm):
    """10.23: the execution card; filled in before, it is shown for correction."""

    result = forms.CharField(label=_("Result"), widget=forms.Textarea, max_length=20_000)
    answer_number = forms.CharField(label=_("Number of the answer"), max_length=80, required=False)
    answer_on = forms.DateField(
        label=_("Date of the answer"), required=False, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )
    case_file = forms.ModelChoiceField(
        label=_("File of the nomenclature"),
        queryset=CaseFile.objects.filter(state=CaseFile.State.OPEN).order_by("-year", "index"),
        required=False,
        widget=SearchableSelect,
    )


class ReleaseForm(WordsForm):
    """13.9 1), 13.14: the evaluation with which an assignment leaves control."""

    ground = Release.Ground.DONE

    evaluation = forms.CharField(label=_("Evaluation of the execution"), widget=forms.Textarea, max_length=5000)

    def values(self) -> dict[str, Any]:
        """Return the evaluation with the ground of this form."""
        return {"ground": self.ground, "evaluation": self.cleaned_data["evaluation"]}


class ImpossibleForm(ReleaseForm):
    """13.9 2): the objective reasons."""

    ground = Release.Ground.IMPOSSIBLE

    evaluation = forms.CharField(label=_("Objective reasons"), widget=forms.Textarea, max_length=5000)
