"""Pages at 1,000,000 letters: p50, p95, queries and their time, four readers, gunicorn with two workers; bare views.

Ends with 1 when a list, a filter, a search or a card is slower than `GOAL`, or a list than `TIMES` its bare view.

A machine that others use too is now quick, now half as quick. So the bare registry is read once more right before and
right after each page: `bare` is the mean of both medians, "?" beside it when the machine changed meanwhile, and
`p95/bare` is the page's p95 in such medians; `load` is the load of the machine. The verdict is about what was measured;
this tells a slow hour from a slow page.
"""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg

from apparat import embedded
from apparat.kazakh.folding import query
from benchmarks.database import address, fill

LETTERS = int(os.environ.get("BENCH_LETTERS", "1000000"))
GOAL, TIMES = 60.0, 4.0  # milliseconds of the 95th percentile; the median beside that of the bare view before it
APART = ("bare", "desk", "board")  # views to compare with, and pages whose goals are those of control
READERS = 4
REQUESTS = int(os.environ.get("BENCH_REQUESTS", "50"))  # of each reader, for each page
PORT = int(os.environ.get("BENCH_PORT", "8799"))
WORD = "салыстыру"  # on one letter in twenty-five, new ones among them
OLD = "қабылдау"  # as many, but none of the newest twenty thousand
FREQUENT = "ауылдық"  # on one letter in eight
COMMON = "облыс"  # on nearly every second letter

BARE_PAGE = "/bare/registry/"
PAGES = (  # name, path, who reads
    ("bare registry", BARE_PAGE, "records"),
    ("registry", "/registry/", "records"),
    ("registry, page 200", "/registry/?page=200", "records"),
    ("registry, leafed", "/registry/?page=9000.{deep}", "records"),
    ("registry, oldest", "/registry/?sort=number", "records"),
    ("registry of a month", "/registry/?since=2026-10-01&until=2026-10-31", "records"),
    ("registry, a kind", "/registry/?kind={kind}", "records"),
    ("a kind, of a head", "/registry/?kind={kind}", "head"),
    ("registry, language", "/registry/?language=other", "records"),
    ("registry, a unit", "/registry/?unit={unit}", "records"),
    ("unit and word", f"/registry/?unit={{unit}}&q={quote(FREQUENT)}", "records"),
    ("word of a rare body", f"/registry/?correspondent={{body}}&q={quote(COMMON)}", "records"),
    ("word on an old day", f"/registry/?since={{day}}&until={{day}}&q={quote(COMMON)}", "records"),
    ("word, unresolved", f"/registry/?state=on_desk&q={quote(COMMON)}", "head"),
    ("bare search", f"/bare/search/?q={quote(WORD)}", "records"),
    ("registry search", f"/registry/?q={quote(WORD)}", "records"),
    ("search, old letters", f"/registry/?q={quote(OLD)}", "records"),
    ("search box", f"/search/?q={quote(WORD)}", "records"),
    ("search, common word", f"/registry/?q={quote(COMMON)}", "records"),
    ("search box, common", f"/search/?q={quote(COMMON)}", "records"),
    ("search box, rare", f"/search/?q={quote('3-5/777')}", "records"),
    ("search box, old", f"/search/?q={quote(OLD)}", "records"),
    ("search box of a head", f"/search/?q={quote(WORD)}", "head"),
    ("box of a deputy", f"/search/?q={quote(WORD)}", "deputy"),
    ("search, filed", f"/registry/?state=filed&q={quote(FREQUENT)}", "records"),
    ("search, filed, head", f"/registry/?state=filed&q={quote(FREQUENT)}", "head"),
    ("registry of a head", "/registry/", "head"),
    ("search of a head", f"/registry/?q={quote(WORD)}", "head"),
    ("common word of head", f"/registry/?q={quote(COMMON)}", "head"),
    ("registry of a deputy", "/registry/", "deputy"),
    ("search of a deputy", f"/registry/?q={quote(WORD)}", "deputy"),
    ("old, of a deputy", f"/registry/?q={quote(OLD)}", "deputy"),
    ("filed, of a deputy", f"/registry/?state=filed&q={quote(FREQUENT)}", "deputy"),
    ("letter", "/registry/{letter}/", "records"),
    ("outgoing", "/outgoing/", "records"),
    ("outgoing of a head", "/outgoing/", "head"),
    ("outgoing, a unit", "/outgoing/?unit={unit}", "records"),
    ("journal of incoming", "/journals/incoming/", "records"),
    ("nomenclature", "/archive/2026/", "records"),
    ("papers of a file", "/archive/files/{case}/", "records"),
    ("papers not filed", "/archive/unfiled/", "records"),
    ("service notes", "/notes/", "head"),
    ("acquaintance", "/acquaintance/", "head"),
    ("desk of RECORDS", "/", "records"),
    ("desk of the akim", "/", "akim"),
    ("desk of a head", "/", "head"),
    ("bare board", "/bare/board/", "akim"),
    ("board of the akim", "/control/", "akim"),
    ("board of a head", "/control/", "head"),
    ("board search", f"/control/?words={quote(WORD)}&state=any", "akim"),
    ("board search, head", f"/control/?words={quote(WORD)}&state=any", "head"),
    ("assignment", "/control/{assignment}/", "akim"),
)

RAW = {  # the same rows as the lists, without Django
    "registry": "SELECT i.number, i.registered_at, u.name_kk, i.summary, i.state, d.last_name_kk "
    "FROM documents_incoming i JOIN apparat_unit u ON u.id = i.correspondent_id "
    "LEFT JOIN apparat_officer d ON d.id = i.desk_id "
    "WHERE i.state <> 'returned' ORDER BY i.year DESC NULLS FIRST, i.ordinal DESC NULLS FIRST LIMIT 50",
    "registry search": "SELECT i.number, i.registered_at, u.name_kk, i.summary, i.state FROM documents_incoming i "
    "JOIN apparat_unit u ON u.id = i.correspondent_id "
    "WHERE i.state <> 'returned' AND i.search @@ %s::tsquery "
    "ORDER BY i.year DESC NULLS FIRST, i.ordinal DESC NULLS FIRST LIMIT 50",
    "board of the akim": "SELECT a.number, d.due_on, a.text, a.state FROM control_assignment a JOIN apparat_deadline d "
    "ON d.id = a.deadline_id WHERE d.state = 'open' ORDER BY d.due_on, a.id LIMIT 50",
}
VALUES = {"registry search": [query(WORD)]}

SESSIONS = """
import json
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db.models import Count
from django.utils import timezone
from apparat.org.models import Officer
from control.models import Assignment
from documents.models import DocumentKind, Incoming
wanted = {"records": "RECORDS", "akim": "AKIM", "head": "DEPARTMENT_HEAD", "deputy": "DEPUTY"}
keys = {}
for name, role in wanted.items():
    officer = Officer.objects.filter(is_active=True, position__roles__contains=[role]).order_by("pk").first()
    session = SessionStore()
    session[SESSION_KEY] = str(officer.pk)
    session[BACKEND_SESSION_KEY] = "apparat.ui.signed_in.OfficerBackend"
    session[HASH_SESSION_KEY] = officer.get_session_auth_hash()
    session.create()
    keys[name] = session.session_key
letter = Incoming.objects.filter(state="resolved").order_by("-pk").first()
assignment = Assignment.objects.filter(state="accepted").order_by("-pk").first()
numbered = Incoming.objects.exclude(ordinal=None).order_by("year", "ordinal")
deep = numbered[min(2000, numbered.count() // 2)]
kind = DocumentKind.objects.filter(not_registered=False).order_by("-pk").first()
unit = Officer.objects.filter(position__roles__contains=["DEPARTMENT_HEAD"]).order_by("pk").first().position.unit_id
rare = Incoming.objects.values("correspondent").annotate(papers=Count("pk")).order_by("papers").first()
old = timezone.localdate(deep.registered_at)
case = Incoming.objects.exclude(case_file=None).order_by("-pk").values_list("case_file", flat=True).first()
known = {
    "body": rare["correspondent"], "case": case, "day": f"{old:%Y-%m-%d}", "deep": deep.pk, "kind": kind.pk,
    "unit": unit, "keys": keys, "letter": letter.pk, "assignment": assignment.pk,
}
print("BENCH" + json.dumps(known))
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the readers of a page saw: milliseconds of each answer and of its queries, queries of the last."""

    times: list[float]
    in_sql: list[float]
    queries: str


def main() -> int:
    """Fill, serve, measure, print; return 1 when a page is beyond the goals."""
    url = address()
    fill(url, LETTERS)
    env = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "benchmarks.settings", "PORT": str(PORT)}
    env.setdefault("REDIS_URL", embedded.ensure_running().redis_url)
    known = sessions(env)
    with server(env) as process:
        print(
            f"{LETTERS:,} letters, {READERS} readers, 2 workers; milliseconds; × is the median beside the bare view's"
        )
        told_of = f"{'queries':>9}{'in SQL':>8}{'raw SQL':>9}{'load':>6}{'bare':>7}{'p95/bare':>10}"
        print(f"{'page':<20}{'p50':>8}{'p95':>8}{'×':>6}{told_of}")
        bare, beyond = 0.0, []
        for name, path, reader in PAGES:
            before = bare_now(known)
            seen = measure(path.format(**known), known["keys"][reader])
            after = bare_now(known)
            p50, p95, in_sql = share(seen.times, 0.5), share(seen.times, 0.95), share(seen.in_sql, 0.5)
            bare = p50 if name.startswith("bare") else bare
            raw = f"{raw_sql(url, name):.1f}" if name in RAW else ""
            beside = f"{p50 / bare:.1f}" if name in RAW else ""
            if not any(word in name for word in APART) and (p95 > GOAL or (beside and float(beside) > TIMES)):
                beyond.append(name)
            print(
                f"{name:<20}{p50:>8.1f}{p95:>8.1f}{beside:>6}{seen.queries:>9}{in_sql:>8.1f}{raw:>9}"
                f"{os.getloadavg()[0]:>6.1f}{told(before, after):>7}{p95 * 2 / (before + after):>10.1f}",
                flush=True,
            )
        print("memory of the workers, MB:", ", ".join(f"{mb:.0f}" for mb in memory(process.pid)))
    print(f"beyond {GOAL:.0f} ms or {TIMES:.0f} times:", ", ".join(beyond) or "none")
    return 1 if beyond else 0


def bare_now(known: dict[str, Any]) -> float:
    """Return the median milliseconds of the bare registry at this moment."""
    return share(measure(BARE_PAGE, known["keys"]["records"], max(1, REQUESTS // 2)).times, 0.5)


def told(before: float, after: float) -> str:
    """Tell the mean of both, with a question mark when the one is beyond the other by more than a quarter."""
    return f"{(before + after) / 2:.1f}{'?' if max(before, after) > 1.25 * min(before, after) else ''}"


def sessions(env: dict[str, str]) -> dict:  # type: ignore[type-arg]
    """Sign the readers in and choose a letter and an assignment to read."""
    made = subprocess.run(
        [sys.executable, "manage.py", "shell", "--no-imports", "-c", SESSIONS],
        env=env,
        check=True,
        capture_output=True,
        text=True,
    )
    line = next(line for line in made.stdout.splitlines() if line.startswith("BENCH"))
    return dict(json.loads(line.removeprefix("BENCH")))


@contextmanager
def server(env: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Serve the product with gunicorn, two workers, as production does."""
    subprocess.run([sys.executable, "manage.py", "collectstatic", "--noinput", "-v", "0"], env=env, check=True)
    command = [sys.executable, "-m", "gunicorn", "--config", "python:apparat.web_server", "--workers", "2",
               "--bind", f"127.0.0.1:{PORT}", "--access-logfile", "/dev/null", "apparat.wsgi:application"]  # fmt: skip
    process = subprocess.Popen(command, env=env | {"WEB_BEHIND_PROXY": "1"})
    try:
        wait_until_it_answers()
        yield process
    finally:
        process.terminate()
        process.wait(30)


def wait_until_it_answers() -> None:
    """Return when the sign-in page is served."""
    for _ in range(200):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=5)
            connection.request("GET", "/sign-in/")
            connection.getresponse().read()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the server does not answer")


def measure(path: str, key: str, times: int = REQUESTS) -> Seen:
    """Read the page with four readers at once, each so many times."""
    with ThreadPoolExecutor(READERS) as pool:
        list(pool.map(lambda _: read(path, key, 10), range(READERS)))
        answers = [row for rows in pool.map(lambda _: read(path, key, times), range(READERS)) for row in rows]
    return Seen([row[0] for row in answers], [row[1] for row in answers], answers[-1][2])


def read(path: str, key: str, count: int) -> list[tuple[float, float, str]]:
    """Read the page so many times over one connection; return milliseconds, those in SQL and queries of each."""
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)
    rows = []
    for _ in range(count):
        start = time.perf_counter()
        connection.request("GET", path, headers={"Cookie": f"sessionid={key}", "Accept-Encoding": "identity"})
        response = connection.getresponse()
        response.read()
        took = (time.perf_counter() - start) * 1000
        if response.status != 200:
            raise SystemExit(f"{path} answered {response.status}")
        rows.append((took, float(response.headers.get("X-Sql", "0")), response.headers.get("X-Queries", "?")))
    return rows


def raw_sql(url: str, name: str) -> float:
    """Return the median milliseconds of the page's bare SQL over twenty runs."""
    with psycopg.connect(url) as connection:
        times = []
        for _ in range(20):
            start = time.perf_counter()
            connection.execute(RAW[name], VALUES.get(name)).fetchall()
            times.append((time.perf_counter() - start) * 1000)
    return share(times, 0.5)


def share(times: list[float], part: float) -> float:
    """Return the time that `part` of the answers did not exceed."""
    return sorted(times)[min(int(len(times) * part), len(times) - 1)]


def memory(parent: int) -> list[float]:
    """Return the resident memory of each worker in MB, with the pages it shares with its parent."""
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    found = []
    for child in children:
        lines = Path(f"/proc/{child}/smaps_rollup").read_text().splitlines()
        rss = next(int(line.split()[1]) for line in lines if line.startswith("Rss:"))
        found.append(rss / 1024)
    return found


if __name__ == "__main__":
    sys.exit(main())
