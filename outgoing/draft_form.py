"""The form of a draft: words in each language, who signs, to whom by which way, annexes (10.18, 10.21, 10.22)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.files.forms import FilesField, OneFileField
from apparat.files.models import Attachment
from apparat.org.models import Officer, Position
from apparat.texts.fields import filled
from apparat.ui.forms import OfficerChoice
from apparat.ui.lookup import LookupField
from control.models import Assignment
from documents.models import Incoming
from outgoing import queries
from outgoing.book import book_of
from outgoing.docx import marked_of
from outgoing.drafting import TO_BOTH
from outgoing.facts import DraftFacts, To, Words
from outgoing.fields import OF_ANSWERED, values_of
from outgoing.higher_checks import request_of
from outgoing.models import Channel, DistributionList, Outgoing, OutgoingKind, Version
from outgoing.readiness import MOST_ADDRESSEES, version_number
from outgoing.request_form import RequestFields, initial_of_assignment, initial_of_request

ADDRESSEE = ("unit", "channel", "email", "address", "line_kk", "line_ru")  # the fields of one addressee
PLACES = range(1, MOST_ADDRESSEES + 1)


def _text(label: Any, language: str) -> forms.CharField:
    attrs = {"rows": 14, "lang": language, "data-widget": "marked"}
    return forms.CharField(label=label, required=False, max_length=60_000, widget=forms.Textarea(attrs=attrs))


def _heading(label: Any, language: str) -> forms.CharField:
    widget = forms.TextInput(attrs={"lang": language})
    return forms.CharField(label=label, required=False, max_length=300, widget=widget)


def _docx(label: Any) -> OneFileField:
    """A DOCX that takes the place of the typed text of one language."""
    help_text = _("DOCX without macros; it takes the place of the text above, the file itself is kept.")
    return OneFileField(label=label, required=False, help_text=help_text)


class DraftForm(RequestFields):
    """A draft of one kind. `kind` is given by the view: it says who may sign and whether there are addressees."""

    language = forms.ChoiceField(label=_("Language"), choices=Outgoing.Language)
    signer = OfficerChoice(label=_("Who signs"))
    acts_as: forms.ModelChoiceField[Position] = forms.ModelChoiceField(
        label=_("Signs as acting for the holder of the post"),
        queryset=None,
        required=False,
        empty_label=_("no, from his own post"),
        help_text=_("Who acts for an absent leader by an order signs from that post, with the mark of it (1.4)."),
    )
    is_answer = forms.BooleanField(
        label=_("It answers an incoming paper"),
        required=False,
        help_text=_("Without that paper an answer is not agreed (10.22)."),
    )
    answers = forms.CharField(
        label=_("Number of the paper it answers"),
        required=False,
        max_length=80,
        help_text=_("As it stands in the registry, 3-5/151."),
    )
    heading_kk = _heading(_("Heading in Kazakh"), "kk")
    text_kk = _text(_("Text in Kazakh"), "kk")
    heading_ru = _heading(_("Heading in Russian"), "ru")
    text_ru = _text(_("Text in Russian"), "ru")
    docx_kk = _docx(_("Text in Kazakh from a Word file"))
    docx_ru = _docx(_("Text in Russian from a Word file"))
    distribution: forms.ModelChoiceField[DistributionList] = forms.ModelChoiceField(
        label=_("Distribution list"),
        queryset=None,
        required=False,
        help_text=_("For more than four addressees (№ 703, p. 25)."),
    )
    kept: forms.ModelMultipleChoiceField[Attachment] = forms.ModelMultipleChoiceField(
        label=_("Annexes that stay"), queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    attached = FilesField(label=_("New annexes"), required=False)

    def __init__(
        self,
        *args: Any,
        kind: OutgoingKind,
        officer: Officer,
        on: date,
        version: Version | None = None,
        known: Incoming | None = None,
        known_assignment: Assignment | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.officer, self.on, self.version = kind, officer, on, version
        self.known, self.known_assignment = known, known_assignment
        self.incoming: Incoming | None = None
        self.fields["signer"].queryset = queries.signers(kind, on)  # type: ignore[attr-defined]
        self.fields["acts_as"].queryset = posts = queries.acting_posts(kind, on)  # type: ignore[attr-defined]
        if not posts.exists():  # nobody is absent today
            del self.fields["acts_as"]
        self.fields["distribution"].queryset = queries.distributions()  # type: ignore[attr-defined]
        annexes = queries.annexes_of(version) if version else None
        self.fields["kept"].queryset = annexes or Attachment.objects.none()  # type: ignore[attr-defined]
        if not annexes:
            del self.fields["kept"]
        self.add_steps() if kind.is_out else self.drop_request()
        if kind.needs_addressee:
            self._add_addressees()
        else:
            del self.fields["distribution"]

    def _add_addressees(self) -> None:
        paper = self.version.outgoing if self.version is not None else None
        book = book_of(self.officer, self.on, known=self.known, paper=paper)
        for place in PLACES:
            field = LookupField(label=_("Addressee"), required=False)
            field.source = book
            self.fields[f"unit_{place}"] = field
            self.fields[f"line_kk_{place}"] = _heading(_("On the paper in Kazakh"), "kk")
            self.fields[f"line_ru_{place}"] = _heading(_("On the paper in Russian"), "ru")
            self.fields[f"channel_{place}"] = forms.ChoiceField(
                label=_("Way"), required=False, choices=Channel, initial=Channel.SYSTEM
            )
            self.fields[f"email_{place}"] = forms.EmailField(label=_("E-mail address"), required=False)
            self.fields[f"address_{place}"] = forms.CharField(label=_("Address"), required=False, max_length=300)

    def addressees(self) -> Iterator[tuple[int, bool, list[forms.BoundField]]]:
        """Yield each addressee for the page: place, whether it is shown open, its fields."""
        if not self.kind.needs_addressee:
            return
        for place in PLACES:
            fields = [self[f"{name}_{place}"] for name in ADDRESSEE]
            yield place, place == 1 or bool(fields[0].value()), fields

    def card(self) -> list[forms.BoundField]:
        """Return the fields of the card, in the order they are typed."""
        names = ("signer", "acts_as", "language", "is_answer", "answers")
        return [self[name] for name in names if name in self.fields]

    def texts(self) -> list[tuple[str, forms.BoundField, forms.BoundField, forms.BoundField]]:
        """Return language, heading, text and Word file of each language for the page, Kazakh first."""
        return [(code, self[f"heading_{code}"], self[f"text_{code}"], self[f"docx_{code}"]) for code in ("kk", "ru")]

    def clean(self) -> dict[str, Any]:
        """Read the Word files; each takes the place of the typed text of its language (10.18).

        Addressees typed beside a distribution list are not dropped: one of the two is left by who types.
        """
        data = super().clean() or {}
        if data.get("distribution") and any(data.get(f"unit_{place}") for place in PLACES):
            self.add_error("distribution", TO_BOTH)
        for code in ("kk", "ru"):
            if (file := data.get(f"docx_{code}")) is not None:
                try:
                    data[f"text_{code}"] = marked_of(file)
                except Refusal as refusal:
                    self.add_error(f"docx_{code}", str(refusal.reason))
        return data

    def clean_answers(self) -> str:
        """Find the paper that is answered, among those the officer sees (10.22, 10.4)."""
        number = queries.without_sign(str(self.cleaned_data["answers"]))
        self.incoming = queries.answered_by_number(self.officer, self.on, number, self.known)
        if number and self.incoming is None:
            raise forms.ValidationError(_("There is no such paper in the registry, or you may not see it."))
        return number

    def values(self) -> dict[str, Any]:
        """Return the plain values of `begin_draft` and `revise_draft`."""
        data = self.cleaned_data
        words = Words(data["heading_kk"], data["text_kk"], data["heading_ru"], data["text_ru"])
        facts = DraftFacts(
            signer=data["signer"],
            language=data["language"],
            words=words,
            addressees=self._to(),
            distribution=data.get("distribution"),
            is_answer=data["is_answer"] or self.incoming is not None,
            incoming=self.incoming,
            request=self.request_facts(),
            no_assignment=data.get("no_assignment", ""),
            sources={code: file for code in ("kk", "ru") if (file := data[f"docx_{code}"]) is not None},
            kept=list(data.get("kept") or ()),
            files=data["attached"],
            post=data.get("acts_as"),
        )
        return {"facts": facts, "kind": self.kind} if self.version is None else {"facts": facts, "seen": self._seen()}

    def _seen(self) -> int:
        """Return the version that stood in the form when it was opened; an altered page has seen none."""
        return version_number(str(self.data.get("seen", "")))

    def _to(self) -> list[To]:
        data = self.cleaned_data
        if not self.kind.needs_addressee:
            return []
        return [self._one(place) for place in PLACES if data.get(f"unit_{place}")]

    def _one(self, place: int) -> To:
        data = self.cleaned_data
        return To(
            unit=data[f"unit_{place}"],
            line_kk=data[f"line_kk_{place}"],
            line_ru=data[f"line_ru_{place}"],
            channel=data[f"channel_{place}"] or Channel.SYSTEM,
            email=data[f"email_{place}"],
            address=data[f"address_{place}"],
        )


def initial_of(outgoing: Outgoing, version: Version) -> dict[str, Any]:
    """Return what the form shows of the last version of a draft."""
    shown: dict[str, Any] = {
        "language": outgoing.language,
        "signer": outgoing.signer_id,
        "acts_as": outgoing.signer_post_id if outgoing.signer_post_id != outgoing.signer.position_id else None,
        "is_answer": outgoing.is_answer,
        "answers": outgoing.incoming.number if outgoing.incoming else "",
        "heading_kk": version.heading_kk,
        "text_kk": version.text_kk,
        "heading_ru": version.heading_ru,
        "text_ru": version.text_ru,
        "distribution": outgoing.distribution_id,
        "no_assignment": outgoing.no_assignment,
        "kept": [row.attachment_id for row in version.files.order_by("order")],
    }
    shown |= initial_of_request(request_of(outgoing))
    if outgoing.distribution_id is None:
        for to in outgoing.addressees.order_by("order"):
            shown |= {
                f"unit_{to.order}": to.unit_id,
                f"line_kk_{to.order}": to.line_kk,
                f"line_ru_{to.order}": to.line_ru,
                f"channel_{to.order}": to.channel,
                f"email_{to.order}": to.email,
                f"address_{to.order}": to.address,
            }
    return shown


def initial_of_kind(
    kind: OutgoingKind, drafter: Officer, incoming: Incoming | None, assignment: Assignment | None = None
) -> dict[str, Any]:
    """Return what a new draft begins with: the templates of its kind with what is known; an answer inherits its
    addressee (point 3), a paper on an assignment of a superior body its reference (12.6)."""
    shown: dict[str, Any] = {"language": Outgoing.Language.KK}
    for language, template in (("kk", kind.template_kk), ("ru", kind.template_ru)):
        shown[f"text_{language}"] = filled(template, values_of(drafter, incoming, language), needed=OF_ANSWERED)
    shown |= initial_of_assignment(assignment)
    if incoming is not None:
        shown |= {
            "is_answer": True,
            "answers": incoming.number,
            "unit_1": incoming.correspondent_id,
            "channel_1": CHANNELS.get(incoming.channel, Channel.POST),
            "language": Outgoing.Language.BOTH if incoming.language in ("ru", "both") else Outgoing.Language.KK,
        }
    return shown


CHANNELS: dict[str, str] = {  # an answer goes the way its paper came
    Incoming.Channel.SYSTEM: Channel.SYSTEM,
    Incoming.Channel.EMAIL: Channel.EMAIL,
    Incoming.Channel.POST: Channel.POST,
    Incoming.Channel.BEARER: Channel.HAND,
}
