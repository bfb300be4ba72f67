"""What ties a paper of the office to the assignment it informs on (12.6, 13.6); called by the deeds on such papers."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from apparat.org.mandate import Mandate
from control.actions.give_information import give_information
from control.models import Ask
from control.terms import last_day_to_extend
from outgoing.higher_checks import request_of
from outgoing.lack import Lack
from outgoing.models import Outgoing


def asked_too_late(outgoing: Outgoing, on: date) -> Lack | None:
    """Return why an extension cannot be asked for any more: three working days before the term are over (13.6)."""
    request = request_of(outgoing)
    if request is None or request.ask != Ask.EXTENSION or request.assignment.deadline is None:
        return None
    last = last_day_to_extend(request.assignment.deadline)
    if on <= last:
        return None
    reason = _("An extension could be asked for until %(day)s (three working days before the term).")
    return Lack(reason % {"day": f"{last:%d.%m.%Y}"}, "13.6")


def inform_superior(outgoing: Outgoing, *, mandate: Mandate, at: datetime) -> None:
    """Note that a paper with periodic information has its number: the next information is owed (12.6 2))."""
    request = request_of(outgoing)
    if request is not None and request.ask == Ask.PERIODIC:
        give_information(assignment=request.assignment, mandate=mandate, at=at, number=outgoing.number)
