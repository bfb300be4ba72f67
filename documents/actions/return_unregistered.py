"""10.8, 10.9, 10.12, 10.14, 10.15. Send a paper back without a number, with its grounds and their clauses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.cancel import cancel
from apparat.org.bilingual import in_both
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.grounds import GROUNDS, reasons
from documents.holding import hold
from documents.models import Incoming, ReturnNote
from documents.states import INCOMING


@under("10.8", "10.9", "10.12", "10.14", "10.15")
@transaction.atomic
def return_unregistered(
    *,
    incoming: Incoming,
    by: Officer,
    at: datetime,
    grounds: Sequence[str],
    details: str = "",
    details_ru: str = "",
    language: str = ReturnNote.Language.BOTH,
) -> ReturnNote:
    """Return the paper: no number is used, the letter of return can be printed.

    grounds: keys of `GROUNDS`, put into the order of the letter; details, details_ru: what else the letter says in
    Kazakh and in Russian; language: of the letter (`ReturnNote.Language`).
    Raises Refusal for anybody but RECORDS, for a registered paper, without a ground, and for one the table has not.
    """
    hold(incoming)
    mandate = access.may_return(by, incoming, timezone.localdate(at)).enforce()
    if not grounds or not set(grounds) <= set(GROUNDS):
        raise Refusal(_("Name at least one ground from the list."), "10.12", field="grounds")
    kept = [key for key in GROUNDS if key in grounds]
    said = reasons(kept)
    INCOMING.apply(incoming, "return_unregistered", mandate=mandate, at=at, ground=said)
    note = ReturnNote.objects.create(
        incoming=incoming,
        ground=kept[0],
        grounds=kept,
        clause=GROUNDS[kept[0]].clause,
        details=details,
        details_ru=details_ru,
        language=language,
        by=by,
        at=at,
    )
    if incoming.registration_deadline:
        cancel(incoming.registration_deadline, reason=in_both(_("The paper went back.")), mandate=mandate, at=at)
    return note
