"""Rows behind or before a place of a list, as an index over its order answers it (room: search; house 4.0 (1))."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import BooleanField, F, Func, QuerySet, Subquery


class Compared(Func):
    """The condition that the row of columns compares so with the row of values; an empty value meets nothing."""

    output_field = BooleanField()
    conditional = True

    def __init__(self, columns: Sequence[str], values: Sequence[Any], sign: str) -> None:
        super().__init__(*map(F, columns), *values, sign=sign)

    def as_sql(  # type: ignore[override]
        self, compiler: Any, connection: Any, **_context: Any
    ) -> tuple[str, list[Any]]:
        """Word it as PostgreSQL compares rows, which an index over the columns answers."""
        worded = [compiler.compile(expression) for expression in self.source_expressions]
        half = len(worded) // 2
        left, right = (", ".join(sql for sql, _ in part) for part in (worded[:half], worded[half:]))
        values = [value for _, part in worded for value in part]
        return f"(ROW({left}) {self.extra['sign']} ROW({right}))", values


def beside(rows: QuerySet[Any], order: Sequence[str], key: int, *, behind: bool) -> QuerySet[Any]:
    """Return those of the rows that stand behind the row with the key, or before it, in no order.

    order: columns of the table, all of one direction, the last of them its key. Rows with an empty column belong to no
    place and are not among them.
    """
    columns = [column.removeprefix("-") for column in order]
    place = rows.model._default_manager.filter(pk=key)  # noqa: SLF001 - Django's own door
    values = [Subquery(place.values(column)) for column in columns]
    is_descending = order[0].startswith("-")
    return rows.filter(Compared(columns, values, "<" if behind == is_descending else ">"))


def backwards(order: Sequence[str]) -> list[str]:
    """Return the order read from its end."""
    return [column.removeprefix("-") if column.startswith("-") else f"-{column}" for column in order]
