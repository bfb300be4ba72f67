"""12.5, 12.6, 10.18. Give a signed paper its number."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.access.verdict import Refusal
from apparat.deadlines.open import open_deadline
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents.queries import records_unit
from outgoing import access
from outgoing.actions.sign_outgoing import subject_of
from outgoing.dispatch_checks import BY_KEY, broken
from outgoing.higher import inform_superior
from outgoing.holding import hold, hold_asked
from outgoing.models import Outgoing
from outgoing.numbering import give_number


@under("10.18", "12.5", "12.6")
@transaction.atomic
def register_outgoing(*, outgoing: Outgoing, by: Officer, at: datetime) -> Outgoing:
    """Register the paper under the next number of its register; what goes out is to be sent by the next working day.

    Raises Refusal for anybody but RECORDS, for a paper that is not signed, without an addressee or an address its way
    needs (10.18, 10.20), without the form of a paper to a higher body or with a day in it that has passed meanwhile
    (12.6), or one that asks for an extension later than three working days before the term (13.6).
    """
    hold(outgoing)
    hold_asked(outgoing)  # before the number, whose row moves the paper it answers (documents.holding)
    on = timezone.localdate(at)
    mandate = access.may_dispatch(by, outgoing, on).enforce()
    if (lack := next((lack for key, lack in broken(outgoing, on).items() if BY_KEY[key].binds), None)) is not None:
        raise Refusal(lack.reason, lack.clause)
    give_number(outgoing, mandate=mandate, by=by, at=at)
    inform_superior(outgoing, mandate=mandate, at=at)
    if outgoing.addressees.exists():
        row = open_deadline("outgoing.dispatch", subject=subject_of(outgoing), start=on, at=at, unit=records_unit())
        outgoing.dispatch_deadline = row
        outgoing.save(update_fields=["dispatch_deadline"])
    return outgoing
