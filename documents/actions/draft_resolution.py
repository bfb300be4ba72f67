"""10.13. An assistant drafts a resolution for the leader on whose desk the paper lies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.journal.write import write
from apparat.notices.send import send
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.holding import hold
from documents.models import Incoming, Resolution
from documents.points import Point, check_points, save_points


@under("10.13")
@transaction.atomic
def draft_resolution(*, incoming: Incoming, by: Officer, at: datetime, points: Sequence[Point]) -> Resolution:
    """Write a draft in the leader's name; nothing is given until he puts it. Raises Refusal for unlawful points."""
    hold(incoming)
    on = timezone.localdate(at)
    mandate = access.may_draft_resolution(by, incoming, on).enforce()
    check_points(points, incoming, on)
    assert incoming.desk is not None  # noqa: S101 - the state says it lies on a desk
    resolution = Resolution.objects.create(incoming=incoming, author=incoming.desk, drafted_by=by, drafted_at=at)
    save_points(resolution, points)
    write("resolution.drafted", resolution, mandate=mandate, at=at, clause="10.13", author=incoming.desk.both_names)
    send(
        officers=[incoming.desk],
        kind="documents.resolution_drafted",
        thing=resolution,
        on=on,
        at=at,
        clause="10.13",
        title=_("A draft of a resolution waits for you: %(number)s"),
        text=_("%(text)s"),
        data={"number": incoming.number, "text": incoming.summary[:300]},
        path=incoming.get_absolute_url(),
    )
    return resolution
