"""One assignment with everything its own page shows, by questions worded once (room: control).

People come all in one question, each once: who reports is who executes, who gave it is often who released it.
"""

from __future__ import annotations

from django.db.models import Model, QuerySet

from apparat.asking.prepared import Among, Blank, hang, prepared
from apparat.org.queries import bring_all_people
from control.models import Assignment, Executor, Redirection, Report, ReportFile
from control.queries import UNSHOWN

PEOPLE: dict[type[Model], tuple[str, ...]] = {
    Assignment: ("issuer",),
    Executor: ("officer",),
    Report: ("by", "on_behalf_of", "returned_by"),
    Redirection: ("asked_by", "proposed", "decided_by"),
}
OF_CARD, OF_RELEASE = ("filled_by",), ("by", "on_behalf_of")


def whole(rows: QuerySet[Assignment], pk: int) -> Assignment | None:
    """Return the assignment of this key with all its page shows when it is among the rows, else None.

    A fixed number of queries, however many executors, reports and requests it has.
    """
    if not rows.filter(pk=pk).exists():
        return None
    found = _assignment.first(key=pk)
    if found is None:
        return None
    executors, requests, reports = _executors(key=pk), _requests(key=pk), _reports(key=pk)
    for name, children in (("executors", executors), ("redirections", requests), ("reports", reports)):
        hang([found], children, name=name, by="assignment_id")
        for child in children:
            child.assignment = found
    files = _files(reports=[row.pk for row in reports]) if reports else []
    hang(reports, files, name="files", by="report_id")
    by_key = {row.pk: row for row in reports}
    for file in files:
        file.report = by_key[file.report_id]
    things: list[tuple[Model, tuple[str, ...]]] = [
        (thing, PEOPLE[type(thing)]) for thing in (found, *executors, *reports, *requests)
    ]
    for part, names in ((getattr(found, "card", None), OF_CARD), (getattr(found, "release", None), OF_RELEASE)):
        things += [(part, names)] if part else []
    bring_all_people(things)
    return found


@prepared
def _assignment(key: Blank) -> QuerySet[Assignment]:
    rows = Assignment.objects.select_related("deadline", "report_deadline", "card__case_file", "release")
    return rows.defer(*(name for name in UNSHOWN if "__" not in name)).filter(pk=key)


@prepared
def _executors(key: Blank) -> QuerySet[Executor]:
    rows = Executor.objects.select_related("unit", "deadline").filter(assignment=key)
    return rows.order_by("-is_lead", "order", "pk")


@prepared
def _reports(key: Blank) -> QuerySet[Report]:
    return Report.objects.filter(assignment=key).order_by("-at", "-pk")


@prepared
def _requests(key: Blank) -> QuerySet[Redirection]:
    return Redirection.objects.filter(assignment=key).order_by("-asked_at")


@prepared
def _files(reports: Blank) -> QuerySet[ReportFile]:
    return ReportFile.objects.select_related("attachment__blob").filter(Among("report_id", reports)).order_by("pk")
