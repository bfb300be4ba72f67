"""What the deeds on issued blanks share: lock, verdict, move of the lots, both journals (11.2; of actions only)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal, Verdict
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.org.queries import mandates
from stocks.facts import Numbers
from stocks.models import Lot, Series
from stocks.moving import hold, is_keeper, move
from stocks.recording import CLAUSE, of_blanks, record


@dataclass(frozen=True, slots=True)
class Account:
    """A kind of accounting: the step of `moving.STEPS`, the movement, the event, who may, what must be said.

    silence: the refusal when nothing is said beside the numbers, None when nothing needs to be.
    """

    step: str
    what: str
    event: str
    verdict: Callable[[Officer, Series, date], Verdict]
    silence: object = None


@transaction.atomic
def account(
    kind: Account, *, series: Series, by: Officer, at: datetime, numbers: Numbers, on: date, basis: str = ""
) -> Series:
    """Move the numbers and write it down. Raises Refusal as `moving.move` and the verdict do, and without a basis."""
    series = hold(series)
    today = timezone.localdate(at)
    mandate = _seat_for(numbers, series, by, today, kind.verdict(by, series, today).enforce())
    if kind.silence and not basis.strip():
        raise Refusal(str(kind.silence), CLAUSE, field="basis")
    had = move(series, numbers, kind.step, mandate=mandate)
    movement = of_blanks(series, kind.what, numbers.first, numbers.last, on=on, at=at)
    movement.holder_id, movement.basis = had, basis.strip()
    record(movement, series, kind.event, mandate=mandate, numbers=movement.numbers, basis=movement.basis)
    return series


def _seat_for(numbers: Numbers, series: Series, by: Officer, on: date, mandate: Mandate) -> Mandate:
    """Return the seat to which the numbers were given, when it is one of the officer's (1.4), else the seat of the
    verdict: who acts for another may hold blanks of the series in both seats."""
    if is_keeper(mandate):
        return mandate
    lot = Lot.objects.filter(series=series, first__lte=numbers.first, last__gte=numbers.first).first()
    return (mandates(by, on).seat_of(lot.holder_id) if lot else None) or mandate


NO_PAPER = _("Say for what paper: its kind, number and date.")
NO_REASON = _("Say how they were spoiled.")
