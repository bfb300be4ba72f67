"""11.2. Take unused blanks back into the store."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from apparat.org.models import Officer
from apparat.regulation.citation import under
from stocks import access
from stocks.accounting import Account, account
from stocks.facts import Numbers
from stocks.models import Movement, Series

_ACCOUNT = Account("return", Movement.What.RETURNED, "blanks.returned", access.may_account)


@under("11.2")
@transaction.atomic
def return_blanks(*, series: Series, by: Officer, at: datetime, numbers: Numbers, on: date) -> Series:
    """Put the issued numbers back into the store.

    Raises Refusal for anybody but their holder and who keeps the stocks, and for numbers that were not issued.
    """
    return account(_ACCOUNT, series=series, by=by, at=at, numbers=numbers, on=on)
