"""Which files may go to the archive, and locks of the deeds on transfers (10.5; № 703 p. 187–188)."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from apparat.numbering.models import CaseFile
from archive.models import Transfer
from archive.queries import LONG

TASK = "archive.tasks.build_package"  # by name: deeds do not know the tasks
STAYS = 1  # year for which a closed file stays where it was formed (№ 703 p. 187)


def ripe(on: date) -> QuerySet[CaseFile]:
    """Return closed files kept permanently or over ten years that have stayed their year, in no transfer and no act."""
    kept = Q(permanent=True) | Q(years__gt=LONG)
    closed = CaseFile.objects.filter(kept, state=CaseFile.State.CLOSED, transfer_line=None, destruction_line=None)
    return closed.filter(year__lt=on.year - STAYS).select_related("unit").order_by("year", "index")


def hold_transfer(transfer: Transfer) -> Transfer:
    """Read the transfer anew and hold it until the transaction ends."""
    transfer.refresh_from_db(from_queryset=Transfer.objects.select_for_update())
    return transfer
