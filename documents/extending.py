"""How far law lets the term of an answer be extended: by kind of paper, the terms of the tables (room: documents).

A media request and the explanation of an official message: once, by the head, fifteen calendar days at most, the media
told within two working days (law on mass media, 36(1), 35(3)); a request for information: the same length, who asked
told within three (law on access to information, 11).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Deed, Role
from apparat.regulation.counting import due
from apparat.worktime.load import rules_in_force
from documents.answers import answer_due, law_of
from documents.models import AnswerExtension, Incoming
from documents.models.kind import AnswerTerm

CLAUSE = "10.11"  # whose desk, whose answer; the law itself is named in words


@dataclass(frozen=True, slots=True)
class Extending:
    """The keys of two terms: how much longer at most, and until when the sender is told."""

    length: str
    notice: str


BY_TERM: dict[str, Extending] = {
    AnswerTerm.MEDIA: Extending("media.extension", "media.extension_notice"),
    AnswerTerm.MESSAGE: Extending("message.extension", "message.extension_notice"),
    AnswerTerm.INFORMATION: Extending("information.extension", "information.extension_notice"),
}


def latest_extension(incoming: Incoming, on: date) -> date | None:
    """Return the last day to which the running term may be moved; None when there is none that may."""
    ends_on = answer_due(incoming, on)
    row = incoming.answer_deadline
    extending = BY_TERM.get(row.term_key) if row else None
    if ends_on is None or extending is None:
        return None
    rules = rules_in_force()
    return due(extending.length, start=ends_on, calendar=rules.calendar, edition=rules.edition).due_on


def may_extend(officer: Officer, incoming: Incoming, on: date) -> Verdict:
    """10.11, the laws: the akim or the head of apparatus extends the term once, while it still runs."""
    row = incoming.answer_deadline
    if row is None or row.term_key not in BY_TERM:
        return refused(_("No law sets a term for the answer to this paper."), CLAUSE)
    if answer_due(incoming, on) is None:
        return refused(_("The term of the answer does not run any more."), CLAUSE)
    if AnswerExtension.objects.filter(incoming=incoming).exists():
        return refused(_("By law (%(law)s) it is extended once.") % {"law": law_of(row)}, CLAUSE)
    seat = mandates(officer, on).first([Role.AKIM, Role.HEAD_OF_APPARATUS])
    if seat:
        return allowed(seat, CLAUSE)
    return refused(_("By law (%(law)s) the head extends the term.") % {"law": law_of(row)}, CLAUSE)


def may_tell(officer: Officer, incoming: Incoming, on: date) -> Verdict:
    """10.11, the laws: RECORDS, or who holds the desk of the paper, records that the sender was told."""
    extension = AnswerExtension.objects.filter(incoming=incoming).first()
    if extension is None:
        return refused(_("The term was not extended."), CLAUSE)
    if extension.notice:
        return refused(_("The sender was told already."), CLAUSE)
    seats = mandates(officer, on)
    seat = seats.first([Deed.REGISTER_INCOMING]) or seats.seat_of(incoming.desk_id)
    return allowed(seat, CLAUSE) if seat else refused(_("The documentation unit tells the sender."), CLAUSE)
