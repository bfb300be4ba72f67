"""10.9, 13.5. The leader who gave the assignment decides on its redirection."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.cancel import cancel
from apparat.deadlines.hand_over import hand_over
from apparat.org.bilingual import in_both
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.regulation.citation import under
from control import access
from control.assignable import may_assign_to
from control.deciders import scope_of
from control.heard import LISTENERS
from control.holding import hold
from control.models import Executor, Redirection
from control.states import ASSIGNMENT, REDIRECTION
from control.telling import tell


@under("10.9", "13.5")
@transaction.atomic
def decide_redirection(
    *, redirection: Redirection, by: Officer, at: datetime, grant: bool, decision: str = ""
) -> Redirection:
    """Grant: the proposed officer becomes the lead, the term stays. Decline: says why.

    Raises Refusal for anybody but the leader who gave it or who decides in his place (1.4), for a decline without a
    reason, and (10.13) when the post it was given from may not give assignments to the proposed officer.
    """
    hold(redirection.assignment)
    on = timezone.localdate(at)
    mandate = access.may_decide_redirection(by, redirection, on).enforce()
    if not grant and not decision.strip():
        raise Refusal(_("Say why the redirection is declined."), "13.5", field="decision")
    if grant:
        scope = scope_of(redirection.assignment, on) or mandate
        may_assign_to(scope, redirection.proposed, on).enforce()
    move = "grant_redirection" if grant else "decline_redirection"
    columns = {"decided_by": by, "decided_at": at, "decision": decision}
    REDIRECTION.apply(redirection, move, mandate=mandate, at=at, columns=columns, decision=decision)
    if grant:
        _replace_lead(redirection, mandate, at)
    _tell(redirection, grant=grant, at=at)
    for listener in LISTENERS:
        listener.settled(redirection, mandate=mandate, at=at)
    return redirection


def _replace_lead(redirection: Redirection, mandate: Mandate, at: datetime) -> None:
    assignment, officer = redirection.assignment, redirection.proposed
    ASSIGNMENT.apply(
        assignment,
        "replace_lead",
        mandate=mandate,
        at=at,
        columns={"handed_at": at, "accepted_at": None},
        lead={"kk": officer.short_name_kk, "ru": officer.short_name_ru},
    )
    former = Executor.objects.select_for_update().get(assignment=assignment, is_lead=True)
    promoted = Executor.objects.filter(assignment=assignment, officer=officer).first()
    if promoted:
        _promote(promoted, former, mandate, at)
    else:
        former.officer, former.unit, former.seen_at = officer, officer.unit, None
        former.save(update_fields=["officer", "unit", "seen_at"])
    for deadline in filter(None, (assignment.deadline, assignment.report_deadline)):
        hand_over(deadline, officer=officer, unit=officer.unit, clause="13.5")


def _promote(row: Executor, former: Executor, mandate: Mandate, at: datetime) -> None:
    """Make a co-executor the lead: the former lead leaves, and the part he owed as a co-executor falls away (13.13)."""
    former.delete()
    row.is_lead = True
    row.save(update_fields=["is_lead"])
    if row.deadline and row.deadline.is_open:
        cancel(row.deadline, reason=in_both(_("became the lead executor")), mandate=mandate, at=at)


def _tell(redirection: Redirection, *, grant: bool, at: datetime) -> None:
    tell(
        [redirection.asked_by, redirection.proposed] if grant else [redirection.asked_by],
        _("Redirected: %(number)s") if grant else _("Redirection declined: %(number)s"),
        redirection.decision,
        about=redirection,
        kind="redirection_decided",
        clause="13.5",
        at=at,
    )
