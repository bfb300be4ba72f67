"""What the office knows by itself of a draft that begins: fields of the templates of its kinds (10.18; law.md 3.2)."""

from __future__ import annotations

from apparat.org.models import Officer
from documents.models import Incoming
from outgoing.letter import name_in, post_in
from outgoing.mail_checks import reference_of

OF_ANSWERED = frozenset({"answered_number"})  # without it a paragraph on the paper that is answered falls away


def values_of(drafter: Officer, answered: Incoming | None, language: str) -> dict[str, str]:
    """Return the values of all fields in the language, kk or ru; "" for what nobody wrote down."""
    number, on = reference_of(answered) if answered is not None else ("", None)
    return {
        "answered_number": number,
        "answered_on": f"{on:%d.%m.%Y}" if on else "",
        "executor_name": name_in(drafter, language),
        "executor_post": post_in(drafter, language),
        "executor_phone": drafter.phone,
    }
