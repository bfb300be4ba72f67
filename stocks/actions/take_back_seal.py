"""11.2. Take a handover back while the second signature is awaited."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from stocks import access
from stocks.models import Seal
from stocks.passing import hold


@under("11.2")
@transaction.atomic
def take_back_seal(*, seal: Seal, by: Officer, at: datetime) -> Seal:
    """End the handover without the second signature; the seal is where it was. Raises Refusal but for who began it."""
    hold(seal)
    mandate = access.may_take_back(by, seal, timezone.localdate(at)).enforce()
    handover = access.open_handover(seal)
    if handover is None:  # the verdict has said so already; the lock keeps it true
        raise Refusal("", "11.2")
    handover.dropped_at = at
    handover.save(update_fields=["dropped_at"])
    write("seal.taken_back", seal, mandate=mandate, at=at, clause="11.2", officer=handover.receiver.both_names)
    return seal
