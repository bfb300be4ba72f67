"""What is left of a sheet that is closed before all have spoken (10.22, 12.4); called by the deeds that close one."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from apparat.deadlines.cancel import cancel
from apparat.org.bilingual import in_both
from apparat.org.mandate import Mandate
from approvals.models import ApprovalSheet
from approvals.states import OPINION, UNDECIDED


def drop_undecided(sheet: ApprovalSheet, *, mandate: Mandate, at: datetime) -> None:
    """Ask nobody any more: opinions not given yet are not needed, their terms are cancelled."""
    for opinion in sheet.opinions.filter(state__in=UNDECIDED).select_related("deadline", "approver").order_by("pk"):
        if opinion.deadline is not None:
            cancel(opinion.deadline, reason=in_both(_("the agreement was closed")), mandate=mandate, at=at)
        name = opinion.approver.both_names
        OPINION.apply(opinion, "drop_opinion", mandate=mandate, at=at, approver=name)
