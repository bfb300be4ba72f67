"""13.9, 13.14. Take an assignment off control, on one of the two grounds."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.org.bilingual import in_both
from apparat.org.models import Officer
from apparat.regulation.citation import under
from control import access
from control.actions.withdraw_redirection import withdraw_redirection
from control.closing import close_ledger
from control.holding import hold
from control.models import Assignment, Release
from control.signals import assignment_released
from control.states import ASSIGNMENT
from control.telling import tell

MOVES = {
    Release.Ground.DONE: ("release_from_control", access.may_release),
    Release.Ground.IMPOSSIBLE: ("release_as_impossible", access.may_release_as_impossible),
}


@under("10.23", "13.9", "13.14")
@transaction.atomic
def release_from_control(
    *, assignment: Assignment, by: Officer, at: datetime, ground: Release.Ground, evaluation: str
) -> Release:
    """Decide the release with an evaluation of the execution.

    Raises Refusal for anybody but the akim and the head of apparatus, for who executes it himself (13.14), for work not
    reported or without its card (10.23) on the first ground. What is still open in the ledger is cancelled on it.
    """
    hold(assignment)
    move, verdict = MOVES[Release.Ground(ground)]
    mandate = verdict(by, assignment, timezone.localdate(at)).enforce()
    ASSIGNMENT.apply(assignment, move, mandate=mandate, at=at, columns={"released_at": at}, evaluation=evaluation[:300])
    release = Release.objects.create(
        assignment=assignment,
        ground=ground,
        evaluation=evaluation,
        by=by,
        on_behalf_of=mandate.on_behalf_of,
        at=at,
    )
    withdraw_redirection(assignment=assignment, mandate=mandate, at=at)
    close_ledger(assignment, reason=in_both(Release.Ground(release.ground).label), mandate=mandate, at=at)
    executors = [row.officer for row in assignment.executors.select_related("officer")]
    title = _("Released from control: %(number)s")
    tell(executors, title, about=assignment, kind="released", clause="13.9", at=at)
    assignment_released.send(sender=Assignment, assignment=assignment, mandate=mandate, at=at)
    return release
