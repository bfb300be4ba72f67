"""Requisites of a letter that leaves by e-mail: reference to the request, surname and telephone (10.9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.models import Incoming
from outgoing.executors import mark_on
from outgoing.lack import Lack
from outgoing.models import Channel, Outgoing
from outgoing.states import OutgoingState

CLAUSE = "10.9"
NO_PHONE = _("By e-mail the executor's telephone stands on the sheet: he writes it into his profile.")
AGREED_WITHOUT_PHONE = _(
    "By e-mail the executor's telephone stands on the sheet, and this one was agreed without it: another way is chosen,"
    " or the paper goes back to its executor before it is registered."
)


def goes_by_mail(outgoing: Outgoing) -> bool:
    """Tell whether e-mail is the way of one of its addressees."""
    return outgoing.addressees.filter(channel=Channel.EMAIL).exists()


def lacks_of_mail(outgoing: Outgoing) -> Iterator[Lack]:
    """Yield the requisites that a paper with an addressee by e-mail has not got; nothing for other papers."""
    if goes_by_mail(outgoing):
        yield from lacks_of_letter(outgoing)


def lacks_of_letter(outgoing: Outgoing) -> Iterator[Lack]:
    """Yield the requisites of electronic mail that the paper has not got; number, date and mark come by its way."""
    if not mark_on(outgoing, outgoing.versions.get(ordinal=outgoing.version)).phone.strip():
        yield Lack(NO_PHONE if outgoing.state == OutgoingState.DRAFT else AGREED_WITHOUT_PHONE, CLAUSE)
    if outgoing.incoming is not None and None in reference_of(outgoing.incoming):
        yield Lack(
            _("An answer by e-mail names number and date of the request: RECORDS completes the card of the request."),
            CLAUSE,
        )


def reference_of(paper: Incoming) -> tuple[str, date | None]:
    """Return number and date by which an answer names the paper (law.md 3.2, requisite 7).

    Their own where they gave both; else those of our registry. None for a date nobody wrote down.
    """
    if paper.their_number and paper.their_on:
        return paper.their_number, paper.their_on
    return paper.number, timezone.localdate(paper.registered_at) if paper.registered_at else None
