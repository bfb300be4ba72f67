"""10.22, 12.4. What was agreed is not the draft any more: its sheet is void."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from apparat.org.bilingual import Bilingual
from apparat.org.mandate import Mandate
from apparat.regulation.citation import under
from approvals.dropping import drop_undecided
from approvals.models import ApprovalSheet
from approvals.states import SHEET


@under("10.22", "12.4")
@transaction.atomic
def void_approval(
    *, sheet: ApprovalSheet, mandate: Mandate, at: datetime, reason: str | Bilingual, carries: bool = False
) -> ApprovalSheet:
    """Close an open or agreed sheet because the draft was changed, recalled or refused at dispatch; say why.

    carries: the draft was only recalled, so that who agreed need not agree again to the very same text; never after a
    refusal. What was agreed stays in the sheet; the terms of those who have not decided are cancelled. Raises
    MoveRefused for a sheet that is closed already.
    """
    drop_undecided(sheet, mandate=mandate, at=at)
    columns = {"closed_at": at, "carries": carries}
    version = sheet.version
    SHEET.apply(sheet, "void_approval", mandate=mandate, at=at, columns=columns, version=version, reason=reason)
    return sheet
