"""10.5. Draw up the inventory by which closed files go to the archive (№ 703 p. 187–188, 194)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.numbering.filing import HELD_IN
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.regulation.citation import under
from apparat.worker.handing import to_worker_after_commit
from archive import access
from archive.models import Transfer, TransferCase
from archive.signing import post_of
from archive.states import TransferState
from archive.transferring import TASK, apart, ripe


@under("10.5")
@transaction.atomic
def draw_transfer(*, by: Officer, at: datetime, number: str, cases: Sequence[CaseFile]) -> Transfer:
    """Draw it up; a worker builds its package. What goes on from earlier years goes with the file that ended it.

    Raises Refusal for anybody but the documentation unit, for a number that is taken, and for a file that is not
    closed, not of long keeping, not a year old or in another transfer; for permanent and temporary files together.
    """
    on = timezone.localdate(at)
    mandate = access.may_keep(by, on).enforce()
    keys = sorted(row.pk for row in cases)
    rows = CaseFile.objects.select_for_update(no_key=True, of=("self",)).select_related("closing")
    held = list(rows.filter(pk__in=keys).order_by(*HELD_IN))
    may_go = set(ripe(on).filter(pk__in=keys).values_list("pk", flat=True))
    if not held or may_go != set(keys):
        wrong = next((row.index for row in held if row.pk not in may_go), "–")
        reason = _("The file %(index)s cannot go to the archive: closed, kept over ten years, after one year.")
        raise Refusal(reason % {"index": wrong}, "10.5", field="cases")
    if len(apart(held)) > 1:
        raise Refusal(
            _("Files kept permanently and files kept for a term need inventories apart."), "10.5", field="cases"
        )
    if Transfer.objects.filter(number=number.strip()).exclude(state=TransferState.WITHDRAWN).exists():
        raise Refusal(_("There is an inventory of this number."), "10.5", field="number")
    total = sum(row.closing.papers for row in held)
    drawn = {"drawn_by": by, "drawn_at": at, "posts": {"drawn": post_of(mandate)}}
    transfer = Transfer.objects.create(number=number.strip(), total=total, **drawn)
    TransferCase.objects.bulk_create(TransferCase(transfer=transfer, case_file=row) for row in held)
    facts = {"number": transfer.number, "cases": len(held), "papers": total}
    write("transfer.drawn", transfer, mandate=mandate, at=at, clause="10.5", **facts)
    to_worker_after_commit(TASK, transfer_id=transfer.pk)
    return transfer
