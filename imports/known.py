"""What the registry has already of a batch of drafts: the same paper, or another one under its number (10.9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Q
from django.utils import timezone

from apparat.kazakh.folding import fold
from apparat.numbering.models import Counter, Register
from apparat.numbering.take import closed_years
from documents.legacy import keys_of
from documents.models import Incoming
from documents.states import IncomingState
from imports.book import Words, words_of
from imports.faults import CLOSED, FAR
from imports.judge import Draft
from imports.models import Run

REGISTER = "incoming"
STEPS = ("before", "highest")  # of what an import found: its counters when it was begun, and how far it raised them
FACTS = ("number", "ordinal", "registered_at", "state", "their_number")
NAMES = tuple(f"correspondent__{name}" for name in ("name_kk", "name_ru", "short_kk", "short_ru"))
PERSON = tuple(f"correspondent__citizen__{name}" for name in ("last_name", "first_name", "patronymic"))
SENDERS_OWN = ("correspondent__bin", "correspondent__citizen__iin")


class Place(NamedTuple):
    """What stands under a number: its day, whether an old journal brought it, names and numbers of its sender."""

    on: date
    is_old: bool
    senders: frozenset[Words]
    numbers: frozenset[str]
    their_number: str

    def is_of(self, draft: Draft) -> bool:
        """Tell whether the draft is this very paper: the same day, and of one registered here the sender agrees too.

        The day and the number alone are no proof for a paper that was given its number here.
        """
        said = fold(draft.their_number)
        agrees = (
            self.is_old
            or words_of(draft.sender) in self.senders
            or draft.sender_number in self.numbers
            or (said != "" and said == self.their_number)
        )
        return self.on == draft.on and agrees


class Known:
    """Looks the numbers and keys of drafts up, two or three questions for a batch.

    passed: how far the counter of the current year is. What is not here up to it cannot be given any more, for the
    register has no gaps; but what only an import raised the counter over was never given here, and may still come
    (`owed`). most: by year, the highest number that is believed (`Findings.found`). closed: years whose journal is.
    """

    def __init__(self, source: str, on: date, *, most: Mapping[str, int] | None = None) -> None:
        """Ask for the register, its counter of this year, its closed years, and what imports raised it over."""
        self.source, self.on, self.most = source, on, most or {}
        self.register = Register.objects.get(code=REGISTER)
        counter = Counter.objects.filter(register=self.register, year=on.year).first()
        self.passed = counter.last if counter else 0
        self.closed = closed_years(self.register)
        self.owed = _raised_over(on.year)

    def settle(self, drafts: Sequence[Draft]) -> None:
        """Mark the drafts whose paper is here, and fault those whose number another paper has or nobody can give."""
        sound = [draft for draft in drafts if not draft.faults]
        keys = keys_of(self.source, [draft.key for draft in sound if draft.key])
        taken = self._taken(sound)
        for draft in sound:
            draft.known = bool(draft.key) and draft.key in keys
            if not draft.known:
                self._settle(draft, taken)

    def _settle(self, draft: Draft, taken: Mapping[tuple[int, int | str], Place]) -> None:
        assert draft.on is not None  # noqa: S101 - a draft without faults has a day
        place = taken.get((draft.on.year, draft.ordinal or draft.number))
        if place is not None:
            draft.known = place.is_of(draft)
            if not draft.known:
                draft.fault("number", "number_used", f"{draft.number} · {place.on:%d.%m.%Y}")
        elif draft.on.year in self.closed:
            draft.fault("on", CLOSED, f"{draft.number} · {draft.on.year}")
        elif draft.on.year == self.on.year and draft.ordinal and self._is_gone(draft.ordinal):
            draft.fault("number", "number_passed", f"{draft.number} · {self.passed}")
        elif draft.ordinal and draft.ordinal > self.most.get(str(draft.on.year), draft.ordinal):
            draft.fault("number", FAR, draft.number)

    def _is_gone(self, ordinal: int) -> bool:
        return ordinal <= self.passed and not any(ordinal in numbers for numbers in self.owed)

    def _taken(self, drafts: Iterable[Draft]) -> dict[tuple[int, int | str], Place]:
        """Return what is here already by year and ordinal, or number without one."""
        ordinals: dict[int, list[int]] = {}
        numbers: dict[int, list[str]] = {}
        for draft in drafts:
            assert draft.on is not None  # noqa: S101 - a draft without faults has a day
            if draft.ordinal is not None:
                ordinals.setdefault(draft.on.year, []).append(draft.ordinal)
            else:
                numbers.setdefault(draft.on.year, []).append(draft.number)
        found: dict[tuple[int, int | str], Place] = {}
        for year, wanted in ordinals.items():
            found |= {(year, row["ordinal"]): _place(row) for row in self._rows(Q(year=year, ordinal__in=wanted))}
        for year, printed in numbers.items():
            rows = self._rows(Q(year=year, number__in=printed, state=IncomingState.IMPORTED))
            found |= {(year, row["number"]): _place(row) for row in rows}
        return found

    def _rows(self, condition: Q) -> Iterable[dict[str, Any]]:
        places = Incoming.objects.filter(condition, register=self.register)
        rows: Iterable[dict[str, Any]] = places.values(*FACTS, *NAMES, *PERSON, *SENDERS_OWN)
        return rows


def steps_of(run: Run) -> dict[str, Any]:
    """Return how the import raised the counters, of what it found; nothing when it was not begun."""
    return {name: run.found[name] for name in STEPS if name in run.found} if run.begun_at else {}


def _raised_over(year: int) -> list[range]:
    """Return the numbers of the year over which imports raised the counter when they were begun, given up ones too."""
    begun = Run.objects.filter(begun_at__isnull=False).values_list(*(f"found__{name}" for name in STEPS))
    steps = ((before or {}, highest or {}) for before, highest in begun)
    key = str(year)
    return [range(before[key] + 1, highest[key] + 1) for before, highest in steps if key in before and key in highest]


def _place(row: dict[str, Any]) -> Place:
    names = [*(row[name] for name in NAMES), " ".join(row[name] or "" for name in PERSON)]
    return Place(
        timezone.localdate(row["registered_at"]),
        row["state"] == IncomingState.IMPORTED,
        frozenset(map(words_of, filter(None, names))),
        frozenset(filter(None, (row[name] for name in SENDERS_OWN))),
        fold(row["their_number"]),
    )
