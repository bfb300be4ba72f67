"""2.2, 10.23. The addressee decides on a service note."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from apparat.regulation.citation import under
from notes import access
from notes.deciding import decide
from notes.holding import hold
from notes.models import ServiceNote
from notes.subjects import RULES
from notes.telling import tell_authors


@under("2.2", "10.23")
@transaction.atomic
def decide_note(*, note: ServiceNote, by: Officer, at: datetime, grant: bool, decision: str = "") -> ServiceNote:
    """Grant it, or decline it with words; the decision is kept with its entry of the journal, the author is told.

    Raises Refusal for anybody but the addressee or who acts for him (2.2: the head of apparatus or who acts), for a
    note on a misdirected assignment, which is decided with its request (13.5), and for a decline without words.
    """
    hold(note)
    mandate = access.may_decide(by, note, timezone.localdate(at)).enforce()
    if not grant and not decision.strip():
        raise Refusal(_("Say why it is declined."), RULES[note.subject].clause, field="decision")
    decide(note, "grant_note" if grant else "decline_note", mandate=mandate, at=at, decision=decision.strip())
    tell_authors(note, at)
    return note
