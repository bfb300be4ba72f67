"""What people type to link papers: a number or words, then a choice when several papers meet (10.9)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer, Unit
from apparat.search.words import Listing, seek
from apparat.ui.cells import shortened
from documents.models import Incoming, PaperLink
from documents.states import IncomingState

OFFERED = 8  # papers to choose from
LONGEST_KEY = 18  # digits that are sure to be a key


class LinkForm(forms.Form):
    """With which paper, and what the one says of the other.

    The number as it is on a paper finds that paper; anything else is sought as words. When several meet, the form comes
    back with them to choose from; a proposal of `documents.repeats` sends its choice at once.
    """

    house_form = True

    kind = forms.ChoiceField(label=_("This paper"), choices=PaperLink.Kind)
    wanted = forms.CharField(
        label=_("which one"),
        max_length=200,
        required=False,
        help_text=_("The registration number, their number, or words of the content."),
    )
    chosen = forms.TypedChoiceField(
        label=_("Several papers meet: choose one"),
        required=False,
        coerce=int,
        empty_value=None,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, officer: Officer, subject: Incoming, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        papers = Incoming.objects.visible_to(officer, on).exclude(pk=subject.pk)
        self._papers = papers.exclude(state=IncomingState.RETURNED)
        self.offered: list[Incoming] = []
        if self.is_bound:
            self._offer(str(self.data.get("wanted", "")).strip(), str(self.data.get("chosen", "")))

    def _offer(self, text: str, chosen: str) -> None:
        """Find what was meant; when one paper meets, it is the choice."""
        if text:
            self.offered = self._found(text)
        elif chosen.isdecimal() and len(chosen) <= LONGEST_KEY:
            self.offered = list(self._papers.filter(pk=int(chosen)))
        labels = [(paper.pk, _line(paper)) for paper in self.offered]
        self.fields["chosen"].choices = labels  # type: ignore[attr-defined]

    def _found(self, text: str) -> list[Incoming]:
        by_number = self._papers.filter(Q(number__iexact=text) | Q(their_number__iexact=text)).order_by("-pk")
        if exact := list(by_number[: OFFERED + 1]):
            return exact
        keys = seek(text, Listing(self._papers, ("-pk",), words=text), size=OFFERED + 1)[0].keys
        return sorted(self._papers.filter(pk__in=keys), key=lambda paper: -paper.pk)

    def clean(self) -> dict[str, Any]:
        """Take the one paper that meets, or ask which."""
        data = super().clean() or {}
        if data.get("chosen"):
            data["target"] = next(paper for paper in self.offered if paper.pk == data["chosen"])
        elif len(self.offered) == 1:
            data["target"] = self.offered[0]
        elif not self.offered:
            self.add_error("wanted", _("No paper with this number is known to you."))
        elif "chosen" not in self.errors:
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
        """Return the plain values of `link_papers`."""
        return {"target": self.cleaned_data["target"], "kind": self.cleaned_data["kind"]}


def _line(paper: Incoming) -> str:
    """Name a paper in a line of choices; a restricted one by its numbers only (10.4)."""
    on = f"{paper.registered_at:%d.%m.%Y}" if paper.registered_at else ""
    theirs = f"({paper.their_number})" if paper.their_number else ""
    return " · ".join(filter(None, (paper.number or str(_("no number")), on, theirs, shortened(paper.summary, 100))))


class WithdrawLinkForm(forms.Form):
    """Why a link is taken back."""

    reason = forms.CharField(label=_("Reason"), max_length=300)


class LikelyForm(forms.Form):
    """The two facts of a card being typed by which an earlier paper is recognised."""

    correspondent: forms.ModelChoiceField[Unit] = forms.ModelChoiceField(queryset=Unit.objects.all())
    summary = forms.CharField(max_length=4000)
