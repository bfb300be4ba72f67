"""Who may recalculate the ledger: the one source of the button and of the guard (room: ledger; 13.15)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Deed


def may_recalculate(officer: Officer, on: date) -> Verdict:
    """13.15: the head of apparatus and the documentation unit, who keep the calendar, recalculate after it changed."""
    seat = mandates(officer, on).first([Deed.KEEP_CALENDAR])
    if seat:
        return allowed(seat, "13.15")
    return refused(_("The head of apparatus and the documentation unit keep the working calendar."), "13.15")
