"""By how many weeks a life may be moved and stay lawful, and its dates explained anew (room: demo; 13.15).

A life is moved by whole weeks only where every day of it works as the day it comes from did, nobody who acts in it is
away, and every term, counted anew on the real calendar, ends on the moved day. Then only the traces are others.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone

from apparat.deadlines.models import Deadline
from apparat.deadlines.open import fill
from apparat.deadlines.recount import recount
from apparat.journal.models import Entry
from apparat.org.models import Acting
from apparat.worktime.load import Rules, rules_in_force
from documents.models import Incoming
from documents.states import IncomingState

WEEK = 7
ISO_DAY = re.compile(r'"(\d{4}-\d{2}-\d{2})"')
EVERY = 2  # a life of a big office stands in every second of its weeks
BACK = 2  # an open life of a big office may have begun up to so many weeks earlier and still wait
FINISHED = frozenset({IncomingState.FILED, IncomingState.EXECUTED, IncomingState.RETURNED})


@dataclass(slots=True)
class Lived:
    """One life as it was played: its letter, the days of its deeds with who did them, its rows of the ledger."""

    letter: Incoming
    entries: list[Entry] = field(default_factory=list)
    deadlines: list[Deadline] = field(default_factory=list)

    @property
    def is_finished(self) -> bool:
        """Tell whether nothing more will happen to the letter, but for its filing."""
        return self.letter.state in FINISHED

    @property
    def moments(self) -> list[datetime]:
        """The receipt of the letter and every deed of the life."""
        return [self.letter.received_at, *(entry.at for entry in self.entries)]

    @property
    def tasks(self) -> int:
        """How many assignments were given on the letter."""
        return sum(entry.event == "assignment.issued" for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Shift:
    """One life moved by `days` (negative: earlier): the traces and the facts that change, by the place of their row."""

    story: int
    days: int
    traces: dict[int, str]
    facts: dict[int, str]


def lived() -> list[Lived]:
    """Return every life that stands in the tables now, in the order of its letters."""
    lives = {letter.pk: Lived(letter) for letter in Incoming.objects.order_by("pk")}
    for entry in Entry.objects.filter(root_kind="incoming").order_by("pk"):
        lives[entry.root_id].entries.append(entry)
    for deadline in Deadline.objects.filter(root_kind="incoming").order_by("pk"):
        lives[deadline.root_id or 0].deadlines.append(deadline)
    return list(lives.values())


class Shifting:
    """Finds the lawful shifts of lives, not earlier than the first day of the office's letters."""

    def __init__(self, since: date, until: date | None = None) -> None:
        """Read the calendar, the terms and the absences once.

        Args:
            since: the first day of letters.
            until: the last day of deeds of a moved life in a big office, where lives are moved forward too and open
                ones are moved; without it only finished lives are, into the past.
        """
        self.since, self.until, self.rules = since, until, rules_in_force()
        self.away: dict[int, list[tuple[date, date]]] = defaultdict(list)
        for row in Acting.objects.all():
            self.away[row.absent_id].append((row.starts_on, row.ends_on))

    def of(self, lives: Iterable[Lived]) -> Iterator[Shift]:
        """Yield, life by life, each lawful shift from the nearest week back to the first, then those forward."""
        for place, life in enumerate(lives):
            if any(entry.on_behalf_of_id for entry in life.entries):
                continue
            for weeks in self._weeks(life, place):
                shift = self._shift(life, WEEK * weeks)
                if shift is not None:
                    yield shift

    def _weeks(self, life: Lived, place: int) -> list[int]:
        """Return the weeks to try: of a big office every second one, and for an open life the last ones only."""
        back = (_day(life.letter.received_at) - self.since).days // WEEK
        if self.until is None:
            return list(range(-1, -back - 1, -1)) if life.is_finished else []
        if not life.is_finished:
            return list(range(-1, -min(back, BACK) - 1, -1))
        ahead = (self.until - _day(max(life.moments))).days // WEEK
        return [week for week in (*range(-1, -back - 1, -1), *range(1, ahead + 1)) if (week + place) % EVERY == 0]

    def _shift(self, life: Lived, days: int) -> Shift | None:
        if not self._days_fit(life, days):
            return None
        traces: dict[int, str] = {}
        for place, row in enumerate(life.deadlines, start=1):
            moved = moved_row(row, days)
            if not _lands(row, moved, days, self.rules):
                return None
            traces[place] = json.dumps(moved.trace, cls=DjangoJSONEncoder)
        return Shift(life.letter.pk, days, traces, dict(_facts(life.entries, days)))

    def _days_fit(self, life: Lived, days: int) -> bool:
        """Tell whether every deed falls on a day of the same sort, with its officer at work."""
        calendar, by = self.rules.calendar, timedelta(days=days)
        deeds = {(_day(entry.at), entry.officer_id) for entry in life.entries}
        deeds.add((_day(life.letter.received_at), None))
        return all(
            calendar.is_working(on) == calendar.is_working(on + by) and not self._is_away(officer, on + by)
            for on, officer in deeds
        )

    def _is_away(self, officer: int | None, on: date) -> bool:
        return any(first <= on <= last for first, last in self.away.get(officer or 0, ()))


def moved_row(row: Deadline, days: int) -> Deadline:
    """Return an unsaved row of the ledger that begins so many days later (or earlier, when negative)."""
    by = timedelta(days=days)
    names = ("term_key", "clause", "urgent", "count", "due_on", "trace")  # the clause of a named day is in the trace
    values: dict[str, Any] = {name: getattr(row, name) for name in names}
    for name in ("start_on", "start_at", "fixed_on", "no_later_on", "opened_at"):
        value = getattr(row, name)
        values[name] = value + by if value is not None else None
    return Deadline(**values)


def _lands(row: Deadline, moved: Deadline, days: int, rules: Rules) -> bool:
    """Count the moved row and tell whether it ends, and is warned of, as many days away as it begins."""
    fill(moved, recount(moved, rules), rules)
    by = timedelta(days=days)
    warned = moved.warn_on == (row.warn_on + by if row.warn_on else None)
    return moved.due_on == row.due_on + by and warned


def _facts(entries: Sequence[Entry], days: int) -> Iterator[tuple[int, str]]:
    """Yield place and facts of the entries that name a day, with the day moved."""
    by = timedelta(days=days)
    for place, entry in enumerate(entries, start=1):
        text = json.dumps(entry.data, cls=DjangoJSONEncoder, ensure_ascii=False)
        moved = ISO_DAY.sub(lambda found: f'"{date.fromisoformat(found[1]) + by}"', text)
        if moved != text:
            yield place, moved


def _day(moment: Any) -> date:
    return timezone.localdate(moment)
