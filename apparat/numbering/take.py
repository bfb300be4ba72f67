"""Taking the next number."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from apparat.numbering.models import Counter, Register


@dataclass(frozen=True, slots=True)
class Number:
    """A registration number: printed text, ordinal, year."""

    text: str
    ordinal: int
    year: int


def take(code: str, *, year: int) -> Number:
    """Take the next number of the register for the year, inside the caller's transaction (law.md 3.2).

    The counter row stays locked until that transaction ends: writers queue, a rollback gives the number back, so there
    is neither gap nor double. Raises Register.DoesNotExist for an unknown register, TransactionManagementError outside
    a transaction.
    """
    register = Register.objects.get(code=code)
    Counter.objects.bulk_create([Counter(register=register, year=year)], ignore_conflicts=True)
    with transaction.atomic():
        counter = Counter.objects.select_for_update().get(register=register, year=year)
        counter.last += 1
        counter.save(update_fields=["last"])
    text = register.pattern.format(index=register.index, n=counter.last, year=year)
    return Number(text, counter.last, year)
