"""13.15. After a change of the calendar, count every open term anew."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.deadlines.open import calendar_missing
from apparat.deadlines.recalculate import Applied, apply, preview
from apparat.ledger import access
from apparat.ledger.telling import tell_owners
from apparat.org.models import Officer
from apparat.regulation.citation import under
from apparat.worktime.calendar import CalendarNotLoaded
from apparat.worktime.load import work_calendar


@under("13.15")
@transaction.atomic
def recalculate_deadlines(*, by: Officer, at: datetime) -> Applied:
    """Move every open term that the calendar of this moment puts on another day; says how many.

    The preview on the page is never trusted: it is counted again here. Whoever owes what moved is told once, of all his
    terms. Raises Refusal for anybody but those who keep the calendar, and when an open term needs a year nobody has
    loaded.
    """
    mandate = access.may_recalculate(by, timezone.localdate(at)).enforce()
    try:
        applied = apply(preview(work_calendar()), mandate=mandate, at=at)
    except CalendarNotLoaded as missing:
        raise calendar_missing(missing, "13.15", field="") from missing
    tell_owners(applied.owners, at)
    return applied
