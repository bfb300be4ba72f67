"""What looking a file through has found: counts, years with their gaps, correspondents to be made (10.9)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from imports.book import Book
from imports.judge import Draft
from imports.limits import MOST_FAULTS, MOST_NAMES
from imports.models import Fault, Run

MOST_GAPS = 20


class Findings:
    """Counts the drafts of an import, batch by batch."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.rows = self.good = self.known = self.bad = self.kept = 0
        self.ordinals: dict[int, set[int]] = {}
        self.highest: dict[int, int] = {}
        self.unplaced = 0

    def add(self, run: Run, drafts: Iterable[Draft]) -> None:
        """Count the drafts and keep their faults, as far as there is room."""
        faults: list[Fault] = []
        for draft in drafts:
            self.rows += 1
            self.good += draft.is_good
            self.known += draft.known
            self.bad += bool(draft.faults)
            faults += [Fault(run=run, row=draft.row, **fault._asdict()) for fault in draft.faults]
            if not draft.faults:
                self._place(draft)
        room = MOST_FAULTS - self.kept
        Fault.objects.bulk_create(faults[:room])
        self.kept += min(len(faults), room)

    def _place(self, draft: Draft) -> None:
        assert draft.on is not None  # noqa: S101 - a draft without faults has a day
        if draft.ordinal is None:
            self.unplaced += 1
            return
        year = draft.on.year
        self.ordinals.setdefault(year, set()).add(draft.ordinal)
        if draft.is_good:
            self.highest[year] = max(self.highest.get(year, 0), draft.ordinal)

    @property
    def counts(self) -> dict[str, int]:
        """The counts, as the import keeps them."""
        return {"rows": self.rows, "good": self.good, "known": self.known, "bad": self.bad}

    def found(self, book: Book) -> dict[str, Any]:
        """Return what is shown of the years and of new correspondents, and what the counters are raised to."""
        return {
            "years": [self._year(year) for year in sorted(self.ordinals)],
            "highest": {str(year): last for year, last in self.highest.items()},
            "unplaced": self.unplaced,
            "bodies": len(book.new_bodies),
            "citizens": len(book.new_people),
            "names": sorted(book.new_bodies.values())[:MOST_NAMES],
        }

    def _year(self, year: int) -> dict[str, Any]:
        there = sorted(self.ordinals[year])
        gaps = [(one + 1, two - 1) for one, two in pairwise(there) if two - one > 1]
        lacking = there[-1] - there[0] + 1 - len(there)
        shown = [f"{one}–{two}" if two > one else str(one) for one, two in gaps[:MOST_GAPS]]
        return {
            "year": year,
            "first": there[0],
            "last": there[-1],
            "count": len(there),
            "lacking": lacking,
            "gaps": shown,
        }
