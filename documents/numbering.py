"""10.9. The number of a paper whose row nobody else may change: stamp data, terms of delivery and of the answer."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from apparat.deadlines.meet import meet
from apparat.deadlines.open import open_deadline
from apparat.kazakh.folding import fold
from apparat.numbering.take import take
from apparat.org.models import Officer
from documents import access, queries
from documents.answers import open_answer
from documents.intake import subject_of
from documents.models import Incoming
from documents.states import INCOMING


def give_number(incoming: Incoming, by: Officer, at: datetime) -> Incoming:
    """Give the paper its number, in one change of its row; called by the deeds that hold it or have just made it.

    Raises Refusal like `register_incoming`, whose deed it is.
    """
    on = timezone.localdate(at)
    mandate = access.may_register(by, incoming, on).enforce()
    number = take("incoming", year=on.year)
    incoming.number = number.text  # by which the ledger names what it opens
    delivery = open_deadline(
        "intake.dispatch",
        subject=subject_of(incoming),
        start=on,
        urgent=incoming.is_urgent,
        at=at,
        **queries.owed_by(incoming, on),
    )
    columns = {
        "register": number.register,
        "number": number.text,
        "ordinal": number.ordinal,
        "year": number.year,
        "registered_at": at,
        "registered_by": by,
        "search_text": f"{fold(number.text)} {incoming.search_text}".strip(),
        "registration_deadline": incoming.registration_deadline,
        "delivery_deadline": delivery,
        "answer_deadline": open_answer(incoming, at),
    }
    INCOMING.apply(incoming, "register_incoming", mandate=mandate, at=at, columns=columns, number=number.text)
    if incoming.registration_deadline:
        meet(incoming.registration_deadline, mandate=mandate, at=at)
    return incoming
