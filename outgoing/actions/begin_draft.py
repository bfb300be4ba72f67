"""10.18, 10.21. Begin a draft of a paper of the office."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from outgoing import access
from outgoing.drafting import check_facts, write_version
from outgoing.facts import DraftFacts
from outgoing.models import Outgoing, OutgoingKind


@under("10.18", "10.21")
@transaction.atomic
def begin_draft(*, by: Officer, at: datetime, kind: OutgoingKind, facts: DraftFacts) -> Outgoing:
    """Write the first version of a paper, in the name of the body whose seat the officer holds.

    Raises Refusal for who has no post here, for a signer who may not sign papers of the kind, an addressee named twice,
    and an answer to a restricted paper (10.4).
    """
    on = timezone.localdate(at)
    mandate = access.may_begin(by, on).enforce()
    post = check_facts(kind, facts, on)
    assert mandate.position is not None  # noqa: S101 - may_begin asks for a post
    outgoing = Outgoing(
        kind=kind,
        drafter=mandate.seat,
        unit=mandate.position.unit,
        signer=facts.signer,
        signer_post=post,
        drafter_post=mandate.position,
        language=facts.language,
        created_at=at,
    )
    outgoing.save()
    write("outgoing.begun", outgoing, mandate=mandate, at=at, clause="10.18", kind=kind.both_names)
    write_version(outgoing, facts, post=post, by=by, at=at)
    return outgoing
