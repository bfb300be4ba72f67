"""Where the first part of a long list ends: an eighth of its table, in which enough finds stand as a rule (search)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Max, Model, QuerySet

from apparat.search.expected import kept
from apparat.search.wording import Worded, condition, table_of

PART = 8


def newest_of(model: type[Model]) -> Worded:
    """Return the condition of the newest part of the table, by its keys."""
    last = _last_key(model)
    return f"{table_of(model)}.id > %s", (last - last // PART,)


def first_of(rows: QuerySet[Any], upto: Callable[[Any], QuerySet[Any]], *columns: str) -> Worded:
    """Return the condition of the first part of a list.

    rows: the whole list as an index has it in order; upto: returns the rows up to the one whose columns it is given.
    The condition may be a minute old: then the part is a little longer.
    """
    place = _last_key(rows.model) // PART

    def ask() -> Worded:
        end = rows.values(*columns)[place : place + 1]
        return condition(upto(*end) if end else rows)

    return kept(f"first {rows.model._meta.db_table} {rows.query.order_by}", ask)  # noqa: SLF001 - Django's own door


def _last_key(model: type[Model]) -> int:
    def ask() -> int:
        last: int | None = model._default_manager.aggregate(last=Max("pk"))["last"]  # noqa: SLF001 - Django's own door
        return last or 0

    return kept(f"last {model._meta.db_table}", ask)  # noqa: SLF001 - Django's own door
