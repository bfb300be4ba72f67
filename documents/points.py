"""Points of a resolution as a leader or an assistant types them, before they have rows (10.13, 10.16, 13.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from control.models import Assignment
from control.states import AssignmentState
from documents.answers import check_answer
from documents.marks import check_mark
from documents.models import Incoming, PointExecutor, Resolution, ResolutionPoint


@dataclass(frozen=True, slots=True)
class Point:
    """One point: content, executors in order, who collects (None: the first), how the term is set."""

    text: str
    executors: Sequence[Officer]
    collector: Officer | None = None
    term: str = ResolutionPoint.Term.DEFAULT
    due_on: date | None = None


def check_points(points: Sequence[Point], incoming: Incoming, on: date) -> None:
    """Raise Refusal for a resolution that cannot stand on the paper on the day.

    No points (10.13), no executors, one named twice (10.16), a date missing or later than the paper's mark (13.2),
    nothing but “taken into account” on a paper that waits for an answer (13.10).
    """
    if not points:
        raise Refusal(_("A resolution has at least one point."), "10.13")
    for place, point in enumerate(points, start=1):
        _check_point(place, point)
    check_terms(points, incoming, on)


def check_terms(points: Sequence[Point | ResolutionPoint], incoming: Incoming, on: date) -> None:
    """Raise Refusal for terms that cannot stand on the paper.

    Longer than its mark (13.2), or than law lets the answer wait; only “taken into account” where an answer is awaited.
    """
    for place, point in enumerate(points, start=1):
        check_mark(place, point.term, point.due_on, incoming=incoming, on=on)
        check_answer(place, point.term, point.due_on, incoming=incoming, on=on)
    if all(point.term == ResolutionPoint.Term.NOTED for point in points):
        _check_answer(incoming)


def _check_answer(incoming: Incoming) -> None:
    """13.10: only planned information is just taken into account; what asks for an answer is under control (13.2)."""
    if not incoming.kind.needs_answer:
        return
    given = Assignment.objects.filter(root_kind="incoming", root_id=incoming.pk)
    if not given.exclude(state=AssignmentState.NOTED).exists():
        reason = _("A paper of the kind “%(kind)s” waits for an answer: at least one point must be under control.")
        raise Refusal(reason % {"kind": incoming.kind.name}, "13.10", field="term_1")


def _check_point(place: int, point: Point) -> None:
    keys = [officer.pk for officer in point.executors]
    if not keys:
        raise Refusal(_("Point %(place)s: name at least one executor.") % {"place": place}, "10.16")
    if len(set(keys)) < len(keys):
        raise Refusal(_("Point %(place)s: the same executor is named twice.") % {"place": place}, "10.16")
    if point.collector and point.collector.pk not in keys:
        raise Refusal(_("Point %(place)s: who collects must be an executor.") % {"place": place}, "10.16")
    if (point.term == ResolutionPoint.Term.DATE) != (point.due_on is not None):
        raise Refusal(_("Point %(place)s: a date goes with “by a date” only.") % {"place": place}, "13.2")


def save_points(resolution: Resolution, points: Sequence[Point]) -> None:
    """Write the points and their executors as rows."""
    for order, point in enumerate(points, start=1):
        row = ResolutionPoint.objects.create(
            resolution=resolution, order=order, text=point.text, term=point.term, due_on=point.due_on
        )
        PointExecutor.objects.bulk_create(
            PointExecutor(
                point=row,
                officer=officer,
                order=place,
                collects=point.collector is not None and point.collector.pk == officer.pk,
            )
            for place, officer in enumerate(point.executors)
        )
