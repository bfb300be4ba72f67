"""11.2. Account for blanks that were spoiled; they wait to be destroyed by an act."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from apparat.org.models import Officer
from apparat.regulation.citation import under
from stocks import access
from stocks.accounting import NO_REASON, Account, account
from stocks.facts import Numbers
from stocks.models import Movement, Series

_ACCOUNT = Account("spoil", Movement.What.SPOILED, "blanks.spoiled", access.may_account, NO_REASON)


@under("11.2")
@transaction.atomic
def spoil_blanks(*, series: Series, by: Officer, at: datetime, numbers: Numbers, on: date, basis: str) -> Series:
    """Write that the numbers were spoiled, and how (`basis`).

    Raises Refusal for anybody but their holder and who keeps the stocks, for numbers that are used or destroyed, and
    without a reason.
    """
    return account(_ACCOUNT, series=series, by=by, at=at, numbers=numbers, on=on, basis=basis)
