"""10.9. Let a stopped import go on from the last batch."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from imports import access
from imports.handing import hand_over
from imports.holding import hold
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
    hand_over(run)
    return run
