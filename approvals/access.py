"""Who may say what on a sheet of agreement: the source of buttons and guards (10.22, 12.4, 1.4)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.org.models import Officer
from apparat.org.queries import mandates
from approvals.models import Opinion
from approvals.states import OPINION


def may_give_opinion(officer: Officer, opinion: Opinion, on: date) -> Verdict:
    """12.4, 1.4: the approver, or who acts for him on the day, while his opinion is asked."""
    if not OPINION.is_open("agree", opinion.state):
        state = OPINION.states(opinion.state).label
        return refused(_("Not in this state: %(state)s.") % {"state": state}, opinion.clause)
    seat = mandates(officer, on).seat_of(opinion.approver_id)
    return allowed(seat, opinion.clause) if seat else refused(_("Only the approver decides here."), opinion.clause)
