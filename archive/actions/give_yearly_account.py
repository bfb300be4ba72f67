"""10.5. Give the yearly account of the state of the unit's papers, without being asked."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.models import Officer, Unit
from apparat.regulation.citation import under
from archive import account_access
from archive.accounting import give
from archive.models import Account
from archive.states import AccountState


@under("1.4", "10.5")
@transaction.atomic
def give_yearly_account(*, by: Officer, at: datetime, unit: Unit, year: int, words: str = "") -> Account:
    """Sign the account of a year that is over; the figures are kept as they stand at this moment.

    Raises Refusal for anybody but the head of the unit, for a year that is not over, a second time for one
    year, and for faults of which nothing is said.
    """
    on = timezone.localdate(at)
    mandate = account_access.may_answer_for(by, unit.pk, on).enforce()
    Unit.objects.select_for_update(no_key=True).get(pk=unit.pk)
    if year >= on.year:
        raise Refusal(_("The year is not over."), "10.5", field="year")
    days = {"starts_on": date(year, 1, 1), "ends_on": date(year, 12, 31)}
    if Account.objects.filter(unit=unit, state=AccountState.GIVEN, asked_by=None, **days).exists():
        raise Refusal(_("The account of this year was given."), "10.5", field="year")
    account = Account(unit=unit, **days)
    account.save(force_insert=True)
    return give(account, mandate=mandate, at=at, words=words)
