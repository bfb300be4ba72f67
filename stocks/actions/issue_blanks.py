"""11.2. Issue numbered blanks from the store to an officer."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.notices.send import send
from apparat.org.models import Officer
from apparat.regulation.citation import under
from stocks import access
from stocks.facts import Numbers
from stocks.models import Movement, Series
from stocks.moving import hold, move
from stocks.recording import check_receiver, of_blanks, record


@under("11.2")
@transaction.atomic
def issue_blanks(*, series: Series, by: Officer, at: datetime, numbers: Numbers, officer: Officer, on: date) -> Series:
    """Give the numbers to the officer, who answers for each from now on and is told so.

    Raises Refusal for anybody but who keeps the stocks, for numbers that are not in the store, for an officer who does
    not work here, and for a day that is still to come.
    """
    series = hold(series)
    mandate = access.may_keep_series(by, series, timezone.localdate(at)).enforce()
    check_receiver(officer, timezone.localdate(at))
    move(series, numbers, "issue", mandate=mandate, to=officer.pk)
    movement = of_blanks(series, Movement.What.ISSUED, numbers.first, numbers.last, on=on, at=at)
    movement.holder = officer
    record(movement, series, "blanks.issued", mandate=mandate, officer=officer.both_names, numbers=movement.numbers)
    send(
        officers=[officer],
        thing=movement,
        at=at,
        kind="stocks.issued",
        title=_("Blanks were issued to you: %(numbers)s"),
        data={"numbers": f"{series} № {movement.first}–{movement.last}"},
        clause="11.2",
        path=series.get_absolute_url(),
    )
    return series
