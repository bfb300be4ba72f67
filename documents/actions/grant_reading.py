"""10.4, 10.5. Let one named officer read one paper until a day."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from documents import access
from documents.holding import hold
from documents.models import Incoming, IncomingReader
from documents.models.exception import clause_of
from documents.naming import Naming, name_reader


@under("10.4", "10.5")
@transaction.atomic
def grant_reading(
    *, incoming: Incoming, by: Officer, at: datetime, reader: Officer, basis: str, ends_on: date
) -> IncomingReader:
    """Let `reader` see the paper until the end of `ends_on`: a restricted one by its keeper, another by RECORDS' head.

    Raises Refusal for anybody else, and for what `name_reader` refuses.
    """
    hold(incoming)
    mandate = access.may_grant_reading(by, incoming, timezone.localdate(at)).enforce()
    wanted = Naming(reader, basis, ends_on)
    return name_reader(IncomingReader, incoming, wanted, mandate=mandate, at=at, clause=clause_of(incoming))
