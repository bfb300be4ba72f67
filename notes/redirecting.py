"""Requests to redirect as control tells of them: each has its service note (10.9, 13.5; room: notes)."""

from __future__ import annotations

from datetime import datetime

from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from control import heard
from control.models import Redirection
from notes.actions.note_redirection import note_redirection
from notes.actions.settle_redirection_note import settle_redirection_note


class NotesOfRequests:
    """Hears the requests."""

    def asked(self, redirection: Redirection, *, mandate: Mandate, by: Officer, at: datetime) -> None:
        """Make the note of a new request."""
        note_redirection(redirection=redirection, by=by, at=at)

    def settled(self, redirection: Redirection, *, mandate: Mandate, at: datetime) -> None:
        """Decide the note with the request."""
        settle_redirection_note(redirection=redirection, mandate=mandate, at=at)


heard.register(NotesOfRequests())
