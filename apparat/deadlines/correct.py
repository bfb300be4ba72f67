"""Writes into an open row what its paper really says: it was opened on what was mistyped (room: deadlines; 10.9)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.deadlines.models import Deadline
from apparat.deadlines.move import tell_moved
from apparat.deadlines.open import Subject, calendar_missing, fill
from apparat.deadlines.recount import recount
from apparat.deadlines.row import NEW_DATE, lock_open, set_date
from apparat.org.bilingual import Bilingual
from apparat.org.mandate import Mandate
from apparat.worktime.calendar import CalendarNotLoaded
from apparat.worktime.load import rules_in_force

CARD = ["subject_number", "subject_kk", "subject_ru", "start_on", "start_at", "urgent"]


@transaction.atomic
def correct(
    deadline: Deadline,
    *,
    subject: Subject,
    start: datetime,
    urgent: bool,
    reason: str | Bilingual,
    mandate: Mandate,
    at: datetime,
) -> Deadline:
    """Take over the printed snapshot, the moment counted from and the mark of a paper whose card was corrected.

    The date is counted anew; when it moves, the old one is kept as a move and the journal tells. For a row that no
    other is counted from.

    Raises:
        Refusal: the row is closed, or the calendar of a year is not loaded.
    """
    lock_open(deadline)
    deadline.subject_number, deadline.subject_kk, deadline.subject_ru = subject.number, subject.kk, subject.ru
    deadline.start_on, deadline.start_at, deadline.urgent = timezone.localdate(start), start, urgent
    rules = rules_in_force()
    try:
        counted = recount(deadline, rules)
        stays = counted.due_on == deadline.due_on
        if stays:
            fill(deadline, counted, rules)
        deadline._change_reason = deadline.clause  # type: ignore[attr-defined] # noqa: SLF001 - simple-history's own door
        deadline.save(update_fields=[*CARD, *NEW_DATE] if stays else CARD)
        if not stays:
            moved = set_date(deadline, counted, rules, clause=deadline.clause, reason=reason, mandate=mandate, at=at)
            tell_moved(moved, mandate, at)
    except CalendarNotLoaded as missing:
        raise calendar_missing(missing, deadline.clause, field="") from missing
    return deadline
