"""10.4, 10.5. Take back the right of a named officer to read a paper."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.holding import hold
from documents.models import Incoming, IncomingReader
from documents.naming import still_named, take_back


@under("10.4", "10.5")
@transaction.atomic
def withdraw_reading(*, reader: IncomingReader, by: Officer, at: datetime) -> Incoming:
    """Close the paper to the officer again; what he was allowed, and by whom, stays in the journal.

    Raises Refusal for anybody but who may name readers of this paper, and the second time.
    """
    paper = hold(reader.content_object)
    still_named(reader)
    mandate = access.may_withdraw_reading(by, reader, timezone.localdate(at)).enforce()
    take_back(reader, mandate=mandate, at=at)
    return paper
