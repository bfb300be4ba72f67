"""10.5. Close the journal of a year that is over: no number of it is given any more."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.journal.write import write
from apparat.numbering.models import Counter
from apparat.org.models import Officer
from apparat.regulation.citation import under
from journals import access


@under("10.5")
@transaction.atomic
def close_year(*, counter: Counter, by: Officer, at: datetime) -> Counter:
    """Write down that the journal ends with its last ordinal; whoever is registering meanwhile is waited for.

    Old papers of the year are to be taken over before. Raises Refusal for anybody but RECORDS, before the year is
    over, and for a journal that is closed already.
    """
    counter.refresh_from_db(from_queryset=Counter.objects.select_for_update(of=("self",)).select_related("register"))
    mandate = access.may_close_year(by, counter, timezone.localdate(at)).enforce()
    counter.closed_at, counter.closed_by = at, by
    counter.save(update_fields=["closed_at", "closed_by"])
    facts = {"register": counter.register.code, "year": counter.year, "last": counter.last}
    write("journal.closed", counter, mandate=mandate, at=at, clause="10.5", **facts)
    return counter
