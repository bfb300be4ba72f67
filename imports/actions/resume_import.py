"""10.9. Let a stopped import go on from the last batch."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from apparat.worker.handing import to_worker_after_commit
from imports import access
from imports.holding import TASK, hold
from imports.models import Run
from imports.states import RUN


@under("10.9")
@transaction.atomic
def resume_import(*, run: Run, by: Officer, at: datetime) -> Run:
    """Hand it to the worker again; the batches to come are written in the name of who lets it go on.

    Raises Refusal for anybody but RECORDS, and when it is not stopped.
    """
    hold(run)
    mandate = access.may_resume(by, run, timezone.localdate(at)).enforce()
    columns = {"begun_by": by, "trouble": ""}
    RUN.apply(run, "resume_import", mandate=mandate, at=at, columns=columns, place=run.place)
    to_worker_after_commit(TASK, run_id=run.pk)
    return run
