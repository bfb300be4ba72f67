"""10.9, 10.8, 10.14. Give an accepted paper its number."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents.holding import hold
from documents.models import Incoming
from documents.numbering import give_number


@under("10.8", "10.9", "10.14")
@transaction.atomic
def register_incoming(*, incoming: Incoming, by: Officer, at: datetime) -> Incoming:
    """Register the paper: gapless number of the year, stamp data, one working day to deliver it (10.9 ¶8).

    Where law sets a term for the answer to its kind, that begins to run.

    Raises Refusal before its day of registration, for anybody but RECORDS, for a second time, and for a paper signed by
    who may not sign to its addressee (10.8) or by an acting head without the order (10.14).
    """
    return give_number(hold(incoming), by, at)
