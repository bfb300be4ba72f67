"""How a paper was executed, as data of a package: assignments, parts, reports, cards, releases (10.13, 10.23, 13.9)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from django.db.models import QuerySet

from apparat.files.models import Attachment
from archive.metadata import Data, choice, day, doer, moment, named, person
from control.models import Assignment, ExecutionCard, Executor, Release, Report, ReportFile
from control.states import AssignmentState
from documents.models import Incoming, Resolution
from documents.models.resolution import PointExecutor, ResolutionPoint


def resolutions_on(paper: Incoming) -> list[Data]:
    """Return the resolutions that were put on the paper: in whose name, by whom, their points with executors."""
    put = Resolution.objects.filter(incoming=paper, signed_at__isnull=False).select_related("author", "signed_by")
    return [
        {
            "leader": person(each.author, each.signed_at),
            "put_by": doer(each.signed_by, None if each.signed_by == each.author else each.author, each.signed_at),
            "put_at": moment(each.signed_at),
            "points": [_point(point, each) for point in _points(each)],
        }
        for each in put.order_by("signed_at", "pk")
    ]


def _points(resolution: Resolution) -> Iterable[ResolutionPoint]:
    rows = ResolutionPoint.objects.filter(resolution=resolution).select_related("assignment")
    return rows.prefetch_related("executors__officer").order_by("order")


def _point(point: ResolutionPoint, resolution: Resolution) -> Data:
    named_in: list[PointExecutor] = sorted(point.executors.all(), key=lambda row: row.order)
    executors = [
        person(row.officer, resolution.signed_at) | ({"collects": True} if row.collects else {}) for row in named_in
    ]
    return {
        "place": point.order,
        "text": point.text,
        "term": choice(point.term, ResolutionPoint.Term(point.term).label),
        "due_on": day(point.due_on),
        "assignment": point.assignment.number if point.assignment else "",
        "executors": executors,
    }


def assignments_on(kind: str, pk: int) -> list[Data]:
    """Return every assignment given on the paper with its executors, term, reports and outcome."""
    return [_assignment(row) for row in _given_on(kind, pk)]


def report_files(kind: str, pk: int) -> Iterator[Attachment]:
    """Yield the files with which the executors reported on the assignments of the paper."""
    for row in reported_on(kind, [pk]).select_related("attachment__blob").order_by("pk"):
        yield row.attachment


def reported_on(kind: str, papers: Collection[int] | QuerySet[Any, Any]) -> QuerySet[ReportFile]:
    """Return the files of the reports on the assignments of papers. papers: their keys."""
    return ReportFile.objects.filter(report__assignment__root_kind=kind, report__assignment__root_id__in=papers)


def _given_on(kind: str, pk: int) -> QuerySet[Assignment]:
    rows = Assignment.objects.filter(root_kind=kind, root_id=pk).select_related("issuer", "deadline")
    return rows.defer("search", "search_text", "seen_by").order_by("pk")


def _assignment(row: Assignment) -> Data:
    executors = Executor.objects.filter(assignment=row).select_related("officer", "unit", "deadline")
    reports = Report.objects.filter(assignment=row).select_related("by", "on_behalf_of", "returned_by")
    card = ExecutionCard.objects.filter(assignment=row).select_related("filled_by", "case_file").first()
    release = Release.objects.filter(assignment=row).select_related("by", "on_behalf_of").first()
    return {
        "number": row.number,
        "text": row.text,
        "given_by": person(row.issuer, row.given_at),
        "given_at": moment(row.given_at),
        "under_control": row.under_control,
        "due_on": day(row.deadline.due_on if row.deadline else None),
        "state": choice(row.state, AssignmentState(row.state).label),
        "executors": [_executor(each) for each in executors.order_by("-is_lead", "order", "pk")],
        "reports": [_report(each) for each in reports.prefetch_related("files__attachment").order_by("at", "pk")],
        "card": _card(card) if card else {},
        "release": _release(release) if release else {},
    }


def _executor(row: Executor) -> Data:
    at = row.assignment.given_at
    return person(row.officer, at) | {
        "body": named(row.unit) if row.unit else {},
        "collects": row.is_lead,
        "due_on": day(row.deadline.due_on if row.deadline else None),
        "part": row.part,
        "part_at": moment(row.part_at),
    }


def _report(row: Report) -> Data:
    return {
        "at": moment(row.at),
        "by": doer(row.by, row.on_behalf_of, row.at),
        "on_behalf_of": person(row.on_behalf_of, row.at),
        "text": row.text,
        "files": [{"name": each.attachment.name, "sha256": each.attachment.blob_id} for each in row.files.all()],
        "returned_at": moment(row.returned_at),
        "returned_by": person(row.returned_by, row.returned_at),
        "return_reason": row.return_reason,
    }


def _card(card: ExecutionCard) -> Data:
    return {
        "result": card.result,
        "answer_number": card.answer_number,
        "answer_on": day(card.answer_on),
        "filled_by": person(card.filled_by, card.filled_at),
        "filled_at": moment(card.filled_at),
    }


def _release(release: Release) -> Data:
    return {
        "ground": choice(release.ground, Release.Ground(release.ground).label),
        "evaluation": release.evaluation,
        "by": doer(release.by, release.on_behalf_of, release.at),
        "on_behalf_of": person(release.on_behalf_of, release.at),
        "at": moment(release.at),
    }
