"""Service notes of the demo office: one that waits, one on which an assignment was given (room: demo; 10.13, 10.23)."""

from __future__ import annotations

from datetime import datetime, timedelta

from apparat.demo.cast import Cast
from notes.actions.assign_on_note import assign_on_note
from notes.actions.begin_note import begin_note
from notes.facts import NoteFacts
from notes.models import ServiceNote
from notes.subjects import Subject
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.facts import DraftFacts, Words
from outgoing.models import OutgoingKind
from outgoing.readiness import last_version

WAITS = ("roads", "head", Subject.TO_HEAD, "Көлік бөлу туралы", "Қысқы жолдарды аралауға көлік бөлуді сұраймын.")
GIVEN = (
    "land",
    "akim",
    Subject.OTHER,
    "Жер телімдерін түгендеу туралы",
    "Түгендеуге округ әкімдерін тартуды сұраймын.",
)
TASK, EXECUTOR = "Округ аумағындағы жер телімдерін түгендеуге көмек көрсетіңіз.", "shanak"


def write_notes(cast: Cast, now: datetime) -> None:
    """Let two heads write a note each: one waits before the head of apparatus, on one the akim gave an assignment."""
    cast.refresh()
    at = now - timedelta(hours=3)
    _delivered(cast, WAITS, at)
    note = _delivered(cast, GIVEN, at)
    assign_on_note(note=note, by=cast[GIVEN[1]], at=at + timedelta(hours=1), text=TASK, executors=[cast[EXECUTOR]])


def _delivered(cast: Cast, said: tuple[str, str, str, str, str], at: datetime) -> ServiceNote:
    author, to, subject, heading, text = said
    facts = DraftFacts(signer=cast[author], language="kk", words=Words(heading_kk=heading, text_kk=text))
    kind = OutgoingKind.objects.select_related("register").get(code="service_note")
    addressed = NoteFacts(subject, cast[to])
    note: ServiceNote = begin_note(by=cast[author], at=at, kind=kind, facts=facts, said=addressed)
    paper = send_to_approval(outgoing=note.outgoing, by=cast[author], at=at)
    sign_outgoing(outgoing=paper, by=cast[author], at=at, digest=last_version(paper).digest)
    note.refresh_from_db()
    return note
