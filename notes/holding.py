"""The lock of every deed on a note: the row of its paper, then its own (house 4.9; room: actions)."""

from __future__ import annotations

from notes.models import ServiceNote
from outgoing.holding import hold as hold_paper


def hold(note: ServiceNote) -> ServiceNote:
    """Read the note anew and hold its paper and it until the transaction ends, before any verdict is asked."""
    hold_paper(note.outgoing)
    note.refresh_from_db(from_queryset=ServiceNote.objects.select_for_update())
    return note
