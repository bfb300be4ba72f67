"""12.6, 13.4. Record what a superior body decided on an assignment of its own; what it granted moves the assignment."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.bilingual import in_both
from apparat.org.models import Officer
from apparat.regulation.citation import under
from control import access
from control.holding import hold
from control.models import Ask, Assignment, SuperiorDecision
from control.superior import EFFECTS, Decision, Granted
from control.telling import tell


@under("12.6", "13.4", "13.9")
@transaction.atomic
def record_decision(*, assignment: Assignment, by: Officer, at: datetime, decision: Decision) -> SuperiorDecision:
    """Keep the decision with its number and date. Granted: removal takes the assignment off control, a transfer and an
    extension move its term with the trace, periodic information gets its day in the ledger. Declined: nothing moves.

    Raises Refusal for anybody but RECORDS, for an assignment off control, a decision without number, of a future day,
    without what it grants or granting a day that is not after its own, and for what the effect itself refuses (10.23
    without the card, 13.14 while reported on).
    """
    hold(assignment)
    on = timezone.localdate(at)
    mandate = access.may_record_decision(by, assignment, on).enforce()
    if decision.on > on:
        raise Refusal(_("A decision cannot be of a future day."), "12.6", field="on")
    for field in ("number", *(NEEDED[decision.ask] if decision.granted else ())):
        if not getattr(decision, field):
            raise Refusal(_("The decision lacks: %(field)s.") % {"field": LABELS[field]}, "12.6", field=field)
    _check_days(decision)
    columns = {name: getattr(decision, name) for name in KEPT}
    row = SuperiorDecision.objects.create(assignment=assignment, by=by, at=at, **columns)
    event = "assignment.decision_granted" if decision.granted else "assignment.decision_declined"
    ask = in_both(Ask(decision.ask).label)
    write(event, assignment, mandate=mandate, at=at, clause="12.6", ask=ask, decision=decision.named)
    if decision.granted:
        EFFECTS[decision.ask](assignment, Granted(row, decision, mandate, at))
    people = [assignment.issuer, *(seat.officer for seat in assignment.executors.select_related("officer"))]
    title = _("The superior body answered: %(number)s")
    tell(people, title, decision.named, about=assignment, kind="decided", clause="12.6", at=at)
    return row


def _check_days(decision: Decision) -> None:
    """What is granted lies after the decision; one recorded late may owe what is overdue already."""
    for field in DAYS:
        if decision.granted and (day := getattr(decision, field)) is not None and day <= decision.on:
            reason = _("%(field)s: name a day after that of the decision.")
            raise Refusal(reason % {"field": str(LABELS[field]).capitalize()}, "12.6", field=field)


DAYS = ("next_on", "until")
KEPT = ("ask", "granted", "number", "on", "body_kk", "body_ru", "until", "control", "every", "next_on", "note")
NEEDED: dict[str, tuple[str, ...]] = {  # what a granted request says
    Ask.REMOVAL: (),
    Ask.PERIODIC: ("every", "next_on"),
    Ask.TRANSFER: ("control", "until", "every"),
    Ask.EXTENSION: ("until",),
}


LABELS = {
    "number": _("number of the decision"),
    "every": _("periodicity"),
    "next_on": _("next information on"),
    "control": _("kind of control"),
    "until": _("new term"),
}
