"""What the registry has already of a batch of drafts: the same paper, or another one under its number (10.9)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Q
from django.utils import timezone

from apparat.numbering.models import Counter, Register
from documents.legacy import keys_of
from documents.models import Incoming, IncomingQuerySet
from documents.states import IncomingState
from imports.judge import Draft

REGISTER = "incoming"


class Known:
    """Looks the numbers and keys of drafts up, two or three questions for a batch.

    passed: the last number given in the current year before the import was begun; what is not here up to it cannot be
    given any more, for the register has no gaps.
    """

    def __init__(self, source: str, on: date, *, passed: int | None = None) -> None:
        """Ask for the register and, unless it is told, for its counter of this year."""
        self.source, self.on = source, on
        self.register = Register.objects.get(code=REGISTER)
        if passed is None:
            counter = Counter.objects.filter(register=self.register, year=on.year).first()
            passed = counter.last if counter else 0
        self.passed = passed

    def settle(self, drafts: Sequence[Draft]) -> None:
        """Mark the drafts whose paper is here, and fault those whose number another paper has or nobody can give."""
        sound = [draft for draft in drafts if not draft.faults]
        keys = keys_of(self.source, [draft.key for draft in sound if draft.key])
        taken = self._taken(sound)
        for draft in sound:
            draft.known = bool(draft.key) and draft.key in keys
            if not draft.known:
                self._settle(draft, taken)

    def _settle(self, draft: Draft, taken: dict[tuple[int, int | str], date]) -> None:
        assert draft.on is not None  # noqa: S101 - a draft without faults has a day
        other = taken.get((draft.on.year, draft.ordinal or draft.number))
        if other is not None:
            draft.known = other == draft.on
            if not draft.known:
                draft.fault("number", "number_used", f"{draft.number} · {other:%d.%m.%Y}")
        elif draft.on.year == self.on.year and draft.ordinal and draft.ordinal <= self.passed:
            draft.fault("number", "number_passed", f"{draft.number} · {self.passed}")

    def _taken(self, drafts: Iterable[Draft]) -> dict[tuple[int, int | str], date]:
        """Return the day of registration by year and ordinal, or number without one, of those that are here."""
        ordinals: dict[int, list[int]] = {}
        numbers: dict[int, list[str]] = {}
        for draft in drafts:
            assert draft.on is not None  # noqa: S101 - a draft without faults has a day
            if draft.ordinal is not None:
                ordinals.setdefault(draft.on.year, []).append(draft.ordinal)
            else:
                numbers.setdefault(draft.on.year, []).append(draft.number)
        found: dict[tuple[int, int | str], date] = {}
        for year, wanted in ordinals.items():
            places = self._rows(Q(year=year, ordinal__in=wanted)).values_list("ordinal", "registered_at")
            found |= {(year, ordinal or 0): timezone.localdate(at) for ordinal, at in places}
        for year, printed in numbers.items():
            rows = self._rows(Q(year=year, number__in=printed, state=IncomingState.IMPORTED))
            for number, at in rows.values_list("number", "registered_at"):
                found[year, number] = timezone.localdate(at)
        return found

    def _rows(self, condition: Q) -> IncomingQuerySet:
        return Incoming.objects.filter(condition, register=self.register)
