"""10.23. Register a signed service note at once and lay it before its addressee."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.notices.send import send
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.regulation.citation import under
from notes.checks import check_note
from notes.facts import NoteFacts
from notes.models import ServiceNote
from notes.states import NOTE
from notes.subjects import RULES
from outgoing.numbering import give_number
from outgoing.sent import mark_when_all_sent, note_sent


@under("2.2", "10.23")
@transaction.atomic
def deliver_note(*, note: ServiceNote, mandate: Mandate, by: Officer, at: datetime) -> ServiceNote:
    """Give the paper the next number of the internal register and let its addressee see it; part of its signature.

    Heads enter their notes through the system directly (10.23 ¶2): no desk stands between. Raises Refusal for a signer
    or an addressee whom the subject does not admit any more.
    """
    said = NoteFacts(note.subject, note.addressee, note.plan, note.item, note.asked, note.asked_on)
    paper, clause = note.outgoing, RULES[note.subject].clause
    check_note(said, paper, timezone.localdate(at))
    give_number(paper, mandate=mandate, by=by, at=at, clause=clause)
    for addressee in paper.addressees.order_by("order"):
        note_sent(addressee, mandate=mandate, at=at)
    mark_when_all_sent(paper, mandate=mandate, at=at)
    columns = {"delivered_at": at}
    name = note.addressee.both_names
    NOTE.apply(note, "deliver_note", mandate=mandate, at=at, columns=columns, clause=clause, addressee=name)
    _tell(note, at)
    return note


def _tell(note: ServiceNote, at: datetime) -> None:
    paper = note.outgoing
    send(
        officers=[note.addressee],
        kind="notes.delivered",
        thing=note,
        at=at,
        clause=RULES[note.subject].clause,
        title=_("Service note № %(number)s: %(heading)s"),
        data={"number": paper.number, "heading": {"kk": paper.heading_kk, "ru": paper.heading_ru or paper.heading_kk}},
        path=note.get_absolute_url(),
    )
