"""10.6. An officer confirms that he has acquainted himself with what was sent to him."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from acquaintance import access
from acquaintance.holding import hold_reader
from acquaintance.models import Reader
from acquaintance.states import READER
from apparat.deadlines.meet import meet
from apparat.org.models import Officer
from apparat.regulation.citation import under


@under("10.6")
@transaction.atomic
def confirm_reading(*, reader: Reader, by: Officer, at: datetime) -> Reader:
    """Keep the moment, and meet his term when there is one. Raises Refusal for another officer and a second time."""
    hold_reader(reader)
    mandate = access.may_confirm(by, reader, timezone.localdate(at)).enforce()
    columns = {"confirmed_at": at}
    READER.apply(reader, "confirm_reading", mandate=mandate, at=at, columns=columns, officer=by.both_names)
    if reader.deadline is not None and reader.deadline.is_open:
        meet(reader.deadline, mandate=mandate, at=at)
    return reader
