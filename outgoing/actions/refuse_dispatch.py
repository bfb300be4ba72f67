"""10.5, 10.9, 10.18, 10.19, 12.6. Send a badly formed paper back from the dispatch desk to its executor."""

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
from approvals.actions.void_approval import void_approval
from documents.naming import take_all_back
from outgoing import access
from outgoing.dispatch_checks import checks_of, clause_of, said_in_both, with_details
from outgoing.holding import hold, hold_sheet
from outgoing.models import DispatchRefusal, Outgoing
from outgoing.settling import tell_returned
from outgoing.states import OUTGOING


@under("10.5", "10.9", "10.18", "10.19", "12.6")
@transaction.atomic
def refuse_dispatch(
    *, outgoing: Outgoing, by: Officer, at: datetime, grounds: Sequence[str], details: str = ""
) -> DispatchRefusal:
    """Return a signed paper without a number: its signature is void, it is drafted, agreed and signed anew.

    grounds: keys of the table `dispatch_checks`; who drafted it reads them, and the details below, in his language.

    12.6: a paper to a higher body that says it executes no assignment and does, or is not formed as one that does,
    goes back unregistered.

    10.5: who was named to the paper was named to these words; the next ones need a naming of their own.

    Raises Refusal for anybody but RECORDS, for a paper that is not signed or has its number, and without a ground that
    concerns it.
    """
    hold(outgoing)
    mandate = access.may_dispatch(by, outgoing, timezone.localdate(at)).enforce()
    if not grounds or not {check.key for check in checks_of(outgoing)} >= set(grounds):
        raise Refusal(_("Choose at least one ground."), "10.18", field="grounds")
    refusal = DispatchRefusal.objects.create(
        outgoing=outgoing, version=outgoing.version, grounds=list(grounds), details=details.strip(), by=by, at=at
    )
    said = said_in_both(grounds)
    sheet = hold_sheet(outgoing)
    void_approval(sheet=sheet, mandate=mandate, at=at, reason=said)
    outgoing.signatures.filter(voided_at=None).update(voided_at=at)
    if outgoing.registration_deadline is not None:
        cancel(outgoing.registration_deadline, reason=in_both(_("the paper went back")), mandate=mandate, at=at)
    columns = {"signed_at": None, "registration_deadline": None}
    clause = clause_of(grounds)
    OUTGOING.apply(outgoing, "refuse_dispatch", mandate=mandate, at=at, columns=columns, clause=clause, grounds=said)
    take_all_back(outgoing, mandate=mandate, at=at)
    tell_returned(outgoing, sheet, by, at, with_details(said, details), clause)
    return refusal
