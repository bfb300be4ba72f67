"""10.9, 10.14. Correct the card of a paper that has no number yet: it was typed wrongly, or the order came later."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.accepted import CORRECTED
from documents.correction import FIELDS, NAMING, change_order, check_card, follow_in_ledger, keep_mark, named
from documents.doubles import refuse_double
from documents.holding import hold
from documents.intake import lawful_day, search_text_of
from documents.models import Incoming


@under("10.9", "10.14")
@transaction.atomic
def correct_card(
    *,
    incoming: Incoming,
    by: Officer,
    at: datetime,
    card: Mapping[str, Any],
    acting_order: UploadedFile | None = None,
    withdraw_order: bool = False,
    confirmed: bool = True,
) -> Incoming:
    """Write what the paper really says over the card; enclose the order of who acts, or set a wrong one aside.

    card: values by names of `FIELDS`, and `mark_words` of `Paper`; what is not among them stays.
    confirmed: whether it is surely another paper, when the correspondent has used the number that the card is given;
    as long as the clerk was not asked that is refused at this field, also to the second of two clerks at once.
    The day of registration of the paper and the row of the ledger follow the moment of receipt and the mark. The
    journal names what was changed, the history of the row keeps how it was. Raises Refusal for anybody but RECORDS, for
    a paper with a number, when nothing is different, and for what cannot stand on the card (`check_card`).
    """
    hold(incoming)
    mandate = access.may_correct(by, incoming, timezone.localdate(at)).enforce()
    changed = [name for name in FIELDS if name in card and getattr(incoming, name) != card[name]]
    for name in changed:
        setattr(incoming, name, card[name])
    check_card(incoming, acting_order, at)
    if not confirmed and NAMING.intersection(changed):
        refuse_double(incoming, by, timezone.localdate(at))
    happened = [*changed, *change_order(incoming, acting_order, withdraw=withdraw_order, by=by, at=at)]
    happened += keep_mark(incoming, card.get("mark_words", ""), mandate=mandate, at=at)
    if not happened:
        raise Refusal(_("The card says this already."), "10.9")
    incoming.lawful_on = lawful_day(incoming)
    incoming.search_text = search_text_of(incoming)
    incoming.save(update_fields=[*changed, "lawful_on", "search_text"])
    follow_in_ledger(incoming, changed, mandate, at)
    write(CORRECTED, incoming, mandate=mandate, at=at, clause="10.9", fields=named(happened), keys=happened)
    return incoming
