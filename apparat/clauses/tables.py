"""The rows of the act's tables that bear a clause's number: limits, routes, signatures, approvers, rhythms, kinds of
control (room: clauses)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.clauses import wording
from apparat.regulation import approvers, control_kinds, limits, rhythms, routes
from apparat.regulation.basis import ACT as THE_ACT


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table in words: sub-point of the clause ("" when none), what it is about, what it says."""

    part: str
    what: str
    says: str


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one table that belong to a clause."""

    title: Any
    rows: tuple[Row, ...]


def tables_of(number: str, language: str) -> list[Table]:
    """Return the tables of a clause that have rows, in words of ``language``."""
    found = [Table(title, tuple(rows(number, language))) for title, rows in _TABLES]
    return [table for table in found if table.rows]


def _limits(number: str, language: str) -> Iterator[Row]:
    for limit in limits.LIMITS:
        if limit.clause == number and limit.basis == THE_ACT:
            yield Row("", limit.what.in_(language), wording.limit_bound(limit, language))


def _routes(number: str, language: str) -> Iterator[Row]:
    for route in routes.ROUTES:
        if route.clause == number:
            yield Row(route.part, route.why.in_(language), wording.DESKS[route.desk].in_(language))


def _signatures(number: str, language: str) -> Iterator[Row]:
    for rule in routes.SIGNATURES:
        if rule.clause == number:
            yield Row("", wording.ADDRESSEES[rule.addressee].in_(language), rule.what.in_(language))


def _approvers(number: str, language: str) -> Iterator[Row]:
    for people in approvers.APPROVERS.values():
        for approver in people:
            if approver.clause == number:
                yield Row(approver.part, approver.name.in_(language), "")
    for stage in approvers.DECREE_STAGES:
        if stage.clause == number:
            yield Row(stage.part, stage.name.in_(language), wording.working_days(stage.days, language))


def _rhythms(number: str, language: str) -> Iterator[Row]:
    for rhythm in rhythms.RHYTHMS:
        if rhythm.clause == number and rhythm.basis == THE_ACT:
            yield Row("", rhythm.duty.in_(language), wording.rhythm_period(rhythm.every, rhythm.day, language))


def _kinds(number: str, language: str) -> Iterator[Row]:
    if number == control_kinds.CLAUSE:
        for kind in control_kinds.KINDS:
            yield Row(kind.part, kind.name.in_(language), kind.length.in_(language))


_TABLES: tuple[tuple[Any, Callable[[str, str], Iterator[Row]]], ...] = (
    (_("Limits"), _limits),
    (_("Whose desk"), _routes),
    (_("Whose signature"), _signatures),
    (_("Who approves"), _approvers),
    (_("What comes back"), _rhythms),
    (_("Kinds of control"), _kinds),
)
