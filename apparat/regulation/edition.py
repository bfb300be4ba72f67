"""Which wording of a term is in force on a day: the table, the office's amendments, stricter later law (regulation)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from apparat.regulation import outside, same_day, terms
from apparat.regulation.amendment import Amendment
from apparat.regulation.terms import Side, Term

ALL_TERMS: dict[str, Term] = terms.BY_KEY | same_day.BY_KEY | outside.BY_KEY


class UnknownTerm(LookupError):
    """Nobody has written a term with this key.

    Attributes:
        key: the key asked for.
    """

    def __init__(self, key: str) -> None:
        """Remember the unknown ``key``."""
        super().__init__(f"no term is called {key!r}")
        self.key = key


@dataclass(frozen=True, slots=True, init=False)
class Edition:
    """The Regulation and the outside law as they stand, with the office's amendments over them.

    Args:
        amendments: the office's amendments, in any order.

    Raises:
        UnknownTerm: an amendment of a term that does not exist.
    """

    amendments: tuple[Amendment, ...]

    def __init__(self, amendments: Iterable[Amendment] = ()) -> None:
        """Sort the amendments by their first day; of two on one day the later in the list wins."""
        rows = tuple(sorted(amendments, key=lambda row: row.valid_from))
        for row in rows:
            term_of(row.key)
        object.__setattr__(self, "amendments", rows)

    def term(self, key: str, on: date) -> Term:
        """Return the term ``key`` in force on ``on``; raises ``UnknownTerm``."""
        return self.in_force(term_of(key), on)[0]

    def in_force(self, term: Term, on: date) -> tuple[Term, tuple[tuple[Amendment, Term], ...]]:
        """Return ``term`` as it stands on ``on`` and, in order, every amendment applied with the term it changed.

        Later law is applied after the office's own amendments and only where it is stricter than what stands.
        """
        steps: list[tuple[Amendment, Term]] = []
        for row in self._rows(term.key, on):
            steps.append((row, term))
            term = row.applied_to(term)
        for row in outside.LAW_AMENDMENTS:
            if row.key == term.key and row.valid_from <= on and is_stricter(row.applied_to(term), term):
                steps.append((row, term))
                term = row.applied_to(term)
        return term, tuple(steps)

    def _rows(self, key: str, on: date) -> list[Amendment]:
        return [row for row in self.amendments if row.key == key and row.valid_from <= on]


def term_of(key: str) -> Term:
    """Return the unamended term ``key`` of the Regulation or the outside law; raises ``UnknownTerm``."""
    try:
        return ALL_TERMS[key]
    except KeyError:
        raise UnknownTerm(key) from None


def is_stricter(one: Term, other: Term) -> bool:
    """Say whether ``one`` falls due earlier than ``other`` from the same anchor, both in the same unit and side."""
    if (one.unit, one.side) != (other.unit, other.side):
        return False
    return one.count > other.count if one.side is Side.BEFORE else one.count < other.count


STATUTORY = Edition()
