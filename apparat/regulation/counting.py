"""Counts any term from any start to a due date and writes down how (room: regulation; 10.9, 13.15 and every term).

Conventions, each settled in ADR-0005 and open to amendment by the office:

* The anchor day is not counted: day 1 is the next day (Code, art. 76(2), and the customary reading of the Regulation).
* A moment of receipt (anchor ``*.received_on``) first becomes its lawful day of registration: by 10.9, for appeals and
  complaints by 14.4 and art. 64(3) of the Code. Any other moment becomes its local date (so does the
  receipt by another law).
* The wording in force on the day counted from is applied (``Edition``).
* Working days: the n-th working day after or before the anchor; the anchor itself need not work.
* Months: the same day number n months on, clipped to the end of a shorter month.
* A last day that is off rolls to the next working day (13.15; art. 76(5) of the Code) when the term lies *after* its
  anchor. A term *before* its anchor rolls the other way, to the earlier working day: the deed must be done while the
  office still works, and rolling forward would eat into the notice the clause protects.
* A term of zero units is due on its anchor day, rolled the same way.
* The obligation's own first day is the day after it arose. A term *before* whose day is not later than the day the
  obligation arose cannot be kept by anybody: ``ImpossibleTerm`` says so instead of naming such a day (13.6 and 13.13 on
  the three days of 13.2).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TypedDict

from apparat.regulation.amendment import Amendment, check_count
from apparat.regulation.basis import ACT
from apparat.regulation.citation import under
from apparat.regulation.edition import STATUTORY, Edition, UnknownTerm, term_of
from apparat.regulation.explain import explain, recount
from apparat.regulation.terms import APPEALS, Side, Source, Term, Unit
from apparat.worktime.calendar import CalendarNotLoaded, WorkCalendar
from apparat.worktime.hours import (
    STANDARD_HOURS,
    Intake,
    OfficeHours,
    appeal_intake_day,
    intake_day,
    local_moment,
    skips,
)
from apparat.worktime.months import add_months
from apparat.worktime.trace import Step, step

__all__ = [
    "STATUTORY",
    "Amendment",
    "CalendarNotLoaded",
    "Counted",
    "CountedJson",
    "Edition",
    "ImpossibleTerm",
    "Spec",
    "UnknownTerm",
    "add_months",
    "capped",
    "due",
    "explain",
    "recount",
]

ROLL = "13.15"
_ROLL_BY_SOURCE = {Source.ACT: (ROLL, ACT), Source.CODE: ("76(5)", "code"), Source.LAW: (ROLL, ACT)}


@dataclass(frozen=True, slots=True)
class Spec:
    """A count that no term names: so many units on one side of a start.

    Raises:
        ValueError: the count is negative or absurd.
    """

    count: int
    unit: Unit = Unit.WORKING_DAYS
    side: Side = Side.AFTER

    def __post_init__(self) -> None:
        """Refuse a count that cannot be counted."""
        check_count(self.count)


class CountedJson(TypedDict):
    """A counted date as it goes to JSON."""

    due: str
    term: str | None
    clause: str | None
    basis: str | None
    trace: list[Step]


@dataclass(frozen=True, slots=True)
class Counted:
    """A due date and how it was reached.

    Attributes:
        due_on: the date.
        term: the term applied, with its amendments; ``None`` for a bare ``Spec``.
        clause: where the term is written; ``None`` for a ``Spec``.
        basis: key of the act (``basis.BY_KEY``) or the amending act; ``None`` for a ``Spec``.
        trace: the steps, JSON-able; ``recount`` reaches the same date from them alone.
    """

    due_on: date
    term: Term | None
    clause: str | None
    basis: str | None
    trace: tuple[Step, ...]

    def as_json(self) -> CountedJson:
        """Return the plain form: due, term, clause, basis, trace."""
        return {
            "due": self.due_on.isoformat(),
            "term": self.term.key if self.term else None,
            "clause": self.clause,
            "basis": self.basis,
            "trace": list(self.trace),
        }


class ImpossibleTerm(ValueError):
    """A term *before* something would fall on or before the day its obligation arose (13.6, 13.13 with 13.2).

    Attributes:
        counted: the date that came out, with its trace.
        clause: the clause of the term, "" for a ``Spec``.
        begun_on: the day the obligation arose.
    """

    def __init__(self, counted: Counted, begun_on: date) -> None:
        """Remember the useless date and the day it collides with."""
        self.counted, self.begun_on, self.clause = counted, begun_on, counted.clause or ""
        named = f"impossible term {self.clause}".rstrip()
        super().__init__(f"{named}: due {counted.due_on.isoformat()}, begun {begun_on.isoformat()}")


@under("13.15", "14.4")
def due(
    term: Term | Spec | str,
    *,
    start: date | datetime,
    calendar: WorkCalendar,
    edition: Edition = STATUTORY,
    urgent: bool = False,
    hours: OfficeHours = STANDARD_HOURS,
    begun_on: date | None = None,
) -> Counted:
    """Count ``term`` from ``start`` by the conventions of this module.

    Args:
        term: a term, the key of one, or a bare count.
        start: the anchor: a date, or an aware moment.
        calendar: the working calendar.
        edition: the wording in force, with the office's amendments.
        urgent: a received paper bears a mark of 10.9; only matters when ``start`` is a moment of receipt.
        hours: the clock of the office.
        begun_on: the day the obligation arose; given it, a term before its anchor is checked for being possible.

    Raises:
        CalendarNotLoaded: the count leaves the loaded years.
        ImpossibleTerm: see ``begun_on``.
        UnknownTerm: no term has that key.
        ValueError: a naive moment.
    """
    rule = term_of(term) if isinstance(term, str) else term
    anchor_on, trace = _anchored(rule, start, urgent, calendar, hours)
    basis: str | None = None
    if isinstance(rule, Term):
        rule, basis, changes = _in_force(rule, edition, anchor_on)
        trace += changes
    due_on, steps = _count(rule, anchor_on, calendar)
    named = rule if isinstance(rule, Term) else None
    clause = named.clause if named else None
    counted = Counted(due_on, named, clause, basis, (*trace, *steps, step("result", due_on, clause or "")))
    if begun_on is not None and rule.side is Side.BEFORE and due_on <= begun_on:
        raise ImpossibleTerm(counted, begun_on)
    return counted


def capped(counted: Counted, *, no_later_than: date, clause: str) -> Counted:
    """Return ``counted``, or the earlier day ``no_later_than`` with a step that names the ``clause`` of the cap.

    A co-executor's seven days (13.13) may outlast the assignment itself: the earlier of the two days binds.
    """
    if counted.due_on <= no_later_than:
        return counted
    limit = step("cap", no_later_than, clause, exceeded=counted.due_on.isoformat())
    result = step("result", no_later_than, counted.clause or "")
    return replace(counted, due_on=no_later_than, trace=(*counted.trace[:-1], limit, result))


def _anchored(
    rule: Term | Spec, start: date | datetime, urgent: bool, calendar: WorkCalendar, hours: OfficeHours
) -> tuple[date, tuple[Step, ...]]:
    """Return the day counted from and the steps that lead to it."""
    named = {"term": rule.key, "anchor": rule.anchor} if isinstance(rule, Term) else {}
    clause = rule.clause if isinstance(rule, Term) else ""
    if not isinstance(start, datetime):
        calendar.is_working(start)  # refuses an unloaded year before anything else is said
        return start, (step("start", start, clause, **named),)
    local = local_moment(start)
    first = step("start", local.date(), clause, **named, moment=local.isoformat())
    if not (isinstance(rule, Term) and rule.is_receipt):
        calendar.is_working(local.date())
        return local.date(), (first,)
    intake = _intake(rule.anchor, start, urgent, calendar, hours)
    return intake.registered_on, (first, *intake.trace)


def _intake(anchor: str, moment: datetime, urgent: bool, calendar: WorkCalendar, hours: OfficeHours) -> Intake:
    if anchor in APPEALS:
        return appeal_intake_day(moment, calendar=calendar, hours=hours)  # 14.4, 14.6
    return intake_day(moment, urgent=urgent, calendar=calendar, hours=hours)  # 10.9


def _in_force(term: Term, edition: Edition, on: date) -> tuple[Term, str, tuple[Step, ...]]:
    """Return the wording in force on ``on``, the act its number rests on, and one step per amendment."""
    current, amendments = edition.in_force(term, on)
    steps = []
    basis = term.basis
    for row, before in amendments:
        after = row.applied_to(before)
        basis = row.basis
        steps.append(
            step(
                "edition",
                row.valid_from,
                term.clause,
                basis=row.basis,
                **({"basis_ru": row.basis_ru} if row.basis_ru else {}),
                address=row.address,
                was_count=before.count,
                was_unit=before.unit.value,
                was_side=before.side.value,
                count=after.count,
                unit=after.unit.value,
                side=after.side.value,
            )
        )
    return current, basis, tuple(steps)


def _working_days(day: date, n: int, calendar: WorkCalendar) -> date:
    return calendar.shift(day, n) if n else day


def _calendar_days(day: date, n: int, _: WorkCalendar) -> date:
    return day + timedelta(days=n)


def _months(day: date, n: int, _: WorkCalendar) -> date:
    return add_months(day, n)


_COUNTERS: dict[Unit, Callable[[date, int, WorkCalendar], date]] = {
    Unit.WORKING_DAYS: _working_days,
    Unit.CALENDAR_DAYS: _calendar_days,
    Unit.MONTHS: _months,
}


def _count(rule: Term | Spec, anchor_on: date, calendar: WorkCalendar) -> tuple[date, tuple[Step, ...]]:
    """Count from the anchor day and roll a last day off; return the day and the steps."""
    ahead = rule.side is Side.BEFORE
    last = _COUNTERS[rule.unit](anchor_on, -rule.count if ahead else rule.count, calendar)
    clause, basis = (rule.clause, rule.basis) if isinstance(rule, Term) else ("", "")
    counted = step(
        "count",
        last,
        clause,
        **{"from": anchor_on.isoformat()},
        count=rule.count,
        unit=rule.unit.value,
        side=rule.side.value,
        basis=basis,
    )
    passed: tuple[Step, ...] = ()
    if rule.unit is Unit.WORKING_DAYS and rule.count:
        inner = timedelta(days=1)
        passed = skips(calendar, last, anchor_on - inner) if ahead else skips(calendar, anchor_on + inner, last)
    due_on, rolled = _roll(rule, last, calendar)
    return due_on, (counted, *passed, *rolled)


def _roll(rule: Term | Spec, last: date, calendar: WorkCalendar) -> tuple[date, tuple[Step, ...]]:
    """Move a last day that is off: forward by 13.15, or back when the deed is due before its anchor."""
    if calendar.is_working(last) or (isinstance(rule, Term) and not rule.rolls):
        return last, ()
    ahead = rule.side is Side.BEFORE
    due_on = calendar.on_or_before(last) if ahead else calendar.on_or_after(last)
    clause, basis = _ROLL_BY_SOURCE[rule.source] if isinstance(rule, Term) else (ROLL, ACT)
    rolled = step(
        "roll",
        due_on,
        clause,
        **{"from": last.isoformat()},
        direction="back" if ahead else "forward",
        basis=basis,
    )
    return due_on, (rolled, *(skips(calendar, due_on, last) if ahead else skips(calendar, last, due_on)))
