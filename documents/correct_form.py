"""The card of a paper without a number, typed once more where it says something else than the paper (10.9, 10.14)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from apparat.regulation.urgency import recognise
from documents.acceptability import standing_orders
from documents.correction import CONTENT, FIELDS, NAMING, ORDER
from documents.forms import MARKS, URGENCY, AcceptForm, kinds, mark_words
from documents.intake_card import read_number
from documents.models import DocumentKind, Incoming

WITHDRAW = "withdraw_order"
TYPED = {*FIELDS, "mark", ORDER, WITHDRAW, "confirmed"} - {"urgency"}
MARK_OF: dict[str, str] = {URGENCY[int(recognise(mark))]: mark for mark in reversed(MARKS)}


class CorrectForm(AcceptForm):
    """What may be corrected on the card of a paper without a number (10.9), and the order of who acts (10.14)."""

    withdraw_order = forms.BooleanField(label=_("The order enclosed is a wrong one, set it aside"), required=False)

    def __init__(self, *args: Any, officer: Officer, subject: Incoming, on: date, **kwargs: Any) -> None:
        super().__init__(*args, officer=officer, subject=subject, on=on, **kwargs)
        for name in set(self.fields) - _offered(subject):
            del self.fields[name]
        used = DocumentKind.objects.filter(pk=subject.kind_id)  # out of use since it was typed
        self.fields["kind"].queryset = kinds() | used  # type: ignore[attr-defined]
        self.initial = {**_typed(subject), **self.initial}

    def clean(self) -> dict[str, Any]:
        """Ask for the content of what is not restricted, and of doubles when the paper is named otherwise now.

        Of a card with no fault the deed asks, under a lock.
        """
        data = forms.Form.clean(self) or {}
        if "summary" in self.fields and not data.get("summary"):
            self.add_error("summary", _("Say briefly what the paper is about."))
        must_look = "their_number" in self.changed_data and read_number(self, data)
        if not must_look and self.errors and NAMING.intersection(self.changed_data):
            self.ask_of_doubles(data)
        return data

    def values(self) -> dict[str, Any]:
        """Return the plain values of `correct_card`: of the card what is typed otherwise."""
        data = self.cleaned_data
        card = {name: data[name] for name in FIELDS if name in self.changed_data}
        if "mark" in self.changed_data:
            card["urgency"] = URGENCY[int(recognise(data["mark"]))]
            card["mark_words"] = mark_words(data["mark"])
        order = {"acting_order": data.get(ORDER), WITHDRAW: data.get(WITHDRAW, False)}
        return {"card": card, **order, "confirmed": data["confirmed"]}


def _offered(subject: Incoming) -> set[str]:
    """10.4: of a restricted line no content and no file; that an order is wrong, when there is one."""
    kept = TYPED - {*CONTENT, ORDER} if subject.restricted else TYPED
    return kept if standing_orders(subject).exists() else kept - {WITHDRAW}


def _typed(subject: Incoming) -> dict[str, Any]:
    """Return the card as it was typed: minutes, and the mark in the words of the paper."""
    card = {name: getattr(subject, name) for name in FIELDS}
    received = subject.received_at.replace(second=0, microsecond=0)
    return card | {"received_at": received, "mark": MARK_OF.get(subject.urgency, "")}
