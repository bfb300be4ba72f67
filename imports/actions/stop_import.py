"""10.9. Stop the taking over between two batches; what is written stays."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.bilingual import in_both
from apparat.org.models import Officer
from apparat.regulation.citation import under
from imports import access
from imports.faults import TROUBLES
from imports.holding import hold
from imports.models import Run
from imports.states import RUN


@under("10.9")
@transaction.atomic
def stop_import(*, run: Run, by: Officer, at: datetime) -> Run:
    """Stop it. The batch that is being written is waited for; the next one does not begin.

    Raises Refusal for anybody but RECORDS, and when nothing is being taken over.
    """
    hold(run)
    mandate = access.may_stop(by, run, timezone.localdate(at)).enforce()
    reason = in_both(TROUBLES["stopped"])
    columns = {"trouble": "stopped"}
    RUN.apply(run, "stop_import", mandate=mandate, at=at, columns=columns, place=run.place, reason=reason)
    return run
