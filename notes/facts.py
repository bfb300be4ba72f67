"""What is typed of a service note besides the words of its paper, before it has a row (2.2, 10.23)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from apparat.org.models import Officer
from outgoing.facts import To
from outgoing.models import Channel


@dataclass(frozen=True, slots=True)
class NoteFacts:
    """Subject, addressee, and for an item of a plan: the plan, its text, what is asked, the new term."""

    subject: str
    addressee: Officer
    plan: str = ""
    item: str = ""
    asked: str = ""
    asked_on: date | None = None


def line_of(addressee: Officer) -> To:
    """Return the addressee as the paper names him: his body, his post and name in both languages."""
    post = addressee.position
    assert post is not None  # noqa: S101 - only seated officers are written to
    return To(
        unit=post.unit,
        line_kk=f"{post.name_kk}, {addressee.short_name_kk}",
        line_ru=f"{post.name_ru or post.name_kk}, {addressee.short_name_ru}",
        channel=Channel.SYSTEM,
    )
