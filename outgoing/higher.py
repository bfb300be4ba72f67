"""What ties a paper of the office to the assignment it informs on (12.6); called by the deeds on such papers."""

from __future__ import annotations

from datetime import datetime

from apparat.org.mandate import Mandate
from control.actions.give_information import give_information
from control.models import Ask
from outgoing.higher_checks import request_of
from outgoing.models import Outgoing


def inform_superior(outgoing: Outgoing, *, mandate: Mandate, at: datetime) -> None:
    """Note that a paper with periodic information has its number: the next information is owed (12.6 2))."""
    request = request_of(outgoing)
    if request is not None and request.ask == Ask.PERIODIC:
        give_information(assignment=request.assignment, mandate=mandate, at=at, number=outgoing.number)
