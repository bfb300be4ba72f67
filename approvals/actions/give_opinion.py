"""10.22, 12.4, 1.4. Agree to a version, or return it with the reason."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.meet import meet
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.regulation.citation import under
from approvals import access
from approvals.actions.ask_step import ask_step
from approvals.dropping import drop_undecided
from approvals.models import ApprovalSheet, Opinion
from approvals.states import OPINION, SHEET


@under("1.4", "10.22", "12.4")
@transaction.atomic
def give_opinion(*, opinion: Opinion, by: Officer, at: datetime, digest: str, reason: str = "") -> ApprovalSheet:
    """Agree (no reason), or return the draft with the reason; return the sheet as it stands then.

    digest: of the text the approver had before him; another text than the sheet's is never agreed. The last agreement
    of a step asks the next one; a return closes the sheet, and nobody else is asked. The house above holds the draft.

    Raises:
        Refusal: not the approver nor who acts for him; decided or closed already; the text has changed meanwhile.
    """
    # of two at once the second sees what the first has left
    sheet = ApprovalSheet.objects.select_for_update().get(pk=opinion.sheet_id)
    opinion.refresh_from_db()
    opinion.sheet = sheet
    mandate = access.may_give_opinion(by, opinion, timezone.localdate(at)).enforce()
    if digest != sheet.digest:
        raise Refusal(_("The draft was changed meanwhile: read the new version."), opinion.clause)
    _decide(opinion, mandate, at, reason.strip())
    if opinion.deadline is not None:
        meet(opinion.deadline, mandate=mandate, at=at)
    if reason.strip():
        _return(sheet, opinion, mandate, at)
    else:
        ask_step(sheet=sheet, mandate=mandate, at=at)
    return sheet


def _decide(opinion: Opinion, mandate: Mandate, at: datetime, reason: str) -> None:
    OPINION.apply(
        opinion,
        "return_with_reason" if reason else "agree",
        mandate=mandate,
        at=at,
        columns={"by": mandate.officer, "on_behalf_of": mandate.on_behalf_of, "at": at, "reason": reason},
        approver=mandate.seat.both_names,
        version=opinion.sheet.version,
        **({"reason": reason} if reason else {}),
    )


def _return(sheet: ApprovalSheet, opinion: Opinion, mandate: Mandate, at: datetime) -> None:
    drop_undecided(sheet, mandate=mandate, at=at)
    SHEET.apply(
        sheet,
        "return_draft",
        mandate=mandate,
        at=at,
        columns={"closed_at": at},
        version=sheet.version,
        approver=mandate.seat.both_names,
        reason=opinion.reason,
    )
