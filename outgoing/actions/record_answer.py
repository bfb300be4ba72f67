"""12.6. Record what the superior body answered to a request; its approval moves the assignment by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from control.actions.record_decision import record_decision
from control.superior import Decision
from documents.models import Incoming
from outgoing import access
from outgoing.higher_checks import request_of
from outgoing.holding import hold
from outgoing.models import HigherRequest, Outgoing
from outgoing.states import HIGHER_REQUEST


@under("12.6")
@transaction.atomic
def record_answer(
    *, outgoing: Outgoing, by: Officer, at: datetime, decision: Decision, incoming: Incoming | None = None
) -> HigherRequest:
    """Keep the answer with its number and date, or the incoming paper that brought it; granted, control moves the
    assignment: off control, to another kind and term, to a later term, or to the day of the next information.

    Raises Refusal for anybody but RECORDS, for a paper that was not sent or makes no request, for a request that is
    answered already, and for what control refuses (10.23, 12.6, 13.14).
    """
    hold(outgoing)
    mandate = access.may_record_answer(by, outgoing, timezone.localdate(at)).enforce()
    request = request_of(outgoing)
    assert request is not None  # noqa: S101 - may_record_answer has just asked
    assert outgoing.registered_at is not None  # noqa: S101 - and so has it of the number
    told = replace(decision, ask=request.ask, done_on=timezone.localdate(outgoing.registered_at))
    row = record_decision(assignment=request.assignment, by=by, at=at, decision=told)
    HIGHER_REQUEST.apply(
        request,
        "grant_request" if decision.granted else "decline_request",
        mandate=mandate,
        at=at,
        columns={"decision": row, "incoming": incoming},
        decision=told.named,
    )
    return request
