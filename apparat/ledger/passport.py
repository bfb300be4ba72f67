"""The passport of a date: «Неге бұл күн?» – every step, every move, every day that did not count (room: ledger)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import get_language

from apparat.deadlines.light import Light, light
from apparat.deadlines.models import Deadline
from apparat.regulation.basis import cite
from apparat.regulation.edition import ALL_TERMS
from apparat.regulation.explain import explain
from apparat.regulation.terms import Source
from apparat.worktime.calendar import WorkCalendar


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
class Passport:
    """Everything an officer is told about one date: the row, its light, its duty, where it is written, steps, moves."""

    deadline: Deadline
    light: Light
    duty: str
    clause: str
    cited: str
    steps: list[str]
    moves: list[Moved]


def passport_of(deadline: Deadline, on: date, calendar: WorkCalendar) -> Passport:
    """Return the passport in the reader's language. ``clause`` is empty where the term stands in another act."""
    language = (get_language() or "kk")[:2]
    term = ALL_TERMS.get(deadline.term_key)
    is_ours = term is None or term.source is Source.ACT
    return Passport(
        deadline=deadline,
        light=light(deadline, on, calendar),
        duty=term.duty.in_(language) if term else deadline.term_key,
        clause=deadline.clause if is_ours else "",
        cited="" if is_ours or term is None else cite(term.clause, basis=term.basis, language=language),
        steps=explain(deadline.trace, language),
        moves=[
            Moved(f"{row.from_on:%d.%m.%Y}", f"{row.to_on:%d.%m.%Y}", row.reason, row.clause, row.by, row.at)
            for row in deadline.moves.select_related("by").order_by("at", "pk")
        ],
    )
