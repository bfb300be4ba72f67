"""The number of a signed paper: taken, journaled, kept on its sheet (12.5); for the deeds that register."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from apparat.deadlines.meet import meet
from apparat.kazakh.folding import fold
from apparat.numbering.take import take
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from outgoing.keeping import keep_numbered
from outgoing.models import Outgoing
from outgoing.states import OUTGOING


def give_number(outgoing: Outgoing, *, mandate: Mandate, by: Officer, at: datetime, clause: str = "") -> None:
    """Take the next number of the register of its kind, meet the term of the registration, keep the numbered sheet.

    clause: what the registration rests on, when it is not 12.5.
    """
    number = take(outgoing.kind.register.code, year=timezone.localdate(at).year)
    columns = {
        "register": outgoing.kind.register,
        "number": number.text,
        "ordinal": number.ordinal,
        "year": number.year,
        "registered_at": at,
        "registered_by": by,
        "search_text": f"{fold(number.text)} {outgoing.search_text}".strip(),
    }
    OUTGOING.apply(
        outgoing, "register_outgoing", mandate=mandate, at=at, columns=columns, clause=clause, number=number.text
    )
    if outgoing.registration_deadline is not None:
        meet(outgoing.registration_deadline, mandate=mandate, at=at)
    keep_numbered(outgoing, by=by, at=at)
