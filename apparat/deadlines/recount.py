"""Counts a row of the ledger again from what it stores (room: deadlines; 13.15, house 4.0 (3))."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from apparat.regulation.basis import ACT
from apparat.regulation.counting import ROLL, STATUTORY, Counted, ImpossibleTerm, capped, due
from apparat.regulation.edition import Edition
from apparat.regulation.terms import Term
from apparat.worktime.calendar import WorkCalendar
from apparat.worktime.hours import skips
from apparat.worktime.load import Rules
from apparat.worktime.trace import step

WARNING = "control.warning"  # 13.4: three working days before


class Countable(Protocol):
    """What a date follows from: the columns of a row of the ledger that counting needs."""

    @property
    def term_key(self) -> str:
        """Key of the term."""

    @property
    def start_on(self) -> date:
        """The day counted from."""

    @property
    def start_at(self) -> datetime | None:
        """The moment counted from, when it is one."""

    @property
    def urgent(self) -> bool:
        """Whether the paper bears a mark of 10.9."""

    @property
    def count(self) -> int | None:
        """A length named by a leader."""

    @property
    def fixed_on(self) -> date | None:
        """A day named by a leader."""

    @property
    def fixed_clause(self) -> str:
        """The clause by which he named it."""

    @property
    def no_later_on(self) -> date | None:
        """The day that caps the count."""


def recount(row: Countable, rules: Rules) -> Counted:
    """Return the date the row leads to by the given calendar and edition, with its trace.

    By the calendar and the edition the row was counted with, it is the stored date again. A day that a leader named is
    not counted; when it is off, 13.15 moves it to the next working day.

    Raises:
        CalendarNotLoaded: the count leaves the loaded years.
        UnknownTerm: the term of the row no longer exists.
    """
    if row.fixed_on is not None:
        return named_day(row, row.fixed_on, row.fixed_clause, rules)
    term, edition = _term(row, rules.edition)
    counted = due(
        term,
        start=row.start_at or row.start_on,
        calendar=rules.calendar,
        edition=edition,
        urgent=row.urgent,
        hours=rules.hours,
    )
    if row.no_later_on is None:
        return counted
    return capped(counted, no_later_than=row.no_later_on, clause=counted.clause or "")


def _term(row: Countable, edition: Edition) -> tuple[Term | str, Edition]:
    """Return the term to count and the edition over it; a length that a leader named stands above every edition."""
    if row.count is None:
        return row.term_key, edition
    return replace(edition.term(row.term_key, row.start_on), count=row.count), STATUTORY


def named_day(row: Countable, day: date, clause: str, rules: Rules) -> Counted:
    """Return ``day`` as the due date of the row, moved to the next working day when it is off (13.15).

    Raises CalendarNotLoaded when the year of the day is not known.
    """
    term = rules.edition.term(row.term_key, row.start_on)
    due_on = rules.calendar.on_or_after(day)
    trace = [
        step("start", row.start_on, term.clause, term=term.key, anchor=term.anchor),
        step("fixed", day, clause or term.clause),
    ]
    if due_on != day:
        trace.append(step("roll", due_on, ROLL, **{"from": day.isoformat()}, direction="forward", basis=ACT))
        trace += skips(rules.calendar, day, due_on)
    trace.append(step("result", due_on, clause or term.clause))
    return Counted(due_on, term, term.clause, ACT, tuple(trace))


def warning_day(due_on: date, *, begun_on: date, calendar: WorkCalendar, edition: Edition) -> date:
    """Return the day of the warning: three working days before (13.4), or at once when the term began later."""
    try:
        return due(WARNING, start=due_on, calendar=calendar, edition=edition, begun_on=begun_on).due_on
    except ImpossibleTerm:
        return begun_on
