"""Who may do what with accounts of the state of units' papers: the source of buttons and guards (10.5)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.org.models import Officer
from apparat.org.queries import mandates
from archive.access import CLAUSE, may_keep
from archive.models import Account
from archive.states import ACCOUNT

HEAD_GIVES = _("The head of the unit answers for its papers and gives the account.")


def may_ask_account(officer: Officer, on: date) -> Verdict:
    """10.5: the documentation unit asks heads for accounts."""
    return may_keep(officer, on)


def may_give_account(officer: Officer, account: Account, on: date) -> Verdict:
    """10.5: the head of the unit, or who acts for him (1.4), gives the account that was asked for."""
    closed = _closed("give_account", account)
    return may_answer_for(officer, account.unit_id, on) if closed is None else closed


def may_withdraw_account(officer: Officer, account: Account, on: date) -> Verdict:
    """10.5: the documentation unit asks for it no more."""
    closed = _closed("withdraw_account", account)
    return may_keep(officer, on) if closed is None else closed


def may_give_yearly(officer: Officer, on: date) -> Verdict:
    """10.5: whoever heads a unit gives an account of his own accord, once for a year."""
    seat = next((seat for seat in mandates(officer, on) if seat.position and seat.position.heads_unit), None)
    return allowed(seat, CLAUSE) if seat else refused(HEAD_GIVES, CLAUSE)


def may_answer_for(officer: Officer, unit: int, on: date) -> Verdict:
    """10.5: the head answers for the papers of his unit; nobody else for him but who acts for him (1.4)."""
    seats = (seat for seat in mandates(officer, on) if seat.position and seat.position.heads_unit)
    seat = next((seat for seat in seats if seat.position and seat.position.unit_id == unit), None)
    return allowed(seat, CLAUSE) if seat else refused(HEAD_GIVES, CLAUSE)


def _closed(move: str, account: Account) -> Verdict | None:
    """Return a refusal when the state does not allow the move, None when it does."""
    if ACCOUNT.is_open(move, account.state):
        return None
    label = ACCOUNT.states(account.state).label
    return refused(_("Not in this state: %(state)s.") % {"state": label}, CLAUSE)
