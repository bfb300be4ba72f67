"""Ties code to the clauses it carries out: ``@under("13.6")`` feeds the index of the clause map (room: regulation)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from apparat.regulation.act import ACT

Carrier = TypeVar("Carrier", bound=Callable[..., Any])

# clause → qualified names of what carries it out, in the order they were imported
CARRIED: dict[str, list[str]] = {}


class UnknownClause(ValueError):
    """Code claims to carry out a clause the act does not have.

    Attributes:
        clause: the number that is not there.
    """

    def __init__(self, clause: str) -> None:
        """Remember the missing ``clause``."""
        super().__init__(f"the Regulation has no clause {clause!r}")
        self.clause = clause


def under(*clauses: str) -> Callable[[Carrier], Carrier]:
    """Mark a function or class as carrying out ``clauses`` and enter it into ``CARRIED``.

    The marked thing gets ``__clauses__``, a tuple; the journal takes the clause of an entry from its first.

    Args:
        clauses: numbers of the Regulation, at least one.

    Raises:
        UnknownClause: a number the act does not have; raised at import.
        ValueError: no clause at all.
    """
    if not clauses:
        raise ValueError("name at least one clause")
    for clause in clauses:
        if clause not in ACT:
            raise UnknownClause(clause)

    def mark(carrier: Carrier) -> Carrier:
        name = f"{carrier.__module__}.{carrier.__qualname__}"
        for clause in clauses:
            names = CARRIED.setdefault(clause, [])
            if name not in names:  # a module reloaded by a development server carries its clause once
                names.append(name)
        carrier.__clauses__ = clauses  # type: ignore[attr-defined]
        return carrier

    return mark


def carried_by(clause: str) -> tuple[str, ...]:
    """Return the qualified names of what carries ``clause`` out, as far as it has been imported.

    Raises:
        UnknownClause: the act has no such clause.
    """
    if clause not in ACT:
        raise UnknownClause(clause)
    return tuple(CARRIED.get(clause, ()))
