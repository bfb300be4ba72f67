"""Everything the program knows about one clause, gathered for its page and its command (room: clauses; 1.1–22.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from apparat.clauses import labels, wording
from apparat.clauses.map import Account, account_of, baked
from apparat.clauses.reading import ReadingLine, reading_line
from apparat.clauses.telling import Proof, told
from apparat.deadlines.models import TermAmendment
from apparat.lifecycle.drawing import all_lifecycles
from apparat.regulation import outside
from apparat.regulation.act import ACT, CHAPTERS, Chapter, Clause, clause_of
from apparat.regulation.anchors import ANCHORS
from apparat.regulation.basis import cite
from apparat.regulation.edition import Edition
from apparat.regulation.readings import ADVISORY, READINGS
from apparat.regulation.terms import TERMS, Term, Unit


@dataclass(frozen=True, slots=True)
class Change:
    """One amendment of a term: from which day, how long it then is, by which act."""

    valid_from: date
    length: str
    basis: str


@dataclass(frozen=True, slots=True)
class TermLine:
    """One term of a clause: key, part, what must be done, how long in the act and in force, what from, amendments."""

    key: str
    part: str
    duty: str
    written: str
    in_force: str
    anchor: str
    changes: tuple[Change, ...]
    is_advisory: bool

    @property
    def is_amended(self) -> bool:
        """Say whether what is in force differs from what the act says."""
        return self.written != self.in_force


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing in the code that carries the clause: words for officers, dotted name for developers."""

    label: Any
    code: str


@dataclass(frozen=True, slots=True)
class Step:
    """One life-cycle move that cites the clause: kind of thing, deed, states it leads from, state it leads to."""

    kind: Any
    label: Any
    sources: tuple[Any, ...]
    target: Any


@dataclass(frozen=True, slots=True)
class About:
    """One clause with its account, its terms, what carries it, its readings and its neighbours."""

    clause: Clause
    chapter: Chapter
    account: Account
    terms: tuple[TermLine, ...]
    deeds: tuple[Deed, ...]
    steps: tuple[Step, ...]
    proofs: tuple[Proof, ...]
    readings: tuple[ReadingLine, ...]
    previous: str
    following: str

    @property
    def number(self) -> str:
        """The number of the clause."""
        return self.clause.number


def about(number: str, *, on: date, edition: Edition, language: str) -> About:
    """Gather what is known about a clause. One query (amendments), none for a clause without terms.

    Args:
        number: "13.6".
        on: the day whose wording of the terms is shown.
        edition: the terms with the office's amendments.
        language: "kk", "ru" or "en".

    Raises:
        KeyError: the act has no such clause.
    """
    clause = clause_of(number)
    account = account_of(number, baked())
    numbers = list(ACT)
    place = numbers.index(number)
    return About(
        clause,
        CHAPTERS[clause.chapter - 1],
        account,
        tuple(term_lines(terms_of(number), on=on, edition=edition, language=language)),
        tuple(Deed(labels.deed_label(name), name) for name in account.carried.code),
        tuple(_steps(account.carried.moves)),
        told(account.carried.tests, number),
        tuple(reading_line(reading, language) for reading in READINGS if reading.clause == number),
        numbers[place - 1] if place else "",
        numbers[place + 1] if place + 1 < len(numbers) else "",
    )


def terms_of(number: str) -> tuple[Term, ...]:
    """Return the dated terms of a clause, in the order of the act."""
    return tuple(term for term in TERMS if term.clause == number)


def term_lines(terms: Iterable[Term], *, on: date, edition: Edition, language: str) -> list[TermLine]:
    """Return the terms in words, each with its amendments, past and to come."""
    shown = tuple(terms)
    keys = [term.key for term in shown]
    rows = list(TermAmendment.objects.filter(key__in=keys).order_by("valid_from", "pk")) if keys else []
    return [_term_line(term, rows, on, edition, language) for term in shown]


def _term_line(term: Term, rows: list[TermAmendment], on: date, edition: Edition, language: str) -> TermLine:
    current = edition.in_force(term, on)[0]
    changes = [_change(term, row, language) for row in rows if row.key == term.key]
    changes += [
        Change(
            law.valid_from,
            wording.term_length(law.applied_to(term), language),
            cite(law.address, basis=law.basis, language=language),
        )
        for law in outside.LAW_AMENDMENTS
        if law.key == term.key
    ]
    return TermLine(
        term.key,
        term.part,
        term.duty.in_(language),
        wording.term_length(term, language),
        wording.term_length(current, language),
        ANCHORS[term.anchor].in_(language),
        tuple(sorted(changes, key=lambda change: change.valid_from)),
        term.key in ADVISORY,
    )


def _change(term: Term, row: TermAmendment, language: str) -> Change:
    basis = row.basis_ru if language == "ru" and row.basis_ru else row.basis_kk
    changed = replace(term, count=row.count, unit=Unit(row.unit))
    return Change(row.valid_from, wording.term_length(changed, language), basis)


def _steps(moves: Iterable[str]) -> list[Step]:
    """Return the moves in words; a move the houses no longer have is left out (the map is stale then)."""
    known = {f"{cycle.kind}.{move.name}": (cycle, move) for cycle in all_lifecycles() for move in cycle.moves}
    steps = []
    for cycle, move in (known[name] for name in moves if name in known):
        sources = tuple(cycle.states(state).label for state in cycle.states.values if state in move.sources)
        kind = labels.KINDS.get(cycle.kind, cycle.kind)
        steps.append(Step(kind, labels.deed_label(move.name), sources, cycle.states(move.target).label))
    return steps
