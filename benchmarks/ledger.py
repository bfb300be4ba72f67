"""The ledger at 100,000 open rows: preview and application of a recalculation after one day became a day off.

Run as ``python -m benchmarks.ledger``. Rows are written into the benchmark's own database inside a transaction that is
rolled back, so a second run measures the same. ``BENCH_ROWS`` changes their number.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from benchmarks.database import address

if TYPE_CHECKING:
    from apparat.deadlines.models import Deadline
    from apparat.org.mandate import Mandate
    from apparat.worktime.load import Rules

ROWS = int(os.environ.get("BENCH_ROWS", "100000"))
SEED = 1315
TERMS = ("control.default", "control.urgent", "control.very_urgent", "intake.dispatch", "appeal.consideration")
FIRST = date(2026, 6, 1)
SPAN = 180  # days over which the rows were opened
NEW_DAY_OFF = date(2026, 9, 15)
LIMIT = 10.0  # seconds for a preview


def main() -> None:
    """Prepare the database, measure, forget the rows."""
    os.environ["DATABASE_URL"] = address("apparat_bench_ledger")  # rolled back rows would lie in the way of pages
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "benchmarks.settings")
    import django  # noqa: PLC0415 - after the address

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 - after django.setup
    from django.db import transaction  # noqa: PLC0415 - after django.setup

    call_command("migrate", verbosity=0)
    call_command("load_calendar", verbosity=0)
    with transaction.atomic():
        measure()
        transaction.set_rollback(True)


def measure() -> None:
    """Write the rows, change the calendar, preview, apply; print the seconds of each."""
    from apparat.deadlines.models import Deadline  # noqa: PLC0415 - after django.setup
    from apparat.deadlines.recalculate import apply, preview  # noqa: PLC0415 - after django.setup
    from apparat.worktime.load import rules_in_force, work_calendar  # noqa: PLC0415 - after django.setup
    from apparat.worktime.models import CalendarDay  # noqa: PLC0415 - after django.setup

    others = Deadline.objects.filter(state="open")  # of the page benchmark: measured is what is written here
    others.update(state="cancelled", closed_on=FIRST)
    with timed(f"{ROWS:,} open rows written in bulk"):
        Deadline.objects.bulk_create(rows(rules_in_force()), batch_size=2000)
    with timed("preview, nothing changed") as unchanged:
        assert list(preview(work_calendar())) == []
    CalendarDay.objects.create(on=NEW_DAY_OFF, name_kk="Ауыстырылған демалыс күні", basis="№ 7 бұйрық")
    with timed(f"preview, {NEW_DAY_OFF:%d.%m.%Y} became a day off") as previewed:
        changes = list(preview(work_calendar()))
    moved = sum(change.is_move for change in changes)
    print(f"  {moved:,} dates would move, {len(changes) - moved:,} warnings shift")
    with timed("application, with history, moves and journal"):
        print(f"  {apply(changes, mandate=mandate(), at=at(FIRST + timedelta(days=SPAN)))}")
    for name, taken in (("unchanged", unchanged), ("changed", previewed)):
        assert taken[0] < LIMIT, f"preview ({name}) took {taken[0]:.1f} s, the limit is {LIMIT} s"


def rows(rules: Rules) -> Iterator[Deadline]:
    """Yield rows with true dates and traces: four in five from days, one from a moment of receipt."""
    from apparat.deadlines.models import Deadline  # noqa: PLC0415 - after django.setup
    from apparat.deadlines.open import fill  # noqa: PLC0415 - after django.setup
    from apparat.deadlines.recount import recount  # noqa: PLC0415 - after django.setup

    chance = random.Random(SEED)  # noqa: S311 - a benchmark, not a secret
    for number in range(ROWS):
        day = FIRST + timedelta(days=chance.randrange(SPAN))
        moment = at(day) + timedelta(seconds=chance.randrange(30_000)) if number % 5 == 0 else None
        row = Deadline(
            term_key=chance.choice(TERMS),
            clause="13.2",
            subject_kind="assignment",
            subject_number=f"Т-{number}",
            subject_kk="Тапсырма",
            start_on=day,
            start_at=moment,
            opened_at=moment or at(day),
        )
        fill(row, recount(row, rules), rules)
        yield row


def mandate() -> Mandate:
    """Return the mandate of an officer made for the measurement."""
    from apparat.org.mandate import Mandate  # noqa: PLC0415 - after django.setup
    from apparat.org.models import Officer  # noqa: PLC0415 - after django.setup

    return Mandate(Officer.objects.create_user("bench-ledger", last_name_kk="Өлшем", first_name_kk="Өлшем"), None)


def at(day: date) -> datetime:
    """Return ten in the morning of the day at the office."""
    from apparat.worktime.hours import OFFICE_ZONE  # noqa: PLC0415 - after django.setup

    return datetime.combine(day, time(10), OFFICE_ZONE)


@contextmanager
def timed(what: str) -> Iterator[list[float]]:
    """Print how long the block took, and how much of it this process worked; the list holds the seconds afterwards."""
    taken: list[float] = []
    started, worked = perf_counter(), process_time()
    yield taken
    taken.append(perf_counter() - started)
    print(f"{what:<58} {taken[0]:7.2f} s, {process_time() - worked:6.2f} s of its own work", flush=True)


if __name__ == "__main__":
    main()
