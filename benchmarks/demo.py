"""How fast the demo office grows: `manage.py demo` of several sizes in a throw-away database, letters a second."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import django

SIZES = (300, 20_000, 100_000)
GOAL = 2_000  # letters a second, of a big office


def main() -> None:
    """Make a demo office of each size asked for (or all) and print its letters a second; nothing is kept."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "apparat.settings.test")
    os.environ.setdefault("TEST_DATABASE_NAME", "bench_demo")
    django.setup()
    from apparat import embedded  # noqa: PLC0415 - settings first

    embedded.ensure_running()
    from django.db import connection  # noqa: PLC0415 - settings first

    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        for letters in [int(given) for given in sys.argv[1:]] or SIZES:
            measure(letters)
    finally:
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def measure(letters: int) -> None:
    """Make one office, print its speed and the processors' time it took, and take everything back."""
    from django.db import transaction  # noqa: PLC0415 - settings first
    from django.utils import timezone  # noqa: PLC0415 - settings first

    from apparat.demo.office import make_office  # noqa: PLC0415 - settings first

    played = 0.0
    began, worked = time.monotonic(), processor_seconds()

    def hear(line: str) -> None:
        nonlocal played
        if "patterns" in line:
            played = time.monotonic() - began

    with transaction.atomic():
        made = make_office(letters, now=timezone.now(), told=hear, scans=0)
        whole, worked = time.monotonic() - began, processor_seconds() - worked
        transaction.set_rollback(True)
    print(
        f"{made.letters:>9,} letters, {made.assignments:>9,} assignments: {whole:7.1f} s, "
        f"{made.letters / whole:8,.0f} letters/s"
        f"  (without playing the patterns, {played:.1f} s: {made.letters / (whole - played):8,.0f}; goal {GOAL:,})"
        f"; {worked:.1f} s of processors, load {os.getloadavg()[0]:.1f}"
    )


def processor_seconds() -> float:
    """Return the time that this process and its database process have computed (elsewhere: its own)."""
    from django.db import connection  # noqa: PLC0415 - settings first

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    stat = Path(f"/proc/{pid}/stat")
    if not stat.exists():
        return time.process_time()
    user, system = stat.read_text(encoding="utf-8").rsplit(")", 1)[1].split()[11:13]
    return time.process_time() + (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
