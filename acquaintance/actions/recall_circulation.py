"""10.6. Recall a sending for acquaintance: who has not confirmed is not asked any more."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from acquaintance import access
from acquaintance.closing import close
from acquaintance.holding import hold
from acquaintance.models import Circulation
from apparat.access.verdict import Refusal
from apparat.org.bilingual import in_both
from apparat.org.models import Officer
from apparat.regulation.citation import under

RECALLED = _("the acquaintance was recalled")


@under("10.6")
@transaction.atomic
def recall_circulation(*, circulation: Circulation, by: Officer, at: datetime, reason: str) -> Circulation:
    """Take it back: confirmations given stand, the others fall away with their terms and their sight of the paper.

    Raises Refusal for anybody but who sent it, RECORDS or, of a rule, who keeps the rules; without a reason; twice.
    """
    hold(circulation)
    mandate = access.may_settle(by, circulation, timezone.localdate(at)).enforce()
    if not reason.strip():
        raise Refusal(_("Say why it is recalled."), "10.6", field="reason")
    close(circulation, mandate=mandate, at=at, reason=reason.strip(), told=in_both(RECALLED))
    return circulation
