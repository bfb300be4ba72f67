"""A one-page letter of the office as PDF, the process warm: p50 and p95, beside WeasyPrint with bare words."""

from __future__ import annotations

import os
import time

import django

ROUNDS = 40
WORDS = (
    "Құрметті әріптестер!\n\nЖылу маусымына дайындық туралы мәліметтерді белгіленген мерзімде жіберуді сұраймыз.\n\n"
    * 3
)


def main() -> None:
    """Print an ordinary letter forty times; nothing is kept."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "apparat.settings.test")
    os.environ.setdefault("TEST_DATABASE_NAME", "bench_letters")
    django.setup()
    from apparat import embedded  # noqa: PLC0415 - settings first

    embedded.ensure_running()
    from django.db import connection  # noqa: PLC0415 - settings first

    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        measure()
    finally:
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def measure() -> None:
    """Make the demo office, print one of its letters, and the bare words."""
    from django.utils import timezone  # noqa: PLC0415 - settings first
    from weasyprint import HTML

    from apparat.demo.office import make_office  # noqa: PLC0415 - settings first
    from benchmarks.pages import share  # noqa: PLC0415 - settings first
    from outgoing.letter import letter_pdf  # noqa: PLC0415 - settings first
    from outgoing.models import Outgoing  # noqa: PLC0415 - settings first

    make_office(50, now=timezone.now(), told=lambda _line: None, scans=0)
    paper = Outgoing.objects.filter(kind__code="letter", language="kk").exclude(state="draft").order_by("pk").first()
    assert paper is not None
    bare = "".join(f"<p>{line}</p>" for line in WORDS.splitlines())
    for name, print_it in (
        ("bare WeasyPrint", lambda: HTML(string=bare).write_pdf()),
        ("letter of the office", lambda: letter_pdf(paper)),
    ):
        times = []
        for _ in range(ROUNDS + 3):
            start = time.perf_counter()
            content = print_it()
            times.append((time.perf_counter() - start) * 1000)
            assert content.startswith(b"%PDF")
        warm = times[3:]
        print(
            f"{name:<22} p50 {share(warm, 0.5):6.1f} ms, p95 {share(warm, 0.95):6.1f} ms, load {os.getloadavg()[0]:.1f}"
        )


if __name__ == "__main__":
    main()
