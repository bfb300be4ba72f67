"""What people type of the office's own papers, turned into plain values of the actions (10.18–10.22, 12.4)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.numbering.filing import open_files
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.org.queries import working_officers
from apparat.ui.forms import OfficerChoice, OfficersChoice, SearchableSelect
from documents.forms import DayInput
from outgoing.dispatch_checks import broken, checks_of
from outgoing.models import NEEDS, Addressee, Channel, Outgoing
from outgoing.post import SIZES
from outgoing.states import TO_SEND, DispatchState
from outgoing.way_checks import NO_ADDRESS


class ReasonForm(forms.Form):
    """Why a paper goes back or is given up."""

    reason = forms.CharField(label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000)


class ReadForm(forms.Form):
    """Nothing to type: only which version was read, so that no other one is agreed or signed (10.22)."""

    digest = forms.CharField(widget=forms.HiddenInput, max_length=64)


class ReadReasonForm(ReadForm, ReasonForm):
    """Which version was read, and why it goes back."""


class ApprovalForm(forms.Form):
    """Who is asked besides those whom the law names, and until when (10.22, 12.4)."""

    house_form = True

    invited = OfficersChoice(label=_("Who else is asked"), required=False)
    due_on = forms.DateField(
        label=_("To answer by"),
        required=False,
        widget=DayInput(),
        help_text=_("Without a day the term of the office is counted."),
    )

    def __init__(self, *args: Any, officer: Officer, subject: Outgoing, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = working_officers(on).filter(position__isnull=False)
        self.fields["invited"].queryset = others.exclude(  # type: ignore[attr-defined]
            pk__in=[subject.drafter_id, subject.signer_id]
        )


class ReassignForm(forms.Form):
    """Who drafts the paper from now on: an officer of the body that drafts it (10.18)."""

    house_form = True

    taker = OfficerChoice(label=_("New executor"))

    def __init__(self, *args: Any, officer: Officer, subject: Outgoing, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        here = working_officers(on).filter(position__unit=subject.unit_id)
        self.fields["taker"].queryset = here.exclude(pk=subject.drafter_id)  # type: ignore[attr-defined]


class RefuseForm(forms.Form):
    """The questions of the dispatch desk: what is wrong (10.18); the card proposes, the clerk decides."""

    house_form = True

    grounds = forms.MultipleChoiceField(
        label=_("What is wrong"), required=False, widget=forms.CheckboxSelectMultiple, choices=()
    )
    details = forms.CharField(
        label=_("What exactly"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, officer: Officer, subject: Outgoing, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = [(check.key, check.ground) for check in checks_of(subject)]
        self.fields["grounds"].choices = asked  # type: ignore[attr-defined]
        self.initial = {"grounds": list(broken(subject, on)), **self.initial}


class SendForm(forms.Form):
    """To whom it goes now, and what is known of a sending that is not by e-mail (12.5, 10.20).

    Offered are those to whom it certainly has not gone; of whom nobody knows it, the clerk decides.
    """

    house_form = True

    chosen = forms.TypedMultipleChoiceField(
        label=_("To whom"), coerce=int, widget=forms.CheckboxSelectMultiple, choices=()
    )
    record = forms.CharField(
        label=_("Record of the delivery"),
        max_length=200,
        required=False,
        help_text=_("Number of the postal register, or who took it."),
    )

    def __init__(self, *args: Any, officer: Officer, subject: Outgoing, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = list(subject.addressees.filter(state__in=TO_SEND).select_related("unit").order_by("order"))
        self.fields["chosen"].choices = [(row.pk, _line(row)) for row in rows]  # type: ignore[attr-defined]
        certain = [row.pk for row in rows if row.state != DispatchState.UNCERTAIN]
        self.initial = {"chosen": certain, **self.initial}


def _line(addressee: Addressee) -> str:
    return f"{addressee.line} · {addressee.get_channel_display()} · {addressee.get_state_display()}"


class WayForm(forms.Form):
    """By which way a paper goes to one addressee, and the address that way needs (10.20)."""

    house_form = True

    channel = forms.ChoiceField(label=_("Way"), choices=Channel)
    email = forms.EmailField(label=_("E-mail address"), required=False)
    address = forms.CharField(label=_("Address"), required=False, max_length=300)

    def __init__(self, *args: Any, officer: Officer, subject: Addressee, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = {"channel": subject.channel, "email": subject.email, "address": subject.address}
        self.initial = {**known, **self.initial}

    def clean(self) -> dict[str, Any]:
        """Ask for the address that the way needs (10.20)."""
        data = super().clean() or {}
        needed = NEEDS.get(data.get("channel", ""), "")
        if needed and not data.get(needed):
            self.add_error(needed, NO_ADDRESS)
        return data


class AddressForm(WayForm):
    """Why a paper came back, and where it goes now (10.20)."""

    reason = forms.CharField(label=_("Why it came back"), max_length=300)
    field_order = ("reason",)


class FileAwayForm(forms.Form):
    """The file of the nomenclature (10.5)."""

    house_form = True

    case_file: forms.ModelChoiceField[CaseFile] = forms.ModelChoiceField(
        label=_("File of the nomenclature"), queryset=None, widget=SearchableSelect
    )

    def __init__(self, *args: Any, officer: Officer, subject: Outgoing, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["case_file"].queryset = open_files(subject.year or on.year)  # type: ignore[attr-defined]


class SignatureFileForm(forms.Form):
    """A signature file made elsewhere (12.5; law.md 5.5); the deed looks into it."""

    file = forms.FileField(
        label=_("Signature file"),
        widget=forms.FileInput(attrs={"accept": ".p7s,.cms,.sig"}),
        help_text=_("CMS SignedData (.p7s, .cms, .sig), DER or base64, 256 KB at most. It is kept and not verified."),
    )


class PostForm(forms.Form):
    """The day of the register of dispatch, in the address bar, and the size of the envelopes."""

    on = forms.DateField(label=_("Day"), required=False, widget=DayInput())

    def day(self, today: date) -> date:
        """Return the day asked for; nonsense and nothing mean today."""
        self.is_valid()
        chosen: date | None = self.cleaned_data.get("on")
        return chosen or today

    def size(self) -> str:
        """Return the size of the envelopes asked for, C5 for nonsense."""
        asked = str(self.data.get("size", ""))
        return asked if asked in SIZES else next(iter(SIZES))
