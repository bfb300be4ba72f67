"""10.9. Begin to take over what was looked through; the counters of its years follow the old numbers."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apparat.access.verdict import Refusal
from apparat.numbering.models import Register
from apparat.numbering.take import raise_to, refuse_closed
from apparat.org.models import Officer
from apparat.regulation.citation import under
from apparat.worker.handing import to_worker_after_commit
from imports import access
from imports.holding import TASK, hold
from imports.known import REGISTER
from imports.models import Run
from imports.states import RUN


@under("10.9")
@transaction.atomic
def begin_import(*, run: Run, by: Officer, at: datetime) -> Run:
    """Raise the counters to the highest numbers found, and hand the import to the worker.

    From this moment nobody is given one of those numbers. A counter never goes back (law.md 3.2); of this year, numbers
    that were given here meanwhile stay, and the rows that bear them are passed over.

    Raises Refusal for anybody but RECORDS, before it was looked through, when there is nothing to take over, and when
    the journal of a year that gets papers was closed since it was looked through (10.5); no counter is raised then.
    """
    hold(run)
    mandate = access.may_begin(by, run, timezone.localdate(at)).enforce()
    register = Register.objects.get(code=REGISTER)
    _refuse_closed(register, run)
    years = sorted((int(year), last) for year, last in run.found["highest"].items())
    before = {str(year): raise_to(register, year=year, last=last) for year, last in years}
    columns = {"found": {**run.found, "before": before}, "begun_by": by, "begun_at": at, "trouble": ""}
    RUN.apply(run, "begin_import", mandate=mandate, at=at, columns=columns, good=run.good)
    to_worker_after_commit(TASK, run_id=run.pk)
    return run


def _refuse_closed(register: Register, run: Run) -> None:
    years = {*map(int, run.found["highest"]), *run.found.get("taken", ())}
    try:
        refuse_closed(register, years=years)
    except Refusal as closed:
        said = {"closed": closed.reason}
        raise Refusal(
            _("%(closed)s Look the file through again: the rows of that year will be named, the others taken over.")
            % said,
            closed.clause,
        ) from closed
