"""10.4, 10.9. Give an import up before anything was taken over, and put its file away."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from imports import access
from imports.holding import hold
from imports.known import steps_of
from imports.models import Run
from imports.states import RUN


@under("10.4", "10.9")
@transaction.atomic
def drop_import(*, run: Run, by: Officer, at: datetime) -> Run:
    """Give it up: its faults, the rows shown of it and its file go, so that what should never have been in it does too.

    The sweep of files clears the bytes away. How far a begun one raised the counters is kept: the numbers were given to
    nobody, and a file that is brought again may have them. Raises Refusal for anybody but RECORDS, while it is being
    taken over, and once papers of it are here.
    """
    hold(run)
    mandate = access.may_drop(by, run, timezone.localdate(at)).enforce()
    file = run.attachment
    columns: dict[str, Any] = {"attachment": None, "layout": {}, "found": steps_of(run), "ended_at": at}
    RUN.apply(run, "drop_import", mandate=mandate, at=at, columns=columns)
    run.faults.all().delete()
    if file is not None:
        file.delete()
    return run
