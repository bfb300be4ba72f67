"""Service notes for the tests: the kind, and notes in any state, made by the real deeds."""

from __future__ import annotations

from typing import Any

from apparat.numbering.models import Register
from apparat.org.models import Officer
from notes.actions.begin_note import begin_note
from notes.facts import NoteFacts
from notes.models import ServiceNote
from notes.subjects import Subject
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.actions.sign_outgoing import sign_outgoing
from outgoing.facts import DraftFacts, Words
from outgoing.models import OutgoingKind
from outgoing.readiness import last_version
from tests.factories.letters import WEDNESDAY

WORDS = Words(heading_kk="Техника туралы", text_kk="Екі компьютер бөлуді сұраймын.")


def note_kind() -> OutgoingKind:
    """Return the kind of service notes with its register."""
    register, _ = Register.objects.get_or_create(
        code="internal", defaults={"name_kk": "Ішкі құжаттар", "index": "3-7", "pattern": "{index}/{n}"}
    )
    kind, _ = OutgoingKind.objects.get_or_create(
        code="service_note",
        defaults={
            "name_kk": "Қызметтік жазба",
            "direction": "internal",
            "register": register,
            "blank_form": "named",
            "signer": "author",
        },
    )
    return kind


def begun(author: Officer, to: Officer, subject: str = Subject.TO_HEAD, **item: Any) -> ServiceNote:
    """Return a note in drafting, which its author signs."""
    facts = DraftFacts(signer=author, language="kk", words=WORDS)
    said = NoteFacts(subject, to, **item)
    return begin_note(by=author, at=WEDNESDAY, kind=note_kind(), facts=facts, said=said)


def delivered(author: Officer, to: Officer, subject: str = Subject.TO_HEAD, **item: Any) -> ServiceNote:
    """Return a note before its addressee."""
    note = begun(author, to, subject, **item)
    paper = send_to_approval(outgoing=note.outgoing, by=author, at=WEDNESDAY)
    sign_outgoing(outgoing=paper, by=author, at=WEDNESDAY, digest=last_version(paper).digest)
    note.refresh_from_db()
    return note
