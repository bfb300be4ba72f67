"""10.6. Say that a rule of the office is in force no more."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from acquaintance import access
from acquaintance.actions.recall_circulation import recall_circulation
from acquaintance.models import Circulation, OfficeRule
from acquaintance.states import CirculationState
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under


@under("10.6")
@transaction.atomic
def retire_rule(*, rule: OfficeRule, by: Officer, at: datetime, reason: str) -> OfficeRule:
    """Take the rule off the list: nobody is asked about it any more, what was confirmed stands.

    Raises Refusal for anybody but who keeps the rules, and for a rule that is in force no more.
    """
    rule.refresh_from_db(from_queryset=OfficeRule.objects.select_for_update())
    mandate = access.may_change_rule(by, rule, timezone.localdate(at)).enforce()
    rule.is_active = False
    rule.save(update_fields=["is_active"])
    write("office_rule.retired", rule, mandate=mandate, at=at, clause="10.6", rule=rule.both_names)
    for circulation in Circulation.objects.filter(edition__rule=rule, state=CirculationState.OPEN).order_by("pk"):
        recall_circulation(circulation=circulation, by=by, at=at, reason=reason)
    return rule
