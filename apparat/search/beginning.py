"""Where the first part of a long list ends: an eighth of its table, in which enough finds stand as a rule (search).

A beginning is true whenever it was asked for: all up to some row stands in it. Only which row may be a minute old.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import Model, QuerySet

from apparat.search.expected import kept
from apparat.search.wording import Worded, compiled, condition, table_of

PART = 8


def newest_of(model: type[Model], share: float) -> Worded:
    """Return the condition of the newest part of the table, by its keys: its share, an eighth of the table at most."""
    last = kept("last keys", _last_keys)[table_of(model)]
    return f"{table_of(model)}.id > %s", (last - min(last // PART, int(last * share)),)


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first part of a list in an order of its own; call it for the condition.

    rows: gives the whole list, as an index has it in order; upto: returns the rows of the list from the first one to
    the one whose columns it is given; columns: their names.
    """

    rows: Callable[[], QuerySet[Any]]
    upto: Callable[[dict[str, Any]], QuerySet[Any]]
    columns: tuple[str, ...]

    def __call__(self, _share: float) -> Worded:
        """Return the condition, which is kept for every share; of a list that ends sooner, that of the whole."""
        return kept(f"beginning {self.upto.__module__}.{self.upto.__qualname__}", self._ask)

    def _ask(self) -> Worded:
        rows = self.rows()
        sql, values = compiled(rows.values(*self.columns))
        place = f"(SELECT max(id) / {PART} FROM {table_of(rows.model)})"  # noqa: S608 - our tables
        with connection.cursor() as cursor:
            cursor.execute(f"{sql} LIMIT 1 OFFSET {place}", values)
            end = cursor.fetchone()
        return condition(self.upto(dict(zip(self.columns, end, strict=True))) if end else rows)


def _last_keys() -> dict[str, int]:
    """Ask for the last key of every table that has a search column, in one query; 0 of an empty one."""
    asked = ", ".join(f"(SELECT coalesce(max(id), 0) FROM {table})" for table in _searched())  # noqa: S608 - our tables
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {asked}")
        return dict(zip(_searched(), cursor.fetchone(), strict=True))


@cache
def _searched() -> tuple[str, ...]:
    models = (model for model in apps.get_models() if any(field.name == "search" for field in model._meta.fields))  # noqa: SLF001
    return tuple(table_of(model) for model in models)
