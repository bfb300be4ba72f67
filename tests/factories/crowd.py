"""Enough papers for a plan to tell: among the few of a test every index costs the same, and which is read is chance."""

from __future__ import annotations

from typing import Any

from django.db import connection, models

from documents.models import Incoming
from outgoing.models import Outgoing

CROWD = 1000
FIRST = 10_000  # far above the ordinals that deeds give


def crowd(paper: Incoming | Outgoing, *, papers: int = CROWD) -> None:
    """Write copies of a paper under numbers and words of their own, and let the planner know that they are there."""
    model: Any = type(paper)
    kept = {
        field.attname: getattr(paper, field.attname)
        for field in model._meta.concrete_fields
        if not field.unique and not isinstance(field, models.GeneratedField)
    }
    theirs = "their_number" in kept
    model._default_manager.bulk_create(
        model(**kept | _named(n) | ({"their_number": f"y-{n}"} if theirs else {})) for n in range(FIRST, FIRST + papers)
    )
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")


def _named(n: int) -> dict[str, Any]:
    return {"ordinal": n, "number": f"x-{n}", "search_text": f"x{n}"}
