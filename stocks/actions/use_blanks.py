"""11.2. Account for blanks that were used, and for what paper."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from apparat.org.models import Officer
from apparat.regulation.citation import under
from stocks import access
from stocks.accounting import NO_PAPER, Account, account
from stocks.facts import Numbers
from stocks.models import Movement, Series

_ACCOUNT = Account("use", Movement.What.USED, "blanks.used", access.may_account, NO_PAPER)


@under("11.2")
@transaction.atomic
def use_blanks(*, series: Series, by: Officer, at: datetime, numbers: Numbers, on: date, basis: str) -> Series:
    """Write that the issued numbers were used on the day for the paper that `basis` names.

    Raises Refusal for anybody but their holder and who keeps the stocks, for numbers that were not issued, without a
    paper, and for a day that is still to come.
    """
    return account(_ACCOUNT, series=series, by=by, at=at, numbers=numbers, on=on, basis=basis)
