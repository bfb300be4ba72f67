"""The databases of the benchmarks: their own, never the office's; the demo office of any size is kept between runs."""

from __future__ import annotations

import os
import subprocess
import sys
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

from apparat import embedded

NAME = "apparat_bench"


def address(name: str = NAME) -> str:
    """Return the address of the benchmark's database on the server in use, made when it is not there."""
    given = os.environ.get("DATABASE_URL") or embedded.ensure_running().database_url
    with psycopg.connect(given, autocommit=True) as connection:
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
        if not known:
            connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name)))
    parts = urlsplit(given)
    return urlunsplit(parts._replace(path=f"/{name}"))


def fill(url: str, letters: int) -> None:
    """Load the office and at least so many letters; what is there already is kept, a smaller office is made anew."""
    env = {**os.environ, "DATABASE_URL": url}

    def manage(*arguments: str) -> None:
        subprocess.run([sys.executable, "manage.py", *arguments], env=env, check=True)

    manage("migrate", "--verbosity", "0")
    if 0 < _letters(url) < letters:
        _make_anew(url)
        manage("migrate", "--verbosity", "0")
    if not _letters(url):
        for command in (
            ["load_calendar"],
            ["load_office", "kazygurt"],
            ["sync_roles"],
            ["demo", "--letters", str(letters)],
        ):
            manage(*command)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")


def _letters(url: str) -> int:
    with psycopg.connect(url) as connection:
        row = connection.execute("SELECT count(*) FROM documents_incoming").fetchone()
    return int(row[0]) if row else 0


def _make_anew(url: str) -> None:
    """Drop and make the database that the address names; only ever one of the benchmarks' own."""
    parts = urlsplit(url)
    name = parts.path.removeprefix("/")
    assert name.startswith(NAME), name
    with psycopg.connect(urlunsplit(parts._replace(path="/postgres")), autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name)))
