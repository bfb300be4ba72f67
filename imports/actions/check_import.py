"""10.9. Say what the columns of the file are, and let it be looked through without taking anything over."""

from __future__ import annotations

from collections.abc import Mapping as Pairs
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from apparat.worker.handing import to_worker_after_commit
from documents.access import may_keep_restricted
from documents.models import DocumentKind
from imports import access
from imports.columns import digest_of
from imports.holding import TASK, hold
from imports.models import Mapping, Run
from imports.states import RUN


@under("10.9")
@transaction.atomic
def check_import(
    *, run: Run, by: Officer, at: datetime, columns: Pairs[str, int], kind: DocumentKind, channel: str
) -> Run:
    """Remember the columns as the template of such files, and hand the import to the worker for a dry run.

    columns: name of `imports.columns` → place in the file, none for an export. kind, channel: of rows that tell none.
    10.4: of who is not the responsible specialist, restricted lines are faults.
    Raises Refusal for anybody but RECORDS, and once rows are being taken over.
    """
    hold(run)
    mandate = access.may_check(by, run, timezone.localdate(at)).enforce()
    options: dict[str, Any] = {"kind": kind.pk, "channel": str(channel)}
    if run.is_table:
        Mapping.objects.update_or_create(
            digest=digest_of(run.layout["headings"]),
            defaults={"columns": dict(columns), "options": options, "by": by, "at": at},
        )
    options["keeps_restricted"] = bool(may_keep_restricted(by, timezone.localdate(at)))  # 10.4
    run.faults.all().delete()
    counts = {"rows": 0, "good": 0, "known": 0, "bad": 0, "found": {}, "trouble": ""}
    RUN.apply(
        run, "check_import", mandate=mandate, at=at, columns={"columns": dict(columns), "options": options, **counts}
    )
    to_worker_after_commit(TASK, run_id=run.pk)
    return run
