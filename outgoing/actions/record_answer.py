"""12.6. Record what the superior body answered to a request; its approval moves the assignment by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apparat.access.verdict import Refusal
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
    answered already, for a paper of a body that was not asked, for a decision older than the request, and for what
    control refuses (10.23, 12.6, 13.14).
    """
    hold(outgoing)
    mandate = access.may_record_answer(by, outgoing, timezone.localdate(at)).enforce()
    request = request_of(outgoing)
    assert request is not None  # noqa: S101 - may_record_answer has just asked
    assert outgoing.registered_at is not None  # noqa: S101 - and so has it of the number
    asked_on = timezone.localdate(outgoing.registered_at)
    _check_answer(outgoing, asked_on, decision, incoming)
    told = replace(decision, ask=request.ask, done_on=asked_on)
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


def _check_answer(outgoing: Outgoing, asked_on: date, decision: Decision, incoming: Incoming | None) -> None:
    if incoming is not None and not outgoing.addressees.filter(unit=incoming.correspondent_id).exists():
        raise Refusal(_("The paper came from a body that the request did not go to."), "12.6", field="paper")
    if decision.on < asked_on:
        reason = _("The decision is older than the request, which was registered on %(day)s.")
        raise Refusal(reason % {"day": f"{asked_on:%d.%m.%Y}"}, "12.6", field="on")
