"""Taking the next number (law.md 3.2: index of the file and ordinal; no reserved numbers, no gaps)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.db.transaction import TransactionManagementError
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.numbering.models import Counter, Register

CLAUSE = "10.5"


@dataclass(frozen=True, slots=True)
class Number:
    """A registration number: printed text, ordinal, year, and the register it was taken from."""

    text: str
    ordinal: int
    year: int
    register: Register


def take(code: str, *, year: int) -> Number:
    """Take the next number of the register for the year, inside the caller's transaction (law.md 3.2).

    The counter row stays locked until that transaction ends: writers queue, a rollback gives the number back, so there
    is neither gap nor double. Raises Register.DoesNotExist for an unknown register, Refusal for a year whose journal is
    closed, TransactionManagementError outside a transaction.
    """
    if not connection.in_atomic_block:
        raise TransactionManagementError("a number is taken only inside the transaction of the deed it belongs to")
    register = Register.objects.get(code=code)
    counter = _open_counter(register, year)
    counter.last += 1
    counter.save(update_fields=["last"])
    return Number(register.printed(counter.last, year), counter.last, year, register)


def raise_to(register: Register, *, year: int, last: int) -> int:
    """Let the register's next number of the year follow `last`, a number of an old journal; return the last one before.

    A counter never goes back, and one whose journal is closed raises Refusal. Inside the caller's transaction, as with
    `take`.
    """
    if not connection.in_atomic_block:
        raise TransactionManagementError("a counter is raised only inside the transaction of the deed it belongs to")
    counter = _open_counter(register, year)
    before = counter.last
    if last > before:
        counter.last = last
        counter.save(update_fields=["last"])
    return before


def refuse_closed(register: Register, *, years: Iterable[int]) -> None:
    """Raise Refusal when the journal of one of the years is closed; else none is closed until the transaction ends."""
    counters = Counter.objects.select_for_update(no_key=True).filter(register=register, year__in=list(years))
    for counter in counters.order_by("year"):
        _refuse(register, counter)


def closed_years(register: Register) -> frozenset[int]:
    """Return the years whose journal is closed; another may be closed a moment later (see `refuse_closed`)."""
    closed = Counter.objects.filter(register=register, closed_at__isnull=False)
    return frozenset(closed.values_list("year", flat=True))


def _open_counter(register: Register, year: int) -> Counter:
    counter = _locked_counter(register, year)
    _refuse(register, counter)
    return counter


def _refuse(register: Register, counter: Counter) -> None:
    if counter.closed_at is not None:
        said = {"journal": register.name, "year": counter.year, "last": counter.last}
        raise Refusal(_("%(journal)s of %(year)s: the journal is closed, its last ordinal is %(last)s.") % said, CLAUSE)


def _locked_counter(register: Register, year: int) -> Counter:
    """Lock the counter of the year; the first letter of a year makes it, whoever of two clerks comes first."""
    counters = Counter.objects.select_for_update().filter(register=register, year=year)
    counter = counters.first()
    if counter is None:
        Counter.objects.bulk_create([Counter(register=register, year=year)], ignore_conflicts=True)
        counter = counters.get()
    return counter
