"""Closes a row of the ledger that nobody owes any more (room: deadlines; 13.9 2), 13.5)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.events import CANCELLED
from apparat.deadlines.models import Deadline
from apparat.deadlines.row import close, duty, lock_open
from apparat.journal.write import write
from apparat.org.bilingual import Bilingual
from apparat.org.mandate import Mandate


@transaction.atomic
def cancel(deadline: Deadline, *, reason: str | Bilingual, mandate: Mandate | None, at: datetime) -> Deadline:
    """Close the row without its being done; what is cancelled is never late.

    Args:
        deadline: an open row.
        reason: as an officer typed it, or our own words in both languages (``in_both``).
        mandate: in whose name; None when the clock did it.
        at: the moment of the deed.

    Raises:
        Refusal: the row is closed already, or no reason is given (field "reason").
    """
    lock_open(deadline)
    if not (reason if isinstance(reason, str) else reason["kk"]).strip():
        raise Refusal(_("Say why the term no longer runs."), deadline.clause, field="reason")
    close(deadline, Deadline.State.CANCELLED, on=timezone.localdate(at), reason=reason)
    write(
        CANCELLED.name,
        deadline,
        mandate=mandate,
        at=at,
        clause=deadline.clause,
        duty=duty(deadline),
        reason=reason,
    )
    return deadline
