"""10.5. The head of the apparatus approves the nomenclature (№ 703 p. 135)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.deadlines.meet import meet
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.holding import hold
from archive.models import Nomenclature
from archive.signing import post_of
from archive.states import CASE, NOMENCLATURE


@under("10.5")
@transaction.atomic
def approve_nomenclature(*, nomenclature: Nomenclature, by: Officer, at: datetime) -> Nomenclature:
    """Approve it: every line becomes a file open for the papers of its year, from 1 January.

    Raises Refusal for anybody else and before the expert commission agreed.
    """
    hold(nomenclature)
    mandate = access.may_approve(by, nomenclature, timezone.localdate(at)).enforce()
    lines = list(CaseFile.objects.filter(year=nomenclature.year, state=CaseFile.State.DRAFT).order_by("index"))
    columns = {"approved_by": by, "approved_at": at, "posts": nomenclature.posts | {"approved": post_of(mandate)}}
    NOMENCLATURE.apply(nomenclature, "approve_nomenclature", mandate=mandate, at=at, columns=columns, count=len(lines))
    for line in lines:
        CASE.apply(line, "open_case", mandate=mandate, at=at)
    if nomenclature.approval_deadline is not None and nomenclature.approval_deadline.is_open:
        meet(nomenclature.approval_deadline, mandate=mandate, at=at)
    return nomenclature
