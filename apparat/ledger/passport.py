"""The passport of a date: «Неге бұл күн?» – every step, every move, every day that did not count (room: ledger)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import get_language

from apparat.deadlines.light import Light, light
from apparat.deadlines.models import Deadline, DeadlineMove
from apparat.deadlines.row import duty_words
from apparat.org.models import Officer
from apparat.regulation.basis import cite
from apparat.regulation.control_kinds import KINDS, kind_of
from apparat.regulation.counting import ROLL
from apparat.regulation.edition import ALL_TERMS
from apparat.regulation.explain import explain
from apparat.regulation.terms import Source
from apparat.regulation.urgency import Urgency
from apparat.worktime.calendar import WorkCalendar

MARKS = {mark.term_key: mark for mark in Urgency}  # 13.2: the terms of an assignment itself


@dataclass(frozen=True, slots=True)
class Moved:
    """One move of the date, as the component `history` lists it."""

    before: str
    after: str
    reason: str
    clause: str
    by: Any
    at: datetime


@dataclass(frozen=True, slots=True)
class Named:
    """A day that was named, not counted: who named it, by which clause, whether 13.15 moved it on."""

    by: Officer | None
    on: date
    clause: str
    is_rolled: bool


@dataclass(frozen=True, slots=True)
class Passport:
    """Everything an officer is told about one date: the row, its light, its duty, where it is written, steps, moves.

    kind: the kind of control of 13.2 by the length of the term, "" for what is no assignment.
    """

    deadline: Deadline
    light: Light
    duty: str
    clause: str
    cited: str
    steps: list[str]
    moves: list[Moved]
    named: Named | None
    kind: str


def passport_of(deadline: Deadline, on: date, calendar: WorkCalendar) -> Passport:
    """Return the passport in the reader's language. ``clause`` is empty where the term stands in another act."""
    language = (get_language() or "kk")[:2]
    term = ALL_TERMS.get(deadline.term_key)
    is_ours = term is None or term.source is Source.ACT
    words = duty_words(deadline)
    moves = list(deadline.moves.select_related("by").order_by("at", "pk"))
    return Passport(
        deadline=deadline,
        light=light(deadline, on, calendar),
        duty=words.in_(language) if words else deadline.term_key,
        clause=deadline.clause if is_ours else "",
        cited="" if is_ours or term is None else cite(term.clause, basis=term.basis, language=language),
        steps=explain(deadline.trace, language),
        moves=[
            Moved(f"{row.from_on:%d.%m.%Y}", f"{row.to_on:%d.%m.%Y}", row.reason, row.clause, row.by, row.at)
            for row in moves
        ],
        named=_named(deadline, moves),
        kind=_kind(deadline, calendar, language),
    )


def _named(deadline: Deadline, moves: list[DeadlineMove]) -> Named | None:
    """Return who named the day: who moved it last by a decision, else the leader who gave the assignment (13.2)."""
    if deadline.fixed_on is None:
        return None
    deciders = [move.by for move in reversed(moves) if move.clause != ROLL]
    return Named(
        by=next(iter(deciders), deadline.leader),
        on=deadline.fixed_on,
        clause=deadline.fixed_clause or deadline.clause,
        is_rolled=deadline.due_on != deadline.fixed_on,
    )


def _kind(deadline: Deadline, calendar: WorkCalendar, language: str) -> str:
    """Name the kind of control of an assignment's own term (13.2)."""
    if deadline.term_key not in MARKS:
        return ""
    kind = kind_of(deadline.start_on, deadline.due_on, MARKS[deadline.term_key], calendar)
    return next(row.name.in_(language) for row in KINDS if row.kind is kind)
