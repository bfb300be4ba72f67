"""Writes many rows first and checks them all at the end: keys, indexes and triggers off, then on (room: demo).

Everything happens in the transaction of the caller: nobody ever sees the tables without their keys, and a row that
breaks one undoes the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

# keys of other tables first: in this order they go, in the opposite one they come back
CONSTRAINTS = """
SELECT conname, conrelid::regclass::text, pg_get_constraintdef(oid), contype FROM pg_constraint
WHERE contype = 'f' AND (conrelid::regclass::text = ANY(%s) OR confrelid::regclass::text = ANY(%s))
   OR contype IN ('p', 'u') AND conrelid::regclass::text = ANY(%s) ORDER BY contype <> 'f', 2, 1
"""
INDEXES = """
SELECT c.relname, pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE i.indrelid::regclass::text = ANY(%s)
  AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype <> 'f') ORDER BY 1
"""
# a table begun anew in this transaction needs no log where the server keeps none for copies of itself
ANEW = """
SELECT conrelid::regclass::text, conname FROM pg_constraint
WHERE contype = 'p' AND conrelid::regclass::text = ANY(%s) ORDER BY 1
"""
# what the database writes beside a new row: a copy has it from its original
TRIGGERS = """
SELECT tgrelid::regclass::text, tgname FROM pg_trigger
WHERE NOT tgisinternal AND tgtype & 4 <> 0 AND tgrelid::regclass::text = ANY(%s) ORDER BY 1, 2
"""


@contextmanager
def checked_at_the_end(cursor: Any, names: Sequence[str], told: Callable[[str], None]) -> Iterator[None]:
    """Take keys and indexes off the tables, and put them back, with every row checked, afterwards."""
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # what is pending is checked now, or the tables cannot be altered
    for table, key in _rows(cursor, ANEW, names):
        cursor.execute(f'CLUSTER {table} USING "{key}"')
        cursor.execute(f"ALTER TABLE {table} SET WITHOUT CLUSTER")
    constraints, indexes = _rows(cursor, CONSTRAINTS, names, names, names), _rows(cursor, INDEXES, names)
    for name, table, *_rest in constraints:
        cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
    for index, _definition in indexes:
        cursor.execute(f'DROP INDEX "{index}"')
    triggers = _rows(cursor, TRIGGERS, names)
    for table, name in triggers:
        cursor.execute(f'ALTER TABLE {table} DISABLE TRIGGER "{name}"')
    yield
    for table, name in triggers:
        cursor.execute(f'ALTER TABLE {table} ENABLE TRIGGER "{name}"')
    cursor.execute("SET LOCAL maintenance_work_mem = '256MB'")
    own = [row for row in constraints if row[3] != "f"]
    told(f"  putting {len(own) + len(indexes)} indexes back")
    _put_back(cursor, own)
    for _name, definition in indexes:
        cursor.execute(definition)
    cursor.execute("SET LOCAL default_statistics_target = 20")  # a small sample will do until autovacuum comes
    for name in names:
        cursor.execute(f"ANALYZE {name}")
    foreign = [row for row in constraints if row[3] == "f"]
    told(f"  putting {len(foreign)} foreign keys back, each row checked")
    _put_back(cursor, foreign)
    cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _put_back(cursor: Any, constraints: Sequence[Sequence[str]]) -> None:
    for name, table, definition, _sort in constraints:
        cursor.execute(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}')


def _rows(cursor: Any, query: str, *names: Sequence[str]) -> list[tuple[str, ...]]:
    cursor.execute(query, [list(each) for each in names])
    return list(cursor.fetchall())
