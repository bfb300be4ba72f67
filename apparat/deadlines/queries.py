"""Questions to the ledger; answers can be joined with `&`: `of_officers(ids) & overdue(on)` (room: deadlines; 13.4)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from apparat.deadlines.models import Deadline
from apparat.worktime.load import work_calendar


def of_officers(officers: Iterable[int]) -> QuerySet[Deadline]:
    """Return what the officers owe and have not done, nearest first: their desks."""
    return _open(officer__in=list(officers))


def of_units(units: Iterable[int]) -> QuerySet[Deadline]:
    """Return what the units owe and have not done, nearest first."""
    return _open(unit__in=list(units))


def given_by(leaders: Iterable[int]) -> QuerySet[Deadline]:
    """Return what the leaders gave and nobody has done yet, nearest first."""
    return _open(leader__in=list(leaders))


def open_on(on: date) -> QuerySet[Deadline]:
    """Return what was open at the end of the day, also a day long past."""
    return _listed(Deadline.objects.filter(Q(closed_on=None) | Q(closed_on__gt=on), opened_at__date__lte=on))


def overdue(on: date) -> QuerySet[Deadline]:
    """Return what is open and late on the day."""
    return _open(due_on__lt=on)


def falling_due(on: date, within: int = 3) -> QuerySet[Deadline]:
    """Return what is open and due from the day on until ``within`` working days after it. One query for the calendar.

    Raises CalendarNotLoaded when the days ahead are not known.
    """
    return _open(due_on__range=(on, work_calendar().shift(on, within)))


def to_warn(on: date) -> QuerySet[Deadline]:
    """Return what is open, not late, and whose day of the warning has come, today or on a day that was missed (13.4).

    A notice belongs to the row's own ``warn_on``, so that a second run tells nobody twice.
    """
    return _open(warn_on__lte=on, due_on__gte=on)


def _open(**conditions: object) -> QuerySet[Deadline]:
    return _listed(Deadline.objects.filter(state=Deadline.State.OPEN, **conditions))


def _listed(rows: QuerySet[Deadline]) -> QuerySet[Deadline]:
    """Load with the rows whom a list names, and put the nearest first."""
    return rows.select_related("officer__position__unit", "unit", "leader").order_by("due_on", "pk")
