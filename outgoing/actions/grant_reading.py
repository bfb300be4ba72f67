"""10.5. Let one named officer read one signed paper of the office until a day."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents.naming import Naming, name_reader
from outgoing import access
from outgoing.holding import hold
from outgoing.models import Outgoing, OutgoingReader


@under("10.5")
@transaction.atomic
def grant_reading(
    *, outgoing: Outgoing, by: Officer, at: datetime, reader: Officer, basis: str, ends_on: date
) -> OutgoingReader:
    """Let `reader` see the paper until the end of `ends_on`.

    Raises Refusal for anybody but the head of RECORDS, for a draft, and for what `name_reader` refuses.
    """
    hold(outgoing)
    mandate = access.may_grant_reading(by, outgoing, timezone.localdate(at)).enforce()
    wanted = Naming(reader, basis, ends_on)
    return name_reader(OutgoingReader, outgoing, wanted, mandate=mandate, at=at, clause="10.5")
