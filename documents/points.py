"""Points of a resolution as a leader or an assistant types them, before they have rows (10.13, 10.16, 13.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer
from documents.models import PointExecutor, Resolution, ResolutionPoint


@dataclass(frozen=True, slots=True)
class Point:
    """One point: content, executors in order, who collects (None: the first), how the term is set."""

    text: str
    executors: Sequence[Officer]
    collector: Officer | None = None
    term: str = ResolutionPoint.Term.DEFAULT
    due_on: date | None = None


def check_points(points: Sequence[Point]) -> None:
    """Raise Refusal for a resolution that cannot stand: no points, no executors, one named twice, a date missing."""
    if not points:
        raise Refusal(_("A resolution has at least one point."), "10.13")
    for place, point in enumerate(points, start=1):
        _check_point(place, point)


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
