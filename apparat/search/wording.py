"""The SQL of lists and finds, to be put into a larger question (room: search)."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import F, Model, QuerySet

Worded = tuple[str, tuple[Any, ...]]  # SQL, and the values in the order of their marks
NOTHING: Worded = ("", ())


def compiled(rows: QuerySet[Any, Any]) -> Worded:
    """Return the SQL of the rows; `NOTHING` when Django knows without asking that there are none."""
    try:
        return rows.query.sql_with_params()
    except EmptyResultSet:
        return NOTHING


def placed(rows: QuerySet[Any], order: tuple[str, ...]) -> Worded:
    """Return the SQL of the keys of the rows with their places in the order (`key`, `place_0`, …), in no order."""
    places = {f"place_{number}": F(column.removeprefix("-")) for number, column in enumerate(order)}
    return compiled(rows.order_by().annotate(key=F("pk"), **places).values("key", *places))


def among(rows: Worded, model: type[Model], *conditions: Worded) -> Worded:
    """Return those of the rows that meet the conditions; these find first, by the indexes of the table's own columns.

    Only what they find is asked whether it belongs to `rows`, the SQL of a list of `model`.
    Raises ValueError when that SQL is not what Django makes of such a list.
    """
    table, (sql, values) = table_of(model), rows
    if sql.count(f"FROM {table}") != 1:
        raise ValueError(sql)
    found = f"FROM (SELECT * FROM {table} WHERE {' AND '.join(sql for sql, _values in conditions)} OFFSET 0) {table}"  # noqa: S608
    return sql.replace(f"FROM {table}", found), (*(one for _sql, given in conditions for one in given), *values)


def condition(rows: QuerySet[Any]) -> Worded:
    """Return what stands behind WHERE of a filter by the table's own columns; "true" when it filters nothing."""
    sql, values = compiled(rows.order_by().values("pk"))
    return (sql.partition(" WHERE ")[2] or "true", values) if sql else ("false", ())


def has(words: str) -> Worded:
    """Return the condition of the words that `folding.query` made."""
    return "search @@ %s::tsquery", (words,)


def table_of(model: type[Model]) -> str:
    """Return the quoted name of the table."""
    return connection.ops.quote_name(model._meta.db_table)  # noqa: SLF001 - Django's own door


def in_order(order: tuple[str, ...]) -> str:
    """Return what stands behind ORDER BY for the places that `placed` gives."""
    return ", ".join(
        f"place_{number}{' DESC' if column.startswith('-') else ''}" for number, column in enumerate(order)
    )
