"""Counting: `manage.py due -` with 10,000 lines, start-up included, and one count inside a running process.

Run as ``python -m benchmarks.counting``.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from datetime import date, timedelta
from time import perf_counter

from apparat.regulation.counting import due
from apparat.regulation.terms import BY_KEY
from apparat.worktime.holidays_source import holiday_calendar
from benchmarks.database import address

LINES = 10_000
LIMIT = 5.0  # seconds
SEED = 135


def questions() -> list[tuple[str, date]]:
    """Return terms and starts from a fixed seed."""
    chance = random.Random(SEED)  # noqa: S311 - a benchmark, not a secret
    keys = sorted(BY_KEY)
    return [(chance.choice(keys), date(2024, 1, 1) + timedelta(days=chance.randrange(900))) for _ in range(LINES)]


def command_seconds(asked: list[tuple[str, date]]) -> float:
    """Return how long the command takes for all lines, from its start to its end; every line must be answered."""
    environment = os.environ | {"DATABASE_URL": address()}
    for name in ("migrate", "load_calendar"):
        subprocess.run([sys.executable, "manage.py", name], env=environment, check=True, stdout=subprocess.DEVNULL)
    lines = "".join(f"{json.dumps({'term': key, 'start': start.isoformat()})}\n" for key, start in asked)
    started = perf_counter()
    done = subprocess.run(
        [sys.executable, "manage.py", "due", "-"],
        input=lines,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    seconds = perf_counter() - started
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == LINES
    assert all("due" in answer for answer in answers)
    return seconds


def main() -> None:
    """Print both figures; fail when the command takes longer than its limit."""
    asked, calendar = questions(), holiday_calendar(range(2020, 2028))
    started = perf_counter()
    for key, start in asked:
        due(key, start=start, calendar=calendar)
    inside = perf_counter() - started
    print(f"one count with its trace                     {inside / LINES * 1e6:8.1f} µs")
    seconds = command_seconds(asked)
    print(f"manage.py due -, {LINES:,} lines, start-up included {seconds:6.2f} s (limit {LIMIT:.0f} s)")
    assert seconds < LIMIT, f"{seconds:.1f} s"


if __name__ == "__main__":
    main()
