"""10.5. Have a package built again after its trouble was put right."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from apparat.worker.handing import to_worker_after_commit
from archive import access
from archive.models import Transfer
from archive.transferring import TASK, hold_transfer


@under("10.5")
@transaction.atomic
def build_again(*, transfer: Transfer, by: Officer, at: datetime) -> Transfer:
    """Ask the worker again. Raises Refusal for anybody but the documentation unit, and without a trouble."""
    hold_transfer(transfer)
    mandate = access.may_build_again(by, transfer, timezone.localdate(at)).enforce()
    transfer.problem, transfer.done, transfer.rendered, transfer.tries = "", 0, 0, 0
    transfer.turn += 1  # a task of before ends at once
    transfer.save(update_fields=["problem", "done", "rendered", "tries", "turn"])
    write("transfer.built_again", transfer, mandate=mandate, at=at, clause="10.5")
    to_worker_after_commit(TASK, transfer_id=transfer.pk, turn=transfer.turn)
    return transfer
