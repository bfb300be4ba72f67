"""1.4, 2.2, 10.5, 10.23. Begin a service note."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from control.models import Redirection
from notes import access
from notes.checks import check_note
from notes.facts import NoteFacts
from notes.models import ServiceNote
from notes.papers import paper_of
from outgoing.actions.begin_draft import begin_draft
from outgoing.facts import DraftFacts
from outgoing.models import OutgoingKind


@under("1.4", "2.2", "10.5", "10.23")
@transaction.atomic
def begin_note(
    *,
    by: Officer,
    at: datetime,
    kind: OutgoingKind,
    facts: DraftFacts,
    said: NoteFacts,
    redirection: Redirection | None = None,
) -> ServiceNote:
    """Draft the paper of the note as any paper of the office is drafted, addressed to the officer's post.

    redirection: the request it is about (10.9). Raises Refusal for what `begin_draft` and `check_note` refuse.
    """
    on = timezone.localdate(at)
    drafts = access.may_begin(by, on).enforce().position
    assert drafts is not None  # noqa: S101 - may_begin asks for a post
    outgoing = begin_draft(by=by, at=at, kind=kind, facts=paper_of(facts, said, drafts.unit, on))
    check_note(said, outgoing, on)
    post = said.addressee.position
    assert post is not None  # noqa: S101 - check_note asks for a post
    made: ServiceNote = ServiceNote.objects.create(
        outgoing=outgoing,
        subject=said.subject,
        addressee=said.addressee,
        addressee_post=post,
        redirection=redirection,
        plan=said.plan.strip(),
        item=said.item.strip(),
        asked=said.asked,
        asked_on=said.asked_on,
    )
    return made
