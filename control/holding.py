"""The lock of every deed on an assignment: whoever comes second decides on what the first has left (house 4.9)."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from control.models import Assignment, Executor


def hold(assignment: Assignment) -> Assignment:
    """Read the assignment anew and hold its row until the transaction ends, before any verdict is asked.

    Executors, card and requests hang on this row: a deed that changes one of them holds it too, so that a part, a card
    or a request never slips in beside a report, a redirection or a release.
    """
    assignment.refresh_from_db(from_queryset=Assignment.objects.select_for_update())
    return assignment


def hold_all(assignments: QuerySet[Executor, Any]) -> list[Assignment]:
    """Hold the rows of many assignments in one order until the transaction ends, before the first of them is changed.

    assignments: their keys. A deed on many of them never holds one after the paper of another (documents.holding).
    """
    return list(Assignment.objects.select_for_update().filter(pk__in=assignments).order_by("pk"))
