"""Writes many rows first and checks them all at the end: foreign keys and indexes off, then on (room: demo).

Everything happens in the transaction of the caller: nobody ever sees the tables without their keys, and a row that
breaks one undoes the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

FOREIGN_KEYS = """
SELECT conname, conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint
WHERE contype = 'f' AND conrelid::regclass::text = ANY(%s) ORDER BY 2, 1
"""
INDEXES = """
SELECT c.relname, pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE i.indrelid::regclass::text = ANY(%s)
  AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid) ORDER BY 1
"""


@contextmanager
def checked_at_the_end(cursor: Any, names: Sequence[str], told: Callable[[str], None]) -> Iterator[None]:
    """Take foreign keys and plain indexes off the tables, and put them back, with every row checked, afterwards."""
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # what is pending is checked now, or the tables cannot be altered
    keys, indexes = _rows(cursor, FOREIGN_KEYS, names), _rows(cursor, INDEXES, names)
    for name, table, _definition in keys:
        cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
    for name, _definition in indexes:
        cursor.execute(f'DROP INDEX "{name}"')
    yield
    cursor.execute("SET LOCAL maintenance_work_mem = '256MB'")
    told(f"  putting {len(indexes)} indexes back")
    for _name, definition in indexes:
        cursor.execute(definition)
    cursor.execute("SET LOCAL default_statistics_target = 20")  # a small sample will do until autovacuum comes
    for name in names:
        cursor.execute(f"ANALYZE {name}")
    told(f"  putting {len(keys)} foreign keys back, each row checked")
    for name, table, definition in keys:
        cursor.execute(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}')
    cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _rows(cursor: Any, query: str, names: Sequence[str]) -> list[tuple[str, ...]]:
    cursor.execute(query, [list(names)])
    return list(cursor.fetchall())
