"""10.5. Give the account of the state of the unit's papers that was asked for."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import account_access
from archive.accounting import give, hold_account
from archive.models import Account


@under("1.4", "10.5")
@transaction.atomic
def give_account(*, account: Account, by: Officer, at: datetime, words: str = "") -> Account:
    """Sign it: the figures are kept as they stand at this moment. words: what the head says of them.

    Raises Refusal for anybody but the head of the unit, twice, and for faults of which nothing is said.
    """
    hold_account(account)
    mandate = account_access.may_give_account(by, account, timezone.localdate(at)).enforce()
    return give(account, mandate=mandate, at=at, words=words)
