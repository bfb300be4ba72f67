"""Brings rows of a profile into a reference book without undoing what people did there (room: opening).

The history of the book is the memory: a column that somebody but the loader changed belongs to him from then on, a row
that he deleted stays deleted, and nothing is ever deleted by the loader.
"""

# ruff: noqa: SLF001 - _meta and _default_manager are Django's documented doors

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.db import models
from simple_history.utils import bulk_create_with_history, bulk_update_with_history, get_history_manager_for_model

REASON = "load_office"  # the change reason by which the loader knows its own hand in the history

Row = Mapping[str, Any]
Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the rows of one book."""

    book: str
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    left_to_people: int = 0


def merge(model: type[models.Model], key: Sequence[str], rows: Iterable[Row], *, at: datetime) -> Tally:
    """Create and update rows of `model` in a handful of queries and tell what was done.

    Args:
        model: a reference book with history.
        key: the columns by which a row is known.
        rows: column → value, each with the columns of the key; foreign keys as `…_id`.
        at: moment written into the history.
    """
    wanted = {tuple(row[name] for name in key): row for row in rows}
    present = _present(model, key, wanted)
    past = _past(model, key, wanted)
    new = [model(**row) for known, row in wanted.items() if known not in present and known not in past]
    changed, fields, left = _changes(present, past, wanted)
    if new:
        bulk_create_with_history(new, model, default_change_reason=REASON, default_date=at)
    if changed:
        bulk_update_with_history(changed, model, sorted(fields), default_change_reason=REASON, default_date=at)
    gone = sum(known in past and known not in present for known in wanted)
    kept = len(wanted) - len(new) - len(changed) - left - gone
    return Tally(str(model._meta.verbose_name_plural), len(new), len(changed), kept, left + gone)


def _present(model: type[models.Model], key: Sequence[str], wanted: Mapping[Key, Row]) -> dict[Key, models.Model]:
    rows = model._default_manager.filter(**{f"{key[0]}__in": {known[0] for known in wanted}})
    return {tuple(getattr(row, name) for name in key): row for row in rows}


def _past(model: type[models.Model], key: Sequence[str], wanted: Mapping[Key, Row]) -> dict[Key, list[models.Model]]:
    """Return the history of every wanted row that the loader has ever written, oldest first."""
    history: Any = get_history_manager_for_model(model)
    rows = history.filter(**{f"{key[0]}__in": {known[0] for known in wanted}}).order_by("history_id")
    found: dict[Key, list[Any]] = defaultdict(list)
    for row in rows:
        found[tuple(getattr(row, name) for name in key)].append(row)
    return {known: past for known, past in found.items() if any(row.history_change_reason == REASON for row in past)}


def _changes(
    present: Mapping[Key, models.Model], past: Mapping[Key, Sequence[Any]], wanted: Mapping[Key, Row]
) -> tuple[list[models.Model], set[str], int]:
    """Set on the present rows what the profile has otherwise; return them, the columns, and how many are people's."""
    changed, fields, left = [], set(), 0
    for known, row in present.items():
        if known not in wanted:
            continue
        differing = {name for name, value in wanted[known].items() if getattr(row, name) != value}
        ours = differing - _touched(past[known]) if known in past else set()
        for name in ours:
            setattr(row, name, wanted[known][name])
        if ours:
            changed.append(row)
            fields |= ours
        elif differing:
            left += 1
    return changed, fields, left


def _touched(past: Sequence[Any]) -> set[str]:
    """Return the columns that somebody but the loader changed."""
    columns = [field.attname for field in past[0].instance_type._meta.concrete_fields]
    touched: set[str] = set()
    for before, after in pairwise(past):
        if after.history_change_reason != REASON:
            touched |= {name for name in columns if getattr(before, name, None) != getattr(after, name, None)}
    return touched
