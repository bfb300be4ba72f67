"""Gives an open row to another officer; its date stays (room: deadlines; 13.5)."""

from __future__ import annotations

from django.db import transaction

from apparat.deadlines.models import Deadline
from apparat.deadlines.row import lock
from apparat.org.models import Officer, Unit


@transaction.atomic
def hand_over(deadline: Deadline, *, officer: Officer, unit: Unit | None, clause: str) -> Deadline:
    """Name who owes it from now on. The deed that hands it over writes the journal; the history keeps the former."""
    lock(deadline)
    deadline.officer, deadline.unit = officer, unit
    deadline._change_reason = clause  # type: ignore[attr-defined] # noqa: SLF001 - simple-history's own door
    deadline.save(update_fields=["officer", "unit"])
    return deadline
