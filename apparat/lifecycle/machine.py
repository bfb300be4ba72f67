"""A life cycle is a table of moves; this machine walks it under a row lock and writes history and journal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.mandate import Mandate


class MoveRefused(Refusal):
    """The thing is not in a state from which this move may be made."""


@dataclass(frozen=True, slots=True)
class Move:
    """One lawful move: the name of the deed, the states it may start from, where it leads, the clause it rests on."""

    name: str
    sources: frozenset[str]
    target: str
    clause: str


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """The life of one kind of legal thing: kind, state type, first state, moves."""

    kind: str
    states: type[models.TextChoices]
    first: str
    moves: tuple[Move, ...]

    def move(self, name: str) -> Move:
        """Return the move of this name; KeyError when the table has none."""
        for move in self.moves:
            if move.name == name:
                return move
        raise KeyError(f"{self.kind} has no move {name}")

    def is_open(self, name: str, state: str) -> bool:
        """Tell whether the move may be made from the state."""
        return state in self.move(name).sources

    def open_moves(self, state: str) -> Iterator[Move]:
        """Yield the moves that may be made from the state."""
        return (move for move in self.moves if state in move.sources)

    @property
    def final_states(self) -> frozenset[str]:
        """States nothing leads out of."""
        return frozenset(self.states.values) - frozenset(s for move in self.moves for s in move.sources)

    @property
    def starts(self) -> frozenset[str]:
        """The first state, and those no move leads to: a thing may only be born in them (13.10: taken into account)."""
        return frozenset(self.states.values) - frozenset(move.target for move in self.moves) | {self.first}

    def apply(
        self,
        thing: Any,
        name: str,
        *,
        mandate: Mandate | None,
        at: datetime,
        columns: Mapping[str, Any] | None = None,
        clause: str = "",
        **facts: Any,
    ) -> None:
        """Make the move: lock the row, check its real state, set, save, write history and journal (`<kind>.<name>`).

        Must run in a transaction. `columns` are fields that change in the same UPDATE because the database ties them to
        the state (a number comes with "registered"). `clause`: what this deed rests on, named by history and journal,
        when the table has only the common one. `facts` go into the journal entry. Raises MoveRefused with the clause of
        the table when the stored state does not allow the move, also when somebody else moved it a moment ago.
        """
        move = self.move(name)
        stored = type(thing).objects.select_for_update().values_list("state", flat=True).get(pk=thing.pk)
        if stored not in move.sources:
            raise MoveRefused(
                _("This cannot be done now: the state is “%(state)s”.") % {"state": self.states(stored).label},
                move.clause,
            )
        changes = {**(columns or {}), "state": move.target}
        for field, value in changes.items():
            setattr(thing, field, value)
        named = clause or move.clause
        thing._change_reason = named  # noqa: SLF001 - the documented door of simple-history
        thing.save(update_fields=list(changes))
        write(f"{self.kind}.{name}", thing, mandate=mandate, at=at, clause=named, **facts)
