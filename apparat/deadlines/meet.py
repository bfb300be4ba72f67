"""Closes a row of the ledger because the obligation was done (room: deadlines; 13.9, 13.13)."""

from __future__ import annotations

from datetime import date, datetime

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
def meet(deadline: Deadline, *, mandate: Mandate | None, at: datetime, on: date | None = None) -> Deadline:
    """Close the row on the day it was done; a breach is ``closed_on`` after ``due_on`` and is never stored.

    Args:
        deadline: an open row.
        mandate: in whose name; None when the clock did it.
        at: the moment of the deed, which the journal keeps.
        on: the day it was done, when it is entered later (10.4: on paper); None for the day of ``at``.

    Raises:
        Refusal: the row is closed already, or the day lies before the one it is counted from, or after ``at``.
    """
    lock_open(deadline)
    done_on = on or timezone.localdate(at)
    if done_on > timezone.localdate(at):
        raise Refusal(_("What is done cannot lie in the future."), deadline.clause)
    if done_on < deadline.start_on < deadline.due_on:
        raise Refusal(
            _("The term begins on %(day)s: it cannot be met before.") % {"day": f"{deadline.start_on:%d.%m.%Y}"},
            deadline.clause,
        )
    close(deadline, Deadline.State.MET, on=done_on)
    write(
        MET.name,
        deadline,
        mandate=mandate,
        at=at,
        clause=deadline.clause,
        duty=duty(deadline),
        closed_on=done_on.isoformat(),
        due_on=deadline.due_on.isoformat(),
        late=done_on > deadline.due_on,
    )
    return deadline
