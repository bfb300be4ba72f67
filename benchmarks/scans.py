"""Pages while a scan of ten pages is recognised in the background: p50 and p95 with it, beside those without it.

Without it they are read before and after: a machine that slows down or hurries meanwhile is not taken for the scan.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from PIL import Image, ImageDraw, ImageFont

from apparat import embedded
from benchmarks.database import NAME, address, fill
from benchmarks.pages import measure, server, sessions, share

LETTERS = int(os.environ.get("BENCH_SCAN_LETTERS", "2000"))
PAGES = int(os.environ.get("BENCH_SCAN_PAGES", "10"))
ROUNDS = 4  # of quiet measuring, before and again after
READ = (("registry", "/registry/"), ("letter", "/registry/{letter}/"), ("search", "/registry/?q=%D0%B6%D0%BE%D0%BB"))
LINES = ("Қазығұрт ауданының әкіміне", "Жылу маусымына дайындық туралы", "О подготовке к отопительному сезону") * 8

ASK = """
import sys
from pathlib import Path
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone
from apparat.files.store import store
from apparat.org.models import Officer
from apparat.recognition.ask import recognise_soon
with transaction.atomic():
    kept = store(SimpleUploadedFile("scan.pdf", Path({path!r}).read_bytes()), role="main",
                 by=Officer.objects.first(), at=timezone.now())
    recognise_soon([kept.blob_id], timezone.now())
print("BENCH" + kept.blob_id)
"""


def main() -> None:
    """Fill, serve, measure without and with, print."""
    url = address(f"{NAME}_scans")
    fill(url, LETTERS)
    env = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "benchmarks.settings"}
    env.setdefault("REDIS_URL", embedded.ensure_running().redis_url)
    env["PORT"] = os.environ.get("BENCH_PORT", "8799")
    known = sessions(env)
    with server(env), recognition(env):
        before = [round_of(known) for _ in range(ROUNDS)]
        key, begun, busy = ask(env), time.monotonic(), []
        while is_open(url, key):
            busy.append(round_of(known))
        took = time.monotonic() - begun
        after = [round_of(known) for _ in range(ROUNDS)]
    print(
        f"{LETTERS:,} letters, 4 readers, 2 workers; a scan of {PAGES} pages was read in {took:.0f} s: {told(url, key)}"
    )
    print(
        f"{'page':<12}{'p50':>8}{'p95':>8}{'before':>8}{'after':>8}{'p50 with':>10}{'p95 with':>10}"
        f"{'× p95':>8}{'answers':>9}"
    )
    for name, _path in READ:
        print(row(name, gathered(before, name), gathered(after, name), gathered(busy, name)))


def row(name: str, before: list[float], after: list[float], during: list[float]) -> str:
    """Word one page: p50 and p95 without the scan, p95 before and after it, both with it, and how many times more."""
    without = before + after
    p95, p95_with = share(without, 0.95), share(during, 0.95)
    return (
        f"{name:<12}{share(without, 0.5):>8.1f}{p95:>8.1f}{share(before, 0.95):>8.1f}{share(after, 0.95):>8.1f}"
        f"{share(during, 0.5):>10.1f}{p95_with:>10.1f}{p95_with / p95:>8.2f}{len(during):>9}"
    )


def round_of(known: dict) -> dict[str, list[float]]:  # type: ignore[type-arg]
    """Read every page once by all readers; return the milliseconds by page."""
    return {name: measure(path.format(**known), known["keys"]["records"]).times for name, path in READ}


def gathered(rounds: list[dict[str, list[float]]], name: str) -> list[float]:
    """Return the times of one page in all rounds."""
    return [time_ for one in rounds for time_ in one[name]]


@contextmanager
def recognition(env: dict[str, str]) -> Iterator[None]:
    """Run the worker of recognition as the Procfile does."""
    command = ["nice", "-n", "10", sys.executable, "-m", "celery", "--app", "apparat.celery:celery_app", "worker",
               "--queues", "recognition", "--concurrency", "1", "--loglevel", "WARNING"]  # fmt: skip
    process = subprocess.Popen(command, env=env, start_new_session=True)
    time.sleep(8)
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(60)


def ask(env: dict[str, str]) -> str:
    """Store a new scan and ask for its text; return its key."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scan.pdf"
        sheets = [sheet(f"№ {time.time()} / {number}") for number in range(PAGES)]
        sheets[0].save(path, "PDF", resolution=200, save_all=True, append_images=sheets[1:])
        command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", ASK.format(path=str(path))]
        made = subprocess.run(command, env=env, check=True, capture_output=True, text=True)
    return next(line.removeprefix("BENCH") for line in made.stdout.splitlines() if line.startswith("BENCH"))


def sheet(first: str) -> Image.Image:
    """Draw a full sheet of words at 200 dots an inch."""
    image = Image.new("L", (1654, 2339), 255)
    text = "\n".join([first, *LINES])
    ImageDraw.Draw(image).text((150, 150), text, fill=0, font=ImageFont.truetype("Tinos-Regular.ttf", 44), spacing=36)
    return image


def is_open(url: str, key: str) -> bool:
    """Tell whether the scan is still being read."""
    return told(url, key).split()[0] in {"waiting", "running"}


def told(url: str, key: str) -> str:
    """Return how far the scan is."""
    with psycopg.connect(url) as connection:
        row = connection.execute(
            "SELECT state, done, length(text) FROM apparat_recognition WHERE blob_id = %s", [key]
        ).fetchone()
    state, done, length = row or ("lost", 0, 0)
    return f"{state} {done} pages {json.dumps(length)} signs"


if __name__ == "__main__":
    main()
