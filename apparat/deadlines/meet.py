"""Closes a row of the ledger because the obligation was done (room: deadlines; 13.9, 13.13)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.events import MET
from apparat.deadlines.models import Deadline
from apparat.deadlines.row import close, duty, lock_open
from apparat.journal.write import write
from apparat.org.mandate import Mandate


@transaction.atomic
def meet(deadline: Deadline, *, mandate: Mandate | None, at: datetime) -> Deadline:
    """Close the row on the day of ``at``; a breach is ``closed_on`` after ``due_on`` and is never stored.

    Raises:
        Refusal: the row is closed already, or the day it is counted from has not come.
    """
    lock_open(deadline)
    on = timezone.localdate(at)
    if on < deadline.start_on < deadline.due_on:
        raise Refusal(
            _("The term begins on %(day)s: it cannot be met before.") % {"day": f"{deadline.start_on:%d.%m.%Y}"},
            deadline.clause,
        )
    close(deadline, Deadline.State.MET, on=on)
    write(
        MET.name,
        deadline,
        mandate=mandate,
        at=at,
        clause=deadline.clause,
        duty=duty(deadline),
        closed_on=on.isoformat(),
        due_on=deadline.due_on.isoformat(),
        late=on > deadline.due_on,
    )
    return deadline
