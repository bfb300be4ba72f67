"""Moves an open row to another date, and what is counted from it with it (room: deadlines; 13.5, 13.7, 13.15)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.events import MOVED
from apparat.deadlines.models import Deadline, DeadlineMove
from apparat.deadlines.open import calendar_missing
from apparat.deadlines.recount import named_day, recount
from apparat.deadlines.row import duty, in_two, lock_open, set_date
from apparat.journal.write import write
from apparat.org.bilingual import Bilingual
from apparat.org.mandate import Mandate
from apparat.regulation.counting import Counted
from apparat.worktime.calendar import CalendarNotLoaded
from apparat.worktime.load import Rules, rules_in_force


@transaction.atomic
def move(
    deadline: Deadline, *, to: date, reason: str | Bilingual, clause: str, mandate: Mandate, at: datetime
) -> DeadlineMove:
    """Give the row the day ``to``, or the next working day when that is off (13.15); the old date is kept as a move.

    Open rows counted from this one, or capped by it, follow (13.13), each with its own move and journal entry.

    Raises:
        Refusal: the row is closed; no reason; a day in the past, before the start, or the same day; a year that is not
            loaded. All but the first name their field: "to" or "reason".
    """
    lock_open(deadline)
    if not in_two(reason)["kk"].strip():
        raise Refusal(_("Say why the term moves."), clause, field="reason")
    rules = rules_in_force()
    try:
        counted = named_day(deadline, to, clause, rules)
        _check(deadline, counted.due_on, clause, timezone.localdate(at))
        deadline.fixed_on = to
        moved = set_date(deadline, counted, rules, clause=clause, reason=reason, mandate=mandate, at=at)
        tell_moved(moved, mandate, at)
        _lead_on(moved, rules, mandate, at)
    except CalendarNotLoaded as missing:
        raise calendar_missing(missing, clause, field="to") from missing
    return moved


def _check(deadline: Deadline, to: date, clause: str, on: date) -> None:
    if to < on:
        raise Refusal(_("A term cannot be moved into the past."), clause, field="to")
    if to < deadline.start_on and deadline.due_on > deadline.start_on:
        raise Refusal(_("The term ends before the day it is counted from."), clause, field="to")
    if to == deadline.due_on:
        raise Refusal(_("The term already ends on this day."), clause, field="to")


def _lead_on(moved: DeadlineMove, rules: Rules, mandate: Mandate, at: datetime) -> None:
    """Let open rows counted from the moved one, or capped by it, follow it."""
    leader = moved.deadline
    followers = Deadline.objects.filter(Q(counted_from=leader) | Q(capped_by=leader), state=Deadline.State.OPEN)
    for row in followers.order_by("pk").select_for_update():
        counted = follow(row, leader.pk, leader.due_on, rules)
        if counted.due_on == row.due_on:
            row.save(update_fields=["start_on", "no_later_on"])
            continue
        again = set_date(row, counted, rules, clause=moved.clause, reason=moved.both_reasons, mandate=mandate, at=at)
        tell_moved(again, mandate, at)


def follow(row: Deadline, leader: int, due_on: date, rules: Rules) -> Counted:
    """Take over the new day of the row it hangs on and count again. A day a leader named stays what it is."""
    if row.counted_from_id == leader:
        row.start_on = due_on
    if row.capped_by_id == leader:
        row.no_later_on = due_on
    return recount(row, rules)


def tell_moved(moved: DeadlineMove, mandate: Mandate, at: datetime) -> None:
    """Write into the journal that a row has another date now."""
    write(
        MOVED.name,
        moved.deadline,
        mandate=mandate,
        at=at,
        clause=moved.clause,
        duty=duty(moved.deadline),
        from_on=moved.from_on.isoformat(),
        to_on=moved.to_on.isoformat(),
        reason=moved.both_reasons,
    )
