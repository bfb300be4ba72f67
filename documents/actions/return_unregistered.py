"""10.8, 10.9, 10.12, 10.14, 10.15. Send a paper back without a number, with the ground and its clause."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.cancel import cancel
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.grounds import GROUNDS
from documents.holding import hold
from documents.models import Incoming, ReturnNote
from documents.states import INCOMING


@under("10.12", "10.14")
@transaction.atomic
def return_unregistered(
    *, incoming: Incoming, by: Officer, at: datetime, ground: str, details: str = "", language: str = "kk"
) -> ReturnNote:
    """Return the paper: no number is used, the letter of return can be printed in `language` (kk or ru).

    Raises Refusal for anybody but RECORDS, for a registered paper, and for a ground the table does not know.
    """
    hold(incoming)
    mandate = access.may_return(by, incoming, timezone.localdate(at)).enforce()
    if ground not in GROUNDS:
        raise Refusal(_("Choose a ground from the list."), "10.12", field="ground")
    clause = GROUNDS[ground].clause
    words = GROUNDS[ground].letter
    said = {"kk": words.kk, "ru": words.ru}
    INCOMING.apply(incoming, "return_unregistered", mandate=mandate, at=at, ground=said)
    note = ReturnNote.objects.create(
        incoming=incoming, ground=ground, clause=clause, details=details, language=language, by=by, at=at
    )
    if incoming.registration_deadline:
        cancel(incoming.registration_deadline, reason=said, mandate=mandate, at=at)
    return note
