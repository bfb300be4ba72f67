"""10.5. Take back the right of a named officer to read a paper of the office."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents.naming import still_named, take_back
from outgoing import access
from outgoing.holding import hold
from outgoing.models import Outgoing, OutgoingReader


@under("10.5")
@transaction.atomic
def withdraw_reading(*, reader: OutgoingReader, by: Officer, at: datetime) -> Outgoing:
    """Close the paper to the officer again. Raises Refusal for anybody but the head of RECORDS, and the second time."""
    paper = hold(reader.content_object)
    still_named(reader)
    mandate = access.may_withdraw_reading(by, reader, timezone.localdate(at)).enforce()
    take_back(reader, mandate=mandate, at=at)
    return paper
