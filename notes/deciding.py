"""Writes the decision on a service note with its fact of the journal, for the deeds that decide (2.2, 10.9, 10.23)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from apparat.journal.models import Entry
from apparat.org.mandate import Mandate
from notes.models import ServiceNote
from notes.states import NOTE
from notes.subjects import RULES


def decide(note: ServiceNote, move: str, *, mandate: Mandate, at: datetime, decision: str, **more: Any) -> None:
    """Make the move with the words of the decision, and keep the entry of the journal that says so.

    more: `clause` when it is not that of the subject, `columns` that change too, and facts of the entry.
    """
    clause = more.pop("clause", "") or RULES[note.subject].clause
    columns = {"decided_by": mandate.officer, "decided_at": at, "decision": decision, **more.pop("columns", {})}
    NOTE.apply(note, move, mandate=mandate, at=at, columns=columns, clause=clause, decision=decision, **more)
    note.entry = Entry.objects.filter(subject_id=note.pk, subject_kind="service_note").latest("pk")
    note.save(update_fields=["entry"])
