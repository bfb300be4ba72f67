"""1.4, 2.2, 10.5, 10.23. Write the next version of a service note."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from notes.checks import check_note
from notes.facts import NoteFacts
from notes.holding import hold
from notes.models import ServiceNote
from notes.papers import paper_of
from outgoing.actions.revise_draft import revise_draft
from outgoing.facts import DraftFacts


@under("1.4", "2.2", "10.5", "10.23")
@transaction.atomic
def revise_note(
    *, note: ServiceNote, by: Officer, at: datetime, facts: DraftFacts, said: NoteFacts, seen: int
) -> ServiceNote:
    """Write the next version of its paper, and what it says besides. Raises Refusal as `begin_note` and `revise_draft`.

    seen: the version the officer had before him.
    """
    hold(note)
    on = timezone.localdate(at)
    facts = paper_of(facts, said, note.outgoing.unit, on)
    outgoing = revise_draft(outgoing=note.outgoing, by=by, at=at, facts=facts, seen=seen)
    check_note(said, outgoing, on)
    post = said.addressee.position
    assert post is not None  # noqa: S101 - check_note asks for a post
    note.subject, note.addressee, note.addressee_post = said.subject, said.addressee, post
    note.plan, note.item = said.plan.strip(), said.item.strip()
    note.asked, note.asked_on = said.asked, said.asked_on
    note.save()
    return note
