"""13.5. A request to redirect falls away, because the assignment was reported on or released meanwhile."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from apparat.org.mandate import Mandate
from apparat.regulation.citation import under
from control.heard import LISTENERS
from control.models import Assignment
from control.states import REDIRECTION, RedirectionState


@under("13.5")
@transaction.atomic
def withdraw_redirection(*, assignment: Assignment, mandate: Mandate, at: datetime) -> None:
    """Take back the request that still waits, if there is one; part of a report and of a release."""
    for redirection in assignment.redirections.filter(state=RedirectionState.ASKED):
        REDIRECTION.apply(redirection, "withdraw_redirection", mandate=mandate, at=at)
        for listener in LISTENERS:
            listener.settled(redirection, mandate=mandate, at=at)
