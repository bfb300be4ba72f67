"""10.5. Ask the head of a unit for an account of the state of its papers, by a day."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.journal.write import write
from apparat.notices.send import send
from apparat.org.models import Officer, Unit
from apparat.regulation.citation import under
from archive import account_access
from archive.accounting import head_of, owe
from archive.models import Account
from archive.states import AccountState


@under("10.5")
@transaction.atomic
def ask_account(*, by: Officer, at: datetime, unit: Unit, starts_on: date, ends_on: date, due_on: date) -> Account:
    """Ask for it; the term stands in the ledger, and the head is told.

    Raises Refusal for anybody but the documentation unit, for a unit without a head, while another account of the unit
    is asked for, for a period that ends before it begins or after the term, and for a term before today.
    """
    on = timezone.localdate(at)
    mandate = account_access.may_ask_account(by, on).enforce()
    Unit.objects.select_for_update(no_key=True).get(pk=unit.pk)
    head = head_of(unit, on)
    if not starts_on <= ends_on <= due_on:
        raise Refusal(_("The period ends after it begins, and not after the term."), "10.5", field="ends_on")
    if due_on < on:
        raise Refusal(_("The term lies before today."), "10.5", field="due_on")
    if Account.objects.filter(unit=unit, state=AccountState.ASKED).exists():
        raise Refusal(_("An account of this unit is asked for already."), "10.5", field="unit")
    account = Account.objects.create(unit=unit, starts_on=starts_on, ends_on=ends_on, asked_by=by, asked_at=at)
    account.deadline = owe(account, head, due_on, at)
    account.save(update_fields=["deadline"])
    write("unit_account.asked", account, mandate=mandate, at=at, clause="10.5", day=f"{due_on:%d.%m.%Y}")
    send(
        officers=[head],
        thing=account,
        at=at,
        on=on,
        kind="archive.account",
        title=_("An account of the state of your unit's papers is asked for by %(day)s"),
        data={"day": f"{due_on:%d.%m.%Y}"},
        clause="10.5",
        path=account.get_absolute_url(),
    )
    return account
