"""Holding an import while a deed is done with it: whoever comes second decides on what the first has left (10.9)."""

from __future__ import annotations

from imports.models import Run

TASK = "imports.tasks.work_on_import"  # by name: deeds do not know the tasks


def hold(run: Run) -> Run:
    """Read the import anew and hold its row until the transaction ends; a batch of the worker holds it too."""
    run.refresh_from_db(from_queryset=Run.objects.select_for_update())
    return run
