"""The lock of every deed on an assignment: whoever comes second decides on what the first has left (house 4.9)."""

from __future__ import annotations

from control.models import Assignment


def hold(assignment: Assignment) -> Assignment:
    """Read the assignment anew and hold its row until the transaction ends, before any verdict is asked.

    Executors, card and requests hang on this row: a deed that changes one of them holds it too, so that a part, a card
    or a request never slips in beside a report, a redirection or a release.
    """
    assignment.refresh_from_db(from_queryset=Assignment.objects.select_for_update())
    return assignment
