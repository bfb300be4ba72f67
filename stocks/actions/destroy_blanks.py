"""11.2. Destroy spoiled or needless blanks by an act."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from apparat.org.models import Officer
from apparat.regulation.citation import under
from stocks import access
from stocks.accounting import Account, account
from stocks.facts import Act, Numbers
from stocks.models import Movement, Series

_ACCOUNT = Account("destroy", Movement.What.DESTROYED, "blanks.destroyed", access.may_keep_series)


@under("11.2")
@transaction.atomic
def destroy_blanks(*, series: Series, by: Officer, at: datetime, numbers: Numbers, act: Act) -> Series:
    """Write that the numbers were destroyed by the act of the commission.

    Raises Refusal for anybody but who keeps the stocks, for numbers that are issued or used, and for an act that is
    still to come.
    """
    return account(_ACCOUNT, series=series, by=by, at=at, numbers=numbers, on=act.on, basis=str(act))
