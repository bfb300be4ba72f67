"""10.5. Withdraw a transfer that the archive has not accepted."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import access
from archive.models import Transfer
from archive.states import TRANSFER
from archive.transferring import hold_transfer


@under("10.5")
@transaction.atomic
def withdraw_transfer(*, transfer: Transfer, by: Officer, at: datetime, reason: str) -> Transfer:
    """Withdraw it: its files may go by another inventory. Raises Refusal for anybody but the documentation unit, and
    once the archive accepted it."""
    hold_transfer(transfer)
    mandate = access.may_withdraw_transfer(by, transfer, timezone.localdate(at)).enforce()
    transfer.lines.all().delete()
    TRANSFER.apply(transfer, "withdraw_transfer", mandate=mandate, at=at, reason=reason)
    return transfer
