"""What people type to link papers: a number or words, then a choice when several papers meet (10.9)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer, Unit
from documents.link_books import Found, Shelf, by_number, by_value, by_words, shelves
from documents.models.link import Kind

OFFERED = 8  # papers to choose from


class LinkForm(forms.Form):
    """With which paper, and what the one says of the other.

    The number as it is on a paper finds that paper, in whatever book it stands; anything else is sought as words. When
    several meet, the form comes back with them to choose from; a proposal sends its choice at once.
    """

    house_form = True

    kind = forms.ChoiceField(label=_("This paper"), choices=Kind)
    wanted = forms.CharField(
        label=_("which one"),
        max_length=200,
        required=False,
        help_text=_("The registration number, their number, or words of the content."),
    )
    chosen = forms.ChoiceField(
        label=_("Several papers meet: choose one"), required=False, widget=forms.RadioSelect, choices=()
    )

    def __init__(self, *args: Any, officer: Officer, subject: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._shelves = self.sought_among(officer, subject, on)
        self.offered: list[Found] = []
        if self.is_bound:
            self._offer(self._wanted(), str(self.data.get("chosen", "")))

    def sought_among(self, officer: Officer, subject: Any, on: date) -> list[Shelf]:
        """Return where the other paper is sought."""
        return shelves(officer, on, but=subject.journal_root)

    def _wanted(self) -> str:
        """Return what was typed as its field takes it, before anything is sought by it; "" when it is refused."""
        try:
            return str(self.fields["wanted"].clean(self.data.get("wanted", "")))
        except forms.ValidationError:
            return ""

    def _offer(self, text: str, chosen: str) -> None:
        """Find what was meant; when one paper meets, it is the choice."""
        if text:
            self.offered = by_number(text, self._shelves, OFFERED + 1) or by_words(text, self._shelves, OFFERED + 1)
        elif chosen:
            self.offered = list(by_value(chosen, self._shelves))
        self.fields["chosen"].choices = [(found.value, found.line) for found in self.offered]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Take the one paper that meets, or ask which."""
        data = super().clean() or {}
        if data.get("chosen"):
            data["target"] = next(found.paper for found in self.offered if found.value == data["chosen"])
        elif len(self.offered) == 1:
            data["target"] = self.offered[0].paper
        elif not self.offered and "wanted" not in self.errors:
            self.add_error("wanted", _("No paper with this number is known to you."))
        elif self.offered and "chosen" not in self.errors:
            self.add_error("chosen", self._ask())
        return data

    def _ask(self) -> Any:
        if len(self.offered) > OFFERED:
            return _("Too many papers meet: say more of the one you mean, or choose.")
        return _("Choose the paper you mean.")

    @property
    def asks_which(self) -> bool:
        """Tell whether several papers meet, so that the choice is shown."""
        return len(self.offered) > 1

    def values(self) -> dict[str, Any]:
        """Return the plain values of the deed."""
        return {"target": self.cleaned_data["target"], "kind": self.cleaned_data["kind"]}


class WithdrawLinkForm(forms.Form):
    """Why a link is taken back."""

    reason = forms.CharField(label=_("Reason"), max_length=300)


class LikelyForm(forms.Form):
    """The two facts of a card being typed by which an earlier paper is recognised."""

    correspondent: forms.ModelChoiceField[Unit] = forms.ModelChoiceField(queryset=Unit.objects.all())
    summary = forms.CharField(max_length=4000)
