"""The standing sending of an edition, to which officers are added (10.6; room: actions)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from acquaintance import queries
from acquaintance.asking import ask
from acquaintance.models import Circulation, RuleEdition
from acquaintance.states import CirculationState, ReaderState
from apparat.journal.write import write
from apparat.org.mandate import Mandate
from apparat.org.models import Officer


def send_to(
    edition: RuleEdition, people: Iterable[Officer], *, sender: Officer, mandate: Mandate | None, at: datetime
) -> int:
    """Add to the standing sending of the edition those whom it was not sent to; return how many.

    sender: whose sending it is when there is none yet; mandate: None for what the clock does.
    """
    rows = queries.readers_of_edition(edition).exclude(state=ReaderState.DROPPED)
    known = set(rows.values_list("officer", flat=True))
    fresh = [officer for officer in people if officer.pk not in known]
    if not fresh:
        return 0
    standing: Circulation | None = edition.circulations.filter(state=CirculationState.OPEN).first()
    if standing is None:
        standing = Circulation.objects.create(edition=edition, sent_by=sender, sent_at=at)
    write("circulation.sent", standing, mandate=mandate, at=at, clause="10.6", count=len(fresh))
    ask(standing, fresh, at)
    return len(fresh)
