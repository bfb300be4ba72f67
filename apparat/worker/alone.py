"""One worker for one thing at a time: work that was handed over twice is done once (room: worker)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

from django.db import connection


class Kind(IntEnum):
    """What workers are alone with; the number stands among the database's own locks."""

    RECOGNITION = 20_419
    EXPORT = 20_420
    IMPORT = 20_421
    PACKAGE = 20_431


@contextmanager
def alone(kind: Kind, key: int | str) -> Iterator[bool]:
    """Give whether this worker alone has the thing now. The database frees the place of a worker that died."""
    values = (int(kind), str(key))
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, hashtext(%s))", values)
        (is_ours,) = cursor.fetchone() or (False,)
    try:
        yield is_ours
    finally:
        if is_ours:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, hashtext(%s))", values)
