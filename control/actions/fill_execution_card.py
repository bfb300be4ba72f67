"""10.23. The execution card, without which nothing counts as executed."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.regulation.citation import under
from control import access
from control.holding import hold
from control.models import Assignment, ExecutionCard


@under("10.23")
@transaction.atomic
def fill_execution_card(
    *,
    assignment: Assignment,
    by: Officer,
    at: datetime,
    result: str,
    answer_number: str = "",
    answer_on: date | None = None,
    case_file: CaseFile | None = None,
) -> ExecutionCard:
    """Fill in the card, or correct it while the assignment is in work; each version stays in the history.

    Raises Refusal for anybody but the lead, for an answer dated in the future, and for a correction while the release
    is being decided on the card.
    """
    hold(assignment)
    on = timezone.localdate(at)
    mandate = access.may_fill_card(by, assignment, on).enforce()
    if answer_on and answer_on > on:
        raise Refusal(_("The answer cannot be dated in the future."), "10.23", field="answer_on")
    card, _created = ExecutionCard.objects.update_or_create(
        assignment=assignment,
        defaults={
            "result": result,
            "answer_number": answer_number,
            "answer_on": answer_on,
            "case_file": case_file,
            "filled_by": by,
            "filled_at": at,
        },
    )
    write("assignment.card_filled", assignment, mandate=mandate, at=at, clause="10.23", result=result[:300])
    return card
