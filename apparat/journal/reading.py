"""Reading of a restricted paper is an event too, and stays written whatever happens next (house 4.11; № 429 p. 15)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction

from apparat.journal.events import READ
from apparat.journal.models import Entry
from apparat.journal.write import Journaled, write
from apparat.org.mandate import Mandate
from apparat.org.models import Officer

SAME_READING = timedelta(minutes=10)  # within which an officer leafs in one paper, and a page asks for parts of itself


def write_reading(subject: Journaled, *, mandate: Mandate, at: datetime, clause: str, event: str = READ) -> Entry:
    """Write that the officer read the paper, and commit it before he sees a word of it.

    The page calls it before anything else. The entry is in a transaction of its own, so that no later rollback takes it
    away; inside another transaction it could be taken away, and so RuntimeError is raised there. `event` names another
    reading than that of a restricted paper.
    """
    with transaction.atomic(durable=True):
        return write(event, subject, mandate=mandate, at=at, clause=clause)


def write_readings(read: Iterable[tuple[Journaled, Mandate]], *, at: datetime, clause: str) -> None:
    """Write the readings of several papers that stand on one sheet, each in its seat, as `write_reading` does one."""
    with transaction.atomic(durable=True):
        for subject, mandate in read:
            write(READ, subject, mandate=mandate, at=at, clause=clause)


def was_just_read(root_kind: str, root_id: int, officer: Officer, at: datetime) -> bool:
    """Tell whether the officer's reading of the paper was written within the last ten minutes: it is the same one."""
    return root_id in just_read(root_kind, [root_id], officer, at)


def just_read(root_kind: str, keys: Iterable[int], officer: Officer, at: datetime) -> set[int]:
    """Return those of the papers whose reading by the officer was written within the last ten minutes."""
    read = Entry.objects.filter(event=READ, root_kind=root_kind, root_id__in=list(keys), officer=officer)
    return set(read.filter(at__gte=at - SAME_READING).values_list("root_id", flat=True))
