"""One worker for one import at a time: a task that was handed over twice does nothing the second time (10.9)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

LOCK = 20_421  # the kind of our locks among the database's


@contextmanager
def alone(key: int) -> Iterator[bool]:
    """Give whether this worker alone has the import now. The database frees the place of a worker that died."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [LOCK, key])
        (is_ours,) = cursor.fetchone() or (False,)
    try:
        yield is_ours
    finally:
        if is_ours:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [LOCK, key])
