"""10.6. Remind those who have not confirmed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from acquaintance import access, queries
from acquaintance.asking import tell
from acquaintance.holding import hold
from acquaintance.models import Circulation
from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under


@under("10.6")
@transaction.atomic
def remind_readers(*, circulation: Circulation, by: Officer, at: datetime) -> Circulation:
    """Tell everybody who works here and has not confirmed, each at most once a day.

    Raises Refusal for anybody but who sent it or keeps it, and when nobody is left to be reminded.
    """
    hold(circulation)
    on = timezone.localdate(at)
    mandate = access.may_settle(by, circulation, on).enforce()
    waiting = list(queries.waiting_of(circulation, on))
    if not waiting:
        raise Refusal(_("Everybody who works here has confirmed."), "10.6")
    write("circulation.reminded", circulation, mandate=mandate, at=at, clause="10.6", count=len(waiting))
    for reader in waiting:
        tell(reader, at, kind="acquaintance.reminded", title=_("You have not confirmed yet: %(title)s"))
    return circulation
