"""Two officers at one moment: one deed is done and not committed yet, another begins on a connection of its own."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from django.db import connection, transaction

from apparat.access.verdict import Refusal

Deed = Callable[[], object]
PATIENCE = 30  # seconds until a test gives up; no test waits for them to pass

# Not pg_stat_activity: PostgreSQL remembers that view until our transaction ends, and would never show the newcomer.
WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))"


def overtaken(first: Deed, second: Deed, rest: Deed = lambda: None) -> str:
    """Do the second deed while the first is not committed; return its refusal's clause, or "done".

    `rest` is what the first officer's transaction still does while the second stands and waits.
    """
    answers: list[str] = []

    def work() -> None:
        try:
            second()
            answers.append("done")
        except Refusal as refusal:
            answers.append(refusal.clause)
        finally:
            connection.close()

    thread = threading.Thread(target=work)
    with transaction.atomic():
        first()
        thread.start()
        wait_until_it_waits(thread)
        rest()
    thread.join(timeout=PATIENCE)
    return answers[0]


def wait_until_it_waits(thread: threading.Thread) -> None:
    """Return when the other connection stands before a lock of ours; or when it has run through without one."""
    until = time.monotonic() + PATIENCE
    with connection.cursor() as cursor:
        while thread.is_alive() and time.monotonic() < until:
            cursor.execute(WAITING)
            if cursor.fetchone() != (0,):
                return
            time.sleep(0.01)
