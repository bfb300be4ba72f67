"""Lets a met row run again with its old date: what was reported came back for rework (room: deadlines; 13.14)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.events import REOPENED
from apparat.deadlines.models import Deadline
from apparat.deadlines.row import duty, lock
from apparat.journal.write import write
from apparat.org.bilingual import Bilingual
from apparat.org.mandate import Mandate


@transaction.atomic
def reopen(deadline: Deadline, *, reason: str | Bilingual, clause: str, mandate: Mandate, at: datetime) -> Deadline:
    """Open a met row again; its date stays, so that rework never lengthens a term (ADR-0006).

    Raises:
        Refusal: the row is open, or cancelled.
    """
    lock(deadline)
    if deadline.state != Deadline.State.MET:
        raise Refusal(_("Only a term that was met can run again."), clause)
    deadline.state, deadline.closed_on = Deadline.State.OPEN, None
    deadline.close_reason_kk = deadline.close_reason_ru = ""
    deadline._change_reason = clause  # type: ignore[attr-defined] # noqa: SLF001 - simple-history's own door
    deadline.save(update_fields=["state", "closed_on", "close_reason_kk", "close_reason_ru"])
    write(
        REOPENED.name,
        deadline,
        mandate=mandate,
        at=at,
        clause=clause,
        duty=duty(deadline),
        due_on=deadline.due_on.isoformat(),
        reason=reason,
    )
    return deadline
