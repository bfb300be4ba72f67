"""The clock of files: in autumn the nomenclature of the next year is owed (№ 703 p. 131)."""

from __future__ import annotations

from typing import Any

from celery import shared_task
from django.utils import timezone


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
