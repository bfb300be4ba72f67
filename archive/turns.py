"""Whose turn it is to build a package: of a transfer at most one task is worth anything, however many come (10.5).

Each task names a turn, and the row of the transfer names the one that counts. The broker may deliver a task again, and
the sweep may hand one over that was only slow: the other ends at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import F, QuerySet

from apparat.recognition.ask import in_queue
from apparat.worker.alone import Kind, alone
from archive.models import Transfer
from archive.states import TransferState


def to_build() -> QuerySet[Transfer]:
    """Return the transfers whose package is still to be built."""
    return Transfer.objects.filter(state=TransferState.BUILDING, problem="").order_by("pk")


def next_turn(key: int, turn: int) -> int | None:
    """Begin the turn after this one; return it, or nothing when another task has begun it or the building is over."""
    mine = to_build().filter(pk=key, turn=turn)
    return turn + 1 if mine.update(turn=F("turn") + 1) else None


def left_behind() -> Iterator[dict[str, int]]:
    """Yield what a task is told for each transfer that no task goes on with; none while the queue has work.

    What is being built now is left to who builds it.
    """
    if in_queue():
        return
    for key, turn in to_build().values_list("pk", "turn"):
        with alone(Kind.PACKAGE, key) as is_free:
            following = next_turn(key, turn) if is_free else None
        if following is not None:
            yield {"transfer_id": key, "turn": following}
