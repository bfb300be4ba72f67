"""What a recalculation would do, as the page shows it: numbers of all changes, the first by name (room: ledger)."""

from __future__ import annotations

from dataclasses import dataclass, field

from apparat.deadlines.recalculate import Change, preview, reason_of
from apparat.org.bilingual import in_language
from apparat.worktime.calendar import CalendarNotLoaded
from apparat.worktime.load import work_calendar

SHOWN = 200


@dataclass(frozen=True, slots=True)
class Line:
    """One change with its reason in words."""

    change: Change
    reason: str


@dataclass(slots=True)
class Outlook:
    """How many terms would end later, how many earlier, how many only be warned of on another day; the first lines.

    missing_year: a year an open term needs and nobody has loaded; then nothing can be recalculated.
    """

    later: int = 0
    earlier: int = 0
    adjusted: int = 0
    lines: list[Line] = field(default_factory=list)
    missing_year: int | None = None

    @property
    def moved(self) -> int:
        """How many terms would move."""
        return self.later + self.earlier

    @property
    def is_empty(self) -> bool:
        """Tell whether the ledger agrees with the calendar."""
        return not (self.moved or self.adjusted or self.missing_year)


def outlook() -> Outlook:
    """Return what a recalculation by the calendar of this moment would do; writes nothing."""
    seen = Outlook()
    try:
        for change in preview(work_calendar()):
            _add(seen, change)
    except CalendarNotLoaded as missing:
        seen.missing_year = missing.year
    return seen


def _add(seen: Outlook, change: Change) -> None:
    if not change.is_move:
        seen.adjusted += 1
        return
    seen.later += change.is_later
    seen.earlier += not change.is_later
    if len(seen.lines) < SHOWN:
        reason = reason_of(change)
        seen.lines.append(Line(change, in_language(reason["kk"], reason["ru"])))
