"""Who may say what on a sheet of agreement: the source of buttons and guards (10.22, 12.4, 1.4)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.org.queries import mandates
from approvals.models import Opinion
from approvals.posts import answers
from approvals.states import OPINION


def seat_for(officer: Officer, opinion: Opinion, on: date) -> Mandate | None:
    """Return the seat from which the officer may answer the opinion on the day: that which is asked."""
    return next((seat for seat in mandates(officer, on) if answers(seat, opinion)), None)


def may_give_opinion(officer: Officer, opinion: Opinion, on: date) -> Verdict:
    """12.4, 1.4: who is asked while he holds the post, or acts for him on the day, while the opinion is asked."""
    if not OPINION.is_open("agree", opinion.state):
        state = OPINION.states(opinion.state).label
        return refused(_("Not in this state: %(state)s.") % {"state": state}, opinion.clause)
    seat = seat_for(officer, opinion, on)
    return allowed(seat, opinion.clause) if seat else refused(_("Only the approver decides here."), opinion.clause)
