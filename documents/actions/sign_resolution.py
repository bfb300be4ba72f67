"""10.13, 10.16, 13.2, 13.10. Put a resolution: its points become assignments, in one transaction."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apparat.access.verdict import Refusal
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.regulation.citation import under
from control.actions.issue_assignment import Order, Origin, issue_assignment
from control.models import Assignment
from documents import access
from documents.actions.withdraw_drafts import withdraw_drafts
from documents.answers import meet_answer
from documents.holding import hold
from documents.marks import carried, received_on
from documents.models import Incoming, Resolution, ResolutionPoint
from documents.points import check_terms
from documents.states import INCOMING, RESOLUTION


@under("10.13", "10.16", "13.2", "13.10")
@transaction.atomic
def sign_resolution(*, resolution: Resolution, by: Officer, at: datetime) -> Resolution:
    """Put the draft in the author's name: every point becomes an assignment with its term.

    Raises Refusal for anybody but the author (or who acts for him), and whatever makes a point unlawful (10.13, 10.16,
    13.2); then nothing is given at all.
    """
    incoming = hold(resolution.incoming)
    on = timezone.localdate(at)
    mandate = access.may_sign_resolution(by, resolution, on).enforce()
    points = list(resolution.points.order_by("order").prefetch_related("executors__officer__position__unit"))
    RESOLUTION.apply(
        resolution,
        "sign_resolution",
        mandate=mandate,
        at=at,
        columns={"signed_by": by, "signed_at": at},
        points=len(points),
    )
    check_terms(points, incoming, on)  # a draft may have waited
    INCOMING.apply(incoming, "put_resolution", mandate=mandate, at=at, author=resolution.author.both_names)
    for point in points:
        point.assignment = _issue(point, incoming, mandate, at)
        point.save(update_fields=["assignment"])
    if all(point.term == ResolutionPoint.Term.NOTED for point in points) and not _open_assignments(incoming):
        INCOMING.apply(incoming, "mark_executed", mandate=mandate, at=at)  # 13.10: nothing to control
        meet_answer(incoming, mandate, at)
        withdraw_drafts(incoming=incoming, mandate=mandate, at=at, withdrawal=Resolution.Withdrawal.EXECUTED)
    return resolution


def _issue(point: ResolutionPoint, incoming: Incoming, mandate: Mandate, at: datetime) -> Assignment:
    executors = sorted(point.executors.all(), key=lambda row: row.order)
    order = Order(
        text=point.text,
        executors=[row.officer for row in executors],
        collector=next((row.officer for row in executors if row.collects), None),
        urgency=carried(point.term, incoming),
        due_on=point.due_on,
        noted=point.term == ResolutionPoint.Term.NOTED,
    )
    try:
        return issue_assignment(
            mandate=mandate, at=at, number=_number(incoming, point), origin=_origin(incoming), order=order
        )
    except Refusal as refusal:
        reason = _("Point %(place)s: %(reason)s") % {"place": point.order, "reason": refusal.reason}
        raise Refusal(reason, refusal.clause) from refusal


def _number(incoming: Incoming, point: ResolutionPoint) -> str:
    """Return the assignment's number: the paper's, then the ordinal of the assignment on it."""
    given = ResolutionPoint.objects.filter(resolution__incoming=incoming, assignment__isnull=False).count()
    return f"{incoming.number}-{given + 1}"


def _origin(incoming: Incoming) -> Origin:
    """Return the snapshot that control keeps of the paper."""
    begun_on = received_on(incoming)
    return Origin(
        kind=Assignment.Origin.RESOLUTION,
        root=incoming.journal_root,
        number=incoming.number,
        on=begun_on,
        from_kk=incoming.correspondent.name_kk,
        from_ru=incoming.correspondent.name_ru,
        received_on=begun_on,
    )


def _open_assignments(incoming: Incoming) -> bool:
    return Assignment.objects.filter(root_kind="incoming", root_id=incoming.pk).open().exists()
