"""A row of the ledger under a table of moves of the tests' own: open ⇄ met, both → cancelled."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from apparat.deadlines.models import Deadline
from apparat.lifecycle.machine import Lifecycle, Move

AT = datetime(2026, 3, 20, 10, 30, tzinfo=UTC)
S = Deadline.State
MACHINE = Lifecycle(
    "tested",
    S,
    S.OPEN,
    (
        Move("meet", frozenset({S.OPEN}), S.MET, "13.9"),
        Move("reopen", frozenset({S.MET}), S.OPEN, "13.14"),
        Move("cancel", frozenset({S.OPEN, S.MET}), S.CANCELLED, "13.9"),
    ),
)


def row(state: str = S.OPEN) -> Deadline:
    """Store a row in the state."""
    return Deadline.objects.create(
        term_key="control.short",
        clause="13.2",
        subject_kind="assignment",
        subject_kk="Есеп беру",
        start_on=date(2026, 3, 2),
        due_on=date(2026, 3, 31),
        opened_at=AT,
        state=state,
        closed_on=None if state == S.OPEN else date(2026, 3, 20),
    )


def columns(move: Move) -> dict[str, Any]:
    """Return what the database ties to the state: a closed row has its day, an open one has none."""
    return {"closed_on": None if move.target == S.OPEN else date(2026, 3, 20)}
