"""What looking a file through has found: counts, years with their gaps, correspondents to be made (10.9)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from imports.book import Book
from imports.faults import FAR, RESTRICTED
from imports.judge import Draft
from imports.limits import MOST_DOUBTS, MOST_FAULTS, MOST_NAMES
from imports.models import Fault, Run

MOST_GAPS = 20
TWICE = 2
LISTS = ("faults", "late")  # of what an import found: the faults of the dry run, those of the taking over
NONE = {"all": 0, "kept": 0}


class Findings:
    """Counts the drafts of an import, batch by batch.

    year: the current one. A slip («29000» for «290») would raise its counter for good, so a number is believed up to
    twice as many as the year has: the last number given here and the numbers of the file together. Papers of a part of
    the year come with those before them.
    """

    def __init__(self, year: int, passed: int) -> None:
        """Begin with nothing. passed: the last number given here in the year."""
        self.year, self.passed = year, passed
        self.fresh: dict[int, tuple[int, str]] = {}
        self.rows = self.good = self.known = self.bad = self.faults = self.kept = 0
        self.ordinals: dict[int, set[int]] = {}
        self.highest: dict[int, int] = {}
        self.taken: set[int] = set()
        self.unplaced = self.restricted = self.lines = 0

    def add(self, run: Run, drafts: Iterable[Draft]) -> None:
        """Count the drafts and keep their faults, as far as there is room."""
        faults: list[Fault] = []
        for draft in drafts:
            self.rows += 1
            self.good += draft.is_good
            self.known += draft.known
            self.bad += bool(draft.faults)
            self.restricted += any(fault.code == RESTRICTED for fault in draft.faults)
            self.lines += draft.is_good and draft.restricted
            faults += _faults(run, draft)
            if not draft.faults:
                self._place(draft)
        self._keep(faults, MOST_FAULTS - self.kept)

    def _keep(self, faults: Sequence[Fault], room: int) -> None:
        kept = Fault.objects.bulk_create(faults[:room])
        self.faults += len(faults)
        self.kept += len(kept)

    def doubt(self, run: Run) -> None:
        """Fault the rows of the year whose number is not believed, once all are counted; its counter follows none.

        There is room for such faults however many others there were.
        """
        placed = self.ordinals.get(self.year, set())
        most = TWICE * (self.passed + len(placed))
        far = {ordinal: said for ordinal, said in self.fresh.items() if ordinal > most}
        if not far:
            return
        doubted = [Fault(run=run, row=row, column="number", code=FAR, said=said) for row, said in far.values()]
        self._keep(doubted, MOST_DOUBTS)
        self.good -= len(far)
        self.bad += len(far)
        placed.difference_update(far)
        near = self.fresh.keys() - far.keys()
        self.ordinals = {year: there for year, there in self.ordinals.items() if there}
        self.highest = {year: last for year, last in self.highest.items() if year != self.year}
        self.highest |= {self.year: max(near)} if near else {}

    def _place(self, draft: Draft) -> None:
        assert draft.on is not None  # noqa: S101 - a draft without faults has a day
        if draft.is_good:
            self.taken.add(draft.on.year)
        if draft.ordinal is None:
            self.unplaced += 1
            return
        year = draft.on.year
        self.ordinals.setdefault(year, set()).add(draft.ordinal)
        if draft.is_good:
            if year == self.year:
                self.fresh[draft.ordinal] = (draft.row, draft.number)
            self.highest[year] = max(self.highest.get(year, 0), draft.ordinal)

    @property
    def counts(self) -> dict[str, int]:
        """The counts, as the import keeps them."""
        return {"rows": self.rows, "good": self.good, "known": self.known, "bad": self.bad}

    def found(self, book: Book) -> dict[str, Any]:
        """Return what is shown of the years and of new correspondents, and what the counters are raised to.

        taken: the years that get papers. most: a row of this year that is mended meanwhile and stands above what the
        counter follows is not taken over, for its number would be given once more.
        """
        return {
            "years": [self._year(year) for year in sorted(self.ordinals)],
            "highest": {str(year): last for year, last in self.highest.items()},
            "taken": sorted(self.taken),
            "most": {str(self.year): self.highest.get(self.year, 0)},
            "faults": {"all": self.faults, "kept": self.kept},
            "unplaced": self.unplaced,
            "restricted": self.restricted,
            "restricted_lines": self.lines,
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


def keep_late(run: Run, drafts: Iterable[Draft]) -> None:
    """Keep the faults of a batch that is taken over and that the dry run has not found, as far as there is room.

    run: held; who calls saves what it has found. A year that was closed meanwhile, a number given meanwhile, two bodies
    of one name are such faults. When the list of the dry run was cut, nobody can tell which it has counted: it says so,
    and the file is brought again. A number that is not believed (FAR) only the dry run finds.
    """
    early, late = lists_of(run)
    found = [fault for draft in drafts for fault in _faults(run, draft) if fault.code != FAR]
    if not found or early["kept"] < early["all"]:
        return
    named = set(run.faults.filter(row__in={fault.row for fault in found}).values_list("row", "column", "code"))
    new = [fault for fault in found if (fault.row, fault.column, fault.code) not in named]
    kept = Fault.objects.bulk_create(new[: max(0, MOST_FAULTS - early["kept"] - late["kept"])])
    run.found["late"] = {"all": late["all"] + len(new), "kept": late["kept"] + len(kept)}


def lists_of(run: Run) -> list[dict[str, int]]:
    """Return of the faults of the dry run and of those of the taking over how many there are and how many were kept."""
    return [run.found.get(name, NONE) for name in LISTS]


def _faults(run: Run, draft: Draft) -> list[Fault]:
    return [Fault(run=run, row=draft.row, **fault._asdict()) for fault in draft.faults]
