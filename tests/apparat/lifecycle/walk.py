"""Walks any life cycle over every state × every move (house 4.9); houses use it for their own tables."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import transaction

from apparat.journal.events import EVENTS
from apparat.journal.models import Entry
from apparat.lifecycle.machine import Lifecycle, Move, MoveRefused
from apparat.org.mandate import Mandate
from apparat.regulation.act import ACT

AT = datetime(2026, 3, 20, 10, 30, tzinfo=UTC)
Make = Callable[[str], Any]
Columns = Callable[[Move], dict[str, Any]]


def assert_table_is_sound(lifecycle: Lifecycle, *, starts: set[str], finals: set[str]) -> None:
    """Assert that the table is a life: no name twice, every state reached, births and ends as meant, true clauses."""
    names = [move.name for move in lifecycle.moves]
    reached = set(lifecycle.starts)
    for _each in lifecycle.moves:
        reached |= {move.target for move in lifecycle.moves if reached & move.sources}

    assert len(names) == len(set(names))
    assert reached == set(lifecycle.states.values)
    assert set(lifecycle.starts) == starts
    assert set(lifecycle.final_states) == finals
    assert [move.clause for move in lifecycle.moves if move.clause not in ACT] == []
    assert [name for name in names if f"{lifecycle.kind}.{name}" not in EVENTS] == []


def assert_table_is_walked(
    lifecycle: Lifecycle, make: Make, *, mandate: Mandate | None = None, columns: Columns | None = None
) -> None:
    """Assert for every state × move: a listed pair moves and is journaled with its clause, any other is refused.

    `make(state)` returns a new stored thing in the state; `columns(move)` the fields the database ties to the target.
    """
    for state in lifecycle.states.values:
        for move in lifecycle.moves:
            thing = make(state)
            written = columns(move) if columns else {}
            if state in move.sources:
                _assert_moves(lifecycle, thing, move, mandate, written)
            else:
                _assert_refuses(lifecycle, thing, move, mandate, written)


def _assert_moves(
    lifecycle: Lifecycle, thing: Any, move: Move, mandate: Mandate | None, columns: dict[str, Any]
) -> None:
    lifecycle.apply(thing, move.name, mandate=mandate, at=AT, columns=columns)

    entry = Entry.objects.latest("pk")
    stored = type(thing)._default_manager.get(pk=thing.pk)
    assert (thing.state, stored.state) == (move.target, move.target)
    assert (entry.event, entry.clause, entry.subject_id) == (f"{lifecycle.kind}.{move.name}", move.clause, thing.pk)


def _assert_refuses(
    lifecycle: Lifecycle, thing: Any, move: Move, mandate: Mandate | None, columns: dict[str, Any]
) -> None:
    before, entries = thing.state, Entry.objects.count()

    with pytest.raises(MoveRefused) as refusal, transaction.atomic():
        lifecycle.apply(thing, move.name, mandate=mandate, at=AT, columns=columns)

    stored = type(thing)._default_manager.get(pk=thing.pk)
    assert refusal.value.clause == move.clause
    assert (thing.state, stored.state, Entry.objects.count()) == (before, before, entries)
