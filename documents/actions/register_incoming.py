"""10.9, 10.8, 10.14. Give an accepted paper its number."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.deadlines.meet import meet
from apparat.deadlines.open import open_deadline
from apparat.kazakh.folding import fold
from apparat.numbering.models import Register
from apparat.numbering.take import take
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access, queries
from documents.answers import open_answer
from documents.holding import hold
from documents.intake import subject_of
from documents.models import Incoming
from documents.states import INCOMING


@under("10.8", "10.9", "10.14")
@transaction.atomic
def register_incoming(*, incoming: Incoming, by: Officer, at: datetime) -> Incoming:
    """Register the paper: gapless number of the year, stamp data, one working day to deliver it (10.9 ¶8).

    Where law sets a term for the answer to its kind, that begins to run.

    Raises Refusal before its day of registration, for anybody but RECORDS, for a second time, and for a paper signed by
    who may not sign to its addressee (10.8) or by an acting head without the order (10.14).
    """
    hold(incoming)
    on = timezone.localdate(at)
    mandate = access.may_register(by, incoming, on).enforce()
    number = take("incoming", year=on.year)
    columns = {
        "register": Register.objects.get(code="incoming"),
        "number": number.text,
        "ordinal": number.ordinal,
        "year": number.year,
        "registered_at": at,
        "registered_by": by,
        "search_text": f"{fold(number.text)} {incoming.search_text}".strip(),
    }
    INCOMING.apply(incoming, "register_incoming", mandate=mandate, at=at, columns=columns, number=number.text)
    if incoming.registration_deadline:
        meet(incoming.registration_deadline, mandate=mandate, at=at)
    incoming.delivery_deadline = open_deadline(
        "intake.dispatch",
        subject=subject_of(incoming),
        start=on,
        urgent=incoming.is_urgent,
        at=at,
        **queries.owed_by(incoming, on),
    )
    incoming.answer_deadline = open_answer(incoming, at)
    incoming.save(update_fields=["delivery_deadline", "answer_deadline"])
    return incoming
