"""10.9, 13.5. What was decided on a request to redirect is decided on its service note."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from apparat.org.mandate import Mandate
from apparat.regulation.citation import under
from control.models import Redirection
from control.states import RedirectionState
from notes.deciding import decide
from notes.models import ServiceNote
from notes.states import NOTE

MOVES = {RedirectionState.GRANTED: "grant_note", RedirectionState.DECLINED: "decline_note"}


@under("10.9", "13.5")
@transaction.atomic
def settle_redirection_note(*, redirection: Redirection, mandate: Mandate, at: datetime) -> ServiceNote | None:
    """Move the note as its request was moved; control tells the people. None when the request has no note."""
    note = ServiceNote.objects.select_related("outgoing").filter(redirection=redirection).first()
    if note is None:
        return None
    move = MOVES.get(RedirectionState(redirection.state))
    if move is None:  # the assignment was reported on or released meanwhile
        NOTE.apply(note, "withdraw_note", mandate=mandate, at=at, clause="13.5")
    else:
        decide(note, move, mandate=mandate, at=at, decision=redirection.decision, clause="13.5")
    return note
