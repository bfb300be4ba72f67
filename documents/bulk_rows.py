"""Writes many new papers in two statements, their history with them: an old journal has a hundred thousand (ADR-0016).

A statement of Django has a parameter for every cell; that is most of the time of a large batch. Here a column is one
parameter, an array when its cells differ. Constraints, indexes and triggers see every row as ever.
"""

# ruff: noqa: SLF001, S608 - _meta is Django's documented door; names of tables and columns are our own

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection, models

from apparat.org.models import Officer
from documents.models import Incoming

LINE = "number"  # a column that is an array even of one row


def write_rows(rows: Sequence[Incoming], *, by: Officer, at: datetime, reason: str) -> None:
    """Insert the unsaved rows, give each its key, and write the beginning of their histories.

    Inside the caller's transaction. Raises IntegrityError like any insert.
    """
    if not rows:
        return
    fields = [field for field in Incoming._meta.concrete_fields if not (field.primary_key or field.generated)]
    said = [_Column(field, rows) for field in fields]
    many = [column for column in said if column.differs]
    table, columns = Incoming._meta.db_table, ", ".join(f'"{field.column}"' for field in fields)
    lines = ", ".join(f"%s::{column.kind}[]" for column in many)
    names = ", ".join(f'"{column.name}"' for column in many)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({columns}) SELECT {', '.join(column.sql for column in said)}"
            f" FROM unnest({lines}) AS line ({names}) RETURNING id, number",
            [*(column.value for column in said if not column.differs), *(column.value for column in many)],
        )
        for row, (key, number) in zip(rows, cursor.fetchall(), strict=True):
            if row.number != number:
                raise AssertionError("the database gave the keys in another order than the rows")
            row.pk = key
            row._state.adding = False
        _write_history(cursor, [row.pk for row in rows], by, at, reason)


class _Column:
    """What one column of the rows is: one value for all of them, or an array with one for each."""

    def __init__(self, field: models.Field[Any, Any], rows: Sequence[Incoming]) -> None:
        cells = [getattr(row, field.attname) for row in rows]
        self.name, self.kind = field.column, field.db_type(connection)
        self.differs = self.name == LINE or any(cell != cells[0] for cell in cells)
        prepared = [field.get_db_prep_save(cell, connection) for cell in (cells if self.differs else cells[:1])]
        self.value: Any = prepared if self.differs else prepared[0]
        self.sql = f'line."{self.name}"' if self.differs else f"%s::{self.kind}"


def _write_history(cursor: Any, keys: list[int], by: Officer, at: datetime, reason: str) -> None:
    """Write the first version of each row, as `simple_history` writes it: from the rows themselves."""
    kept: Any = Incoming.history.model
    own = {field.column for field in Incoming._meta.concrete_fields}
    columns = ", ".join(f'"{field.column}"' for field in kept._meta.concrete_fields if field.column in own)
    cursor.execute(
        f"INSERT INTO {kept._meta.db_table}"
        f" ({columns}, history_date, history_change_reason, history_type, history_user_id)"
        f" SELECT {columns}, %s, %s, '+', %s FROM {Incoming._meta.db_table} WHERE id = ANY(%s) ORDER BY id",
        [at, reason, by.pk, keys],
    )
