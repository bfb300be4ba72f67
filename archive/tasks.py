"""The clock and the worker of files: the nomenclature that is owed (№ 703 p. 131), packages for the archive (10.5)."""

from __future__ import annotations

import time
from typing import Any

from celery import shared_task
from django.utils import timezone

from apparat.recognition.limits import SECONDS_OF_A_TURN


@shared_task(name="archive.tasks.begin_next_year", acks_late=True)
def begin_next_year(**_: Any) -> int:
    """From September on, see that the next year's nomenclature stands in the ledger with its terms; return its year."""
    from django.db import transaction  # noqa: PLC0415 - tasks load before the models

    from archive.beginning import BEGINS, begin  # noqa: PLC0415 - tasks load before the models

    at = timezone.now()
    on = timezone.localdate(at)
    if on.month < BEGINS:
        return 0
    with transaction.atomic():
        return begin(on.year + 1, mandate=None, at=at, on=on).year


@shared_task(name="archive.tasks.build_package", acks_late=True)
def build_package(*, transfer_id: int, turn: int = 0, **_: Any) -> bool:
    """Build the package of a transfer, a turn at a time, so that scans and other packages have theirs; return whether
    it is kept. A worker that was killed loses one part of a paper's PDF/A, and the package is kept once.

    turn: that of the transfer's row; a task that names another was delivered again or left behind, and ends at once.
    """
    from apparat.worker.handing import to_worker  # noqa: PLC0415 - tasks load first
    from archive.building import build  # noqa: PLC0415 - tasks load before the models
    from archive.making import TurnOver  # noqa: PLC0415 - tasks load before the models
    from archive.turns import next_turn  # noqa: PLC0415 - tasks load before the models

    over = time.monotonic() + SECONDS_OF_A_TURN
    try:
        return build(transfer_id, timezone.now(), turn=turn, is_over=lambda: time.monotonic() > over)
    except TurnOver:
        if (following := next_turn(transfer_id, turn)) is not None:
            to_worker(build_package.name, transfer_id=transfer_id, turn=following)
        return False


@shared_task(name="archive.tasks.build_waiting", acks_late=True)
def build_waiting(**_: Any) -> int:
    """Hand over again the packages that nobody goes on with: the broker was down, a worker broke; return how many."""
    from apparat.worker.handing import all_to_worker  # noqa: PLC0415 - tasks load first
    from archive.building import tidy  # noqa: PLC0415 - tasks load before the models
    from archive.turns import left_behind  # noqa: PLC0415 - tasks load before the models

    tidy()
    return all_to_worker(build_package.name, left_behind())
