"""10.5. Ask for an account no more."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from apparat.org.models import Officer
from apparat.regulation.citation import under
from archive import account_access
from archive.accounting import hold_account, owe_no_more
from archive.models import Account
from archive.states import ACCOUNT


@under("10.5")
@transaction.atomic
def withdraw_account(*, account: Account, by: Officer, at: datetime, reason: str) -> Account:
    """Withdraw the demand with its term. Raises Refusal for anybody but the documentation unit, once it is given."""
    hold_account(account)
    mandate = account_access.may_withdraw_account(by, account, timezone.localdate(at)).enforce()
    ACCOUNT.apply(account, "withdraw_account", mandate=mandate, at=at, reason=reason)
    owe_no_more(account, reason=reason, mandate=mandate, at=at)
    return account
