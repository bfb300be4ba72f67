"""Makes the letters of a demo office from the patterns: every row of a life again, under its own keys and number.

All of it happens inside the database, a table at a time, so that a million letters take minutes (room: demo).
"""

# ruff: noqa: SLF001 - _meta and _default_manager are Django's documented doors

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from typing import Any

from django.db import connection, models

from apparat.demo.bulk import PutBack, unchecked
from apparat.demo.shares import Share
from apparat.demo.shifts import Shift
from apparat.demo.tables import KINDS, NUMBERED, PATHS, Table, page_prefixes, tables
from apparat.notices.models import Notice
from apparat.numbering.models import Counter, Register
from apparat.worktime.hours import OFFICE_ZONE
from documents.models import Incoming

Told = Callable[[str], None]
MANY = 2_000  # letters from which on the rows of a table are checked together instead of one by one
PLANNING = ("enable_nestloop = off", "enable_mergejoin = off", "enable_sort = off", "jit = off", "work_mem = '256MB'")
SPREAD = 4_999  # so many different endings a correspondent's number gets; the first of a life keeps its own


def make(shares: Iterable[Share], shifts: Iterable[Shift], told: Told) -> None:
    """Write every life the shares ask for: tables in the order of foreign keys, numbers as letters were registered."""
    with connection.cursor() as cursor:
        _lay_out(cursor, shares, shifts)
        _number(cursor)
        cursor.execute("SELECT count(*) FROM demo_life")
        total = int(cursor.fetchone()[0])
        names = [table.name for table in tables() if not table.is_history]  # versions are few in a big office too
        with unchecked(cursor, names) if total > MANY else nullcontext(_nothing) as put_back:
            _write(cursor, total, told, put_back)
        for table in tables():
            _go_on_from(cursor, table)
    _set_counters()


def _nothing(_table: str) -> None:
    """Put nothing back: nothing was taken off."""


def _write(cursor: Any, total: int, told: Told, put_back: PutBack) -> None:
    """Write the rows table by table, and check each."""
    sizes = {table.name: _size(cursor, table) for table in tables()}
    # lives in order, each looking its rows up in memory: so keys come sorted, and nothing is read twice from a disk
    for setting in PLANNING:
        cursor.execute(f"SET LOCAL {setting}")
    cursor.execute(  # traces are compressed as they are written: quickly, where this server can
        "SELECT set_config('default_toast_compression', 'lz4', true) FROM pg_settings"
        " WHERE name = 'default_toast_compression' AND 'lz4' = ANY(enumvals)"
    )
    for table in tables():
        cursor.execute(_insert(table, sizes))
        told(f"  {table.name}: {cursor.rowcount:,} rows of {total:,} letters")
        put_back(table.name)
    for setting in PLANNING:
        cursor.execute(f"SET LOCAL {setting.split()[0]} TO DEFAULT")


def _go_on_from(cursor: Any, table: Table) -> None:
    """Let the table's next own key follow the last one written."""
    key = table.model._meta.pk.column
    cursor.execute(
        f"SELECT setval(pg_get_serial_sequence('{table.name}', '{key}'),"  # noqa: S608
        f" (SELECT coalesce(max({key}), 1) FROM {table.name}))"
    )


def _lay_out(cursor: Any, shares: Iterable[Share], shifts: Iterable[Shift]) -> None:
    """Write down the lives to make, and what a moved life says otherwise."""
    cursor.execute("CREATE TEMP TABLE demo_share (story bigint, days int, times int) ON COMMIT DROP")
    cursor.execute("CREATE TEMP TABLE demo_trace (story bigint, days int, place bigint, said jsonb) ON COMMIT DROP")
    cursor.execute("CREATE TEMP TABLE demo_fact (story bigint, days int, place bigint, said jsonb) ON COMMIT DROP")
    used = list(shares)
    moved = {(story, days) for story, days, _times in used}
    with cursor.copy("COPY demo_share FROM STDIN") as into:
        for share in used:
            into.write_row(share)
    wanted = [shift for shift in shifts if (shift.story, shift.days) in moved]
    for name in ("trace", "fact"):
        with cursor.copy(f"COPY demo_{name} FROM STDIN") as into:
            for shift in wanted:
                for place, said in (shift.traces if name == "trace" else shift.facts).items():
                    into.write_row((shift.story, shift.days, place, said))
        cursor.execute(f"CREATE INDEX ON demo_{name} (story, days, place)")
        cursor.execute(f"ANALYZE demo_{name}")


def _number(cursor: Any) -> None:
    """Give every life its ordinal: in the order of registration, from one in every year, without gaps (law.md 3.2)."""
    register = Register.objects.get(code="incoming")
    year = f"extract(year FROM (i.registered_at + moved) AT TIME ZONE '{OFFICE_ZONE}')::int"
    cursor.execute(
        f"""
        CREATE TEMP TABLE demo_life ON COMMIT DROP AS
        SELECT l.*, coalesce(replace(replace(%s, '{{n}}', ordinal::text), '{{year}}', year::text), '') AS number,
               lpad(to_hex(life), 8, '0') AS mark, {_clock("came")} AS clock_was, {_clock("came + moved")} AS clock,
               CASE WHEN is_own THEN own ELSE (own + life) %% {SPREAD} + 1 END AS theirs
        FROM (
            SELECT row_number() OVER (ORDER BY i.received_at + moved, i.id, g) - 1 AS life,
                   s.story, s.days, g AS turn, s.days = 0 AND g = 1 AS is_own, moved,
                   i.received_at AS came, p.number AS was, p.stem, p.own,
                   CASE WHEN i.registered_at IS NOT NULL THEN {year} END AS year,
                   CASE WHEN i.registered_at IS NOT NULL THEN row_number() OVER (
                       PARTITION BY i.registered_at IS NULL, {year}
                       ORDER BY i.registered_at + moved, i.id, g) END AS ordinal
            FROM demo_share s
            JOIN demo_documents_incoming i ON i.story = s.story JOIN demo_pattern p ON p.story = s.story,
                 generate_series(1, s.times) g,
                 make_interval(secs => s.days * 86400 + p.spare::bigint * (g - 1) / s.times) moved
        ) l
        ORDER BY life
        """,  # noqa: S608
        [register.pattern.replace("{index}", register.index)],
    )
    cursor.execute("ANALYZE demo_life")


def _clock(moment: str) -> str:
    """Return SQL for the time of day of a moment as traces write it, with the sign of the zone."""
    return f"to_char(({moment}) AT TIME ZONE '{OFFICE_ZONE}', '\"T\"HH24:MI:SS+')"


def _size(cursor: Any, table: Table) -> tuple[int, int]:
    """Return from which key on the copies of the table begin, and how many keys one life takes."""
    key = table.model._meta.pk.column
    cursor.execute(
        f"SELECT (SELECT coalesce(max({key}), 0) FROM {table.name}), (SELECT coalesce(max(place), 0) FROM {table.kept})"  # noqa: S608
    )
    base, span = cursor.fetchone()
    return int(base), int(span)


def _insert(table: Table, sizes: dict[str, tuple[int, int]]) -> str:
    """Return the statement that writes the table's rows of every life."""
    columns = ", ".join(f'"{field.column}"' for field in table.columns)
    values = ", ".join(_value(table, field, sizes) for field in table.columns)
    said = {"apparat_deadline": "trace", "apparat_historicaldeadline": "trace", "apparat_entry": "fact"}.get(table.name)
    place = "t.id" if table.is_history else "t.place"  # a version says what its row says
    join = (
        f" LEFT JOIN demo_{said} k ON t.moves AND (k.story, k.days, k.place) = (l.story, l.days, {place})"
        if said
        else ""
    )
    # versions and notices belong to the first life of each week: the copies beside it have their journal and ledger
    once = " WHERE l.turn = 1" if table.is_history or table.model is Notice else ""
    return (
        f"INSERT INTO {table.name} ({columns}) SELECT {values}"  # noqa: S608
        f" FROM demo_life l JOIN {table.kept} t USING (story){join}{once}"
    )


def _value(table: Table, field: models.Field[Any, Any], sizes: dict[str, tuple[int, int]]) -> str:
    """Return what a copy has in the column."""
    column = f't."{field.column}"'
    if field.primary_key:
        return _key(sizes[table.name], "t.place")
    target = table.refers_to(field)
    if target is not None:
        return _key(sizes[target._meta.db_table], column)
    special = _special(table, field, sizes)
    if special is not None:
        return special
    if isinstance(field, models.DateTimeField):
        return f"{column} + l.moved"
    if isinstance(field, models.DateField):
        return f"{column} + l.days"
    return column


def _key(size: tuple[int, int], place: str) -> str:
    return f"{size[0]} + l.life * {size[1]} + {place}"


def _special(table: Table, field: models.Field[Any, Any], sizes: dict[str, tuple[int, int]]) -> str | None:
    """Return the value of a column that tells the number, the key, the page or the day of its life in its own way."""
    name, column = field.column, f't."{field.column}"'
    if name in NUMBERED and field.get_internal_type() in {"CharField", "TextField"}:
        return f"replace({column}, l.was, l.number)"
    if name in PATHS:
        keys = {model._meta.db_table: _key(sizes[model._meta.db_table], "t.path_place") for model in page_prefixes()}
        return f"replace({column}, '{{}}', coalesce(({_case('t.path_kind', keys)})::text, ''))"
    if name == "subject_id":
        keys = {kind: _key(sizes[model._meta.db_table], column) for kind, model in KINDS.items()}
        return _case("t.subject_kind", keys)
    return {
        "root_id": _key(sizes["documents_incoming"], column),
        "ordinal": f"CASE WHEN {column} IS NOT NULL THEN l.ordinal END",
        "year": f"CASE WHEN {column} IS NOT NULL THEN l.year END",
        "their_number": "l.stem || l.theirs",
        "search_text": f"replace(replace({column}, '{{n}}', coalesce(l.ordinal, 0)::text), '{{t}}', l.theirs::text)",
        "operation": f"(l.mark || substr({column}::text, 9))::uuid",
        # the moment of receipt stands in the trace of the day of registration (10.9)
        "trace": f"CASE WHEN l.turn > 1 AND t.start_at IS NOT NULL"
        f" THEN replace(coalesce(k.said, {column})::text, l.clock_was, l.clock)::jsonb"
        f" ELSE coalesce(k.said, {column}) END",
        "data": f"CASE WHEN t.numbered THEN replace(coalesce(k.said, {column})::text, l.was, l.number)::jsonb"
        f" ELSE coalesce(k.said, {column}) END",
        "mail": "'none'",
    }.get(name)


def _case(kind: str, keys: dict[str, str]) -> str:
    return f"CASE {kind} " + " ".join(f"WHEN '{name}' THEN {value}" for name, value in keys.items()) + " END"


def _set_counters() -> None:
    """Let the next real registration continue where the demo's numbers end, in every year."""
    register = Register.objects.get(code="incoming")
    last = Incoming.objects.filter(ordinal__isnull=False).values("year").annotate(last=models.Max("ordinal"))
    for row in last:
        Counter.objects.update_or_create(register=register, year=row["year"], defaults={"last": row["last"]})
