"""What documents does when control releases an assignment: the one tolerated signal (house 4.5)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.dispatch import receiver

from apparat.org.mandate import Mandate
from control.models import Assignment
from control.signals import assignment_released
from documents.actions.withdraw_drafts import withdraw_drafts
from documents.answers import end_answer
from documents.models import Incoming, Resolution
from documents.states import INCOMING, IncomingState


@receiver(assignment_released, dispatch_uid="documents.mark_executed")
def mark_executed(*, assignment: Assignment, mandate: Mandate, at: datetime, **_: Any) -> None:
    """10.23: when the last assignment on a paper is released, the paper is executed, in the same transaction."""
    if assignment.root_kind != "incoming" or assignment.root_id is None:
        return
    incoming = Incoming.objects.select_for_update().get(pk=assignment.root_id)
    others = Assignment.objects.filter(root_kind="incoming", root_id=incoming.pk).open()
    if incoming.state == IncomingState.RESOLVED and not others.exists():
        INCOMING.apply(incoming, "mark_executed", mandate=mandate, at=at)
        end_answer(incoming, mandate, at)
        withdraw_drafts(incoming=incoming, mandate=mandate, at=at, withdrawal=Resolution.Withdrawal.EXECUTED)
