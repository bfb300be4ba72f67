"""Writes many rows first and checks them afterwards: keys, indexes and triggers off, then on (room: demo).

Each table gets its keys and indexes back as soon as its rows are written, while they are still at hand: a big office is
larger than the memory of a machine. Everything happens in the transaction of the caller: nobody ever sees the tables
without their keys, and a row that breaks one undoes the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

PutBack = Callable[[str], None]

# keys of other tables first: in this order they go
CONSTRAINTS = """
SELECT conname, conrelid::regclass::text, pg_get_constraintdef(oid), contype FROM pg_constraint
WHERE contype = 'f' AND (conrelid::regclass::text = ANY(%s) OR confrelid::regclass::text = ANY(%s))
   OR contype IN ('p', 'u') AND conrelid::regclass::text = ANY(%s) ORDER BY contype <> 'f', 2, 1
"""
INDEXES = """
SELECT c.relname, i.indrelid::regclass::text, pg_get_indexdef(i.indexrelid)
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
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
def unchecked(cursor: Any, names: Sequence[str]) -> Iterator[PutBack]:
    """Take keys, indexes and triggers off the tables; yield what puts a table's own back, with every row checked.

    To be called in an order in which each table follows those it refers to. Keys of tables outside `names`, and
    triggers, come back at the end.
    """
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # what is pending is checked now, or the tables cannot be altered
    for table, key in _rows(cursor, ANEW, names):
        cursor.execute(f'CLUSTER {table} USING "{key}"')
        cursor.execute(f"ALTER TABLE {table} SET WITHOUT CLUSTER")
    constraints, indexes = _rows(cursor, CONSTRAINTS, names, names, names), _rows(cursor, INDEXES, names)
    triggers = _rows(cursor, TRIGGERS, names)
    for name, table, *_rest in constraints:
        cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
    for index, *_rest in indexes:
        cursor.execute(f'DROP INDEX "{index}"')
    for table, name in triggers:
        cursor.execute(f'ALTER TABLE {table} DISABLE TRIGGER "{name}"')
    cursor.execute("SET LOCAL maintenance_work_mem = '256MB'")
    cursor.execute("SET LOCAL default_statistics_target = 20")  # a small sample will do until autovacuum comes

    left = set(names)
    yield lambda table: _finish(cursor, table, left, constraints, indexes)
    for table in names:
        _finish(cursor, table, left, constraints, indexes)
    _put_back(cursor, [row for row in constraints if row[1] not in names])
    for table, name in triggers:
        cursor.execute(f'ALTER TABLE {table} ENABLE TRIGGER "{name}"')
    cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _finish(
    cursor: Any, table: str, left: set[str], constraints: Sequence[Sequence[str]], indexes: Sequence[Sequence[str]]
) -> None:
    """Give a table that is left its own keys and indexes, look what is in it, then check its keys of other tables."""
    if table not in left:
        return
    left.remove(table)
    own = [row for row in constraints if row[1] == table]
    _put_back(cursor, [row for row in own if row[3] != "f"])
    for _name, of, definition in indexes:
        if of == table:
            cursor.execute(definition)
    cursor.execute(f"ANALYZE {table}")
    _put_back(cursor, [row for row in own if row[3] == "f"])


def _put_back(cursor: Any, constraints: Sequence[Sequence[str]]) -> None:
    for name, table, definition, _sort in constraints:
        cursor.execute(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}')


def _rows(cursor: Any, query: str, *names: Sequence[str]) -> list[tuple[str, ...]]:
    cursor.execute(query, [list(each) for each in names])
    return list(cursor.fetchall())
