"""Which files may go to the archive, and locks of the deeds on transfers (10.5; № 703 p. 187–188)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from apparat.numbering.models import CaseFile
from archive.models import Transfer
from archive.queries import LONG, sort_of

TASK = "archive.tasks.build_package"  # by name: deeds do not know the tasks
KEPT: dict[str, Any] = {"permanent": _("Kept permanently"), "long": _("Kept over ten years")}  # each has inventories
STAYS = 1  # year for which a closed file stays where it was formed (№ 703 p. 187)


def ripe(on: date) -> QuerySet[CaseFile]:
    """Return closed files kept permanently or over ten years that have stayed their year, in no transfer and no act."""
    kept = Q(permanent=True) | Q(years__gt=LONG)
    closed = CaseFile.objects.filter(kept, state=CaseFile.State.CLOSED, transfer_line=None, destruction_line=None)
    return closed.filter(year__lt=on.year - STAYS).select_related("unit").order_by("year", "index")


def apart(files: Iterable[CaseFile]) -> dict[str, list[CaseFile]]:
    """Return the files by how long they are kept (`KEPT`), in their order: permanent and temporary ones are held, and
    so inventoried, apart (№ 703 p. 158)."""
    sorts: dict[str, list[CaseFile]] = {sort: [] for sort in KEPT}
    for each in files:
        sorts[sort_of(each)].append(each)
    return {sort: found for sort, found in sorts.items() if found}


def hold_transfer(transfer: Transfer) -> Transfer:
    """Read the transfer anew and hold it until the transaction ends."""
    transfer.refresh_from_db(from_queryset=Transfer.objects.select_for_update())
    return transfer
