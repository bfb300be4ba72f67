"""10.13, 1.4. A leader writes and puts a resolution himself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.actions.sign_resolution import sign_resolution
from documents.holding import hold
from documents.models import Incoming, Resolution
from documents.points import Point, check_points, save_points


@under("1.4", "10.13")
@transaction.atomic
def put_resolution(*, incoming: Incoming, by: Officer, at: datetime, points: Sequence[Point]) -> Resolution:
    """Write the points and put them at once, in the name of the seat on whose desk the paper lies.

    Raises Refusal for anybody else and for unlawful points; then nothing is stored.
    """
    hold(incoming)
    on = timezone.localdate(at)
    mandate = access.may_put_resolution(by, incoming, on).enforce()
    check_points(points, incoming, on)
    resolution = Resolution.objects.create(incoming=incoming, author=mandate.seat, drafted_by=by, drafted_at=at)
    save_points(resolution, points)
    return sign_resolution(resolution=resolution, by=by, at=at)
