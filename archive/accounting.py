"""The account of a head: its lock, its figures at the moment of the signature, its term (10.5)."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.cancel import cancel
from apparat.deadlines.meet import meet
from apparat.deadlines.models import Deadline
from apparat.deadlines.open import Subject, open_deadline
from apparat.org.bilingual import in_both
from apparat.org.mandate import Mandate
from apparat.org.models import Officer, Unit
from apparat.org.queries import working_officers
from archive.models import Account
from archive.signing import post_of
from archive.standing import Period, faults, one
from archive.states import ACCOUNT

TERM = "archive.account"


def hold_account(account: Account) -> Account:
    """Read the account anew and hold it until the transaction ends."""
    account.refresh_from_db(from_queryset=Account.objects.select_for_update(of=("self",)))
    return account


def head_of(unit: Unit, on: date) -> Officer:
    """Return who heads the unit on the day. Raises Refusal when nobody does."""
    head = working_officers(on).filter(position__unit=unit, position__heads_unit=True).first()
    if head is None:
        raise Refusal(_("Nobody heads this unit now."), "10.5", field="unit")
    return head


def owe(account: Account, head: Officer, due_on: date, at: datetime) -> Deadline:
    """Enter the term that the documentation unit named into the ledger; the head owes it for his unit."""
    subject = Subject(
        kind="unit_account",
        number="",
        path=account.get_absolute_url(),
        root=account.journal_root,
        **in_both(_("Account of the state of the unit's papers")),
    )
    start = timezone.localdate(at)
    return open_deadline(TERM, subject=subject, start=start, at=at, officer=head, unit=account.unit, fixed_on=due_on)


def give(account: Account, *, mandate: Mandate, at: datetime, words: str) -> Account:
    """Keep the figures as they stand and move the account on; the term is met.

    Raises Refusal when the figures show faults and nothing is said of them.
    """
    on = timezone.localdate(at)
    figures = one(account.unit, Period(account.starts_on, account.ends_on), on)
    if faults(figures) and not words.strip():
        reason = _("The figures show faults: say why, and what is done about them.")
        raise Refusal(reason, "10.5", field="words")
    columns = {
        "given_by": mandate.officer,
        "given_at": at,
        "words": words.strip(),
        "snapshot": {"on": on.isoformat(), "figures": figures},
        "posts": {"given": post_of(mandate)},
    }
    ACCOUNT.apply(account, "give_account", mandate=mandate, at=at, columns=columns)
    if account.deadline is not None:
        meet(account.deadline, mandate=mandate, at=at)
    return account


def owe_no_more(account: Account, *, reason: str, mandate: Mandate, at: datetime) -> None:
    """Take the term out of the ledger."""
    if account.deadline is not None:
        cancel(account.deadline, reason=reason, mandate=mandate, at=at)
