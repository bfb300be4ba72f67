"""Recalculates the open rows after a change of the calendar: first a preview, then the deed (room: deadlines; 13.15).

Every row is counted again from what it stores, so nothing depends on knowing which days were changed; a row whose span
touches no changed day comes out as it was. Two thousand rows at a time come from a server-side cursor as bare columns,
without traces; equal counts are counted once; only rows that move are loaded whole. A row counted from another one
(13.13) is always younger than it, so the order of keys lets it follow within the same pass.

All changes are applied in one transaction: a ledger counted half by the old calendar would answer no question truly.
The rows are written in batches, each row under its lock and only if it still stands where the preview saw it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import islice
from typing import NamedTuple, TypeVar

from django.db import transaction
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from simple_history.utils import bulk_update_with_history

from apparat.deadlines.events import RECALCULATED
from apparat.deadlines.models import Deadline, DeadlineMove
from apparat.deadlines.recount import recount, warning_day
from apparat.deadlines.row import NEW_DATE, duty
from apparat.journal.write import write_many
from apparat.org.bilingual import Bilingual, in_both
from apparat.org.mandate import Mandate
from apparat.regulation.counting import ROLL, Counted
from apparat.worktime.calendar import WorkCalendar
from apparat.worktime.load import Rules, edition, office_hours
from apparat.worktime.trace import Step

Some = TypeVar("Some")

READ_AT_ONCE = 2000
WRITTEN_AT_ONCE = 500


class ChangedDay(NamedTuple):
    """A day of the calendar that moved a date: off now (with its Kazakh name), or working now ("")."""

    on: date
    why: str


@dataclass(frozen=True, slots=True)
class Change:
    """One row as it would stand: the row, its date that stands, its new count and day of warning, the days that did it.

    Without a move only the day of the warning, or the day counted from, shifts. ``days`` is empty when the row follows
    another one, or when the wording of its term was amended.
    """

    deadline: Deadline
    old: date
    counted: Counted
    warn_on: date
    days: tuple[ChangedDay, ...]

    @property
    def new(self) -> date:
        """The date that would stand."""
        return self.counted.due_on

    @property
    def is_move(self) -> bool:
        """Tell whether the date itself moves."""
        return self.old != self.new

    @property
    def is_later(self) -> bool:
        """Tell whether the officer gets more time."""
        return self.new > self.old


@dataclass(frozen=True, slots=True)
class Applied:
    """What an application did: dates moved, rows adjusted without a move, rows that somebody changed in between.

    owners: how many dates moved of which officer, or of which unit where the row names no officer (key of the officer,
    key of the unit): whom to tell is the caller's to decide.
    """

    moved: int
    adjusted: int
    passed_over: int
    owners: Counter[tuple[int | None, int | None]] = field(default_factory=Counter, compare=False)


class _Row(NamedTuple):
    """The columns of an open row that its date follows from."""

    pk: int
    term_key: str
    start_on: date
    start_at: datetime | None
    urgent: bool
    count: int | None  # type: ignore[assignment] # the column's name; nobody asks a row for tuple.count
    fixed_on: date | None
    no_later_on: date | None
    counted_from_id: int | None
    capped_by_id: int | None
    due_on: date
    warn_on: date | None
    opened_at: datetime

    @property
    def fixed_clause(self) -> str:
        """Stay silent: only the date is asked for here."""
        return ""

    @property
    def question(self) -> tuple[object, ...]:
        """What the date depends on, without whose row it is."""
        return self[1:8]


def preview(calendar: WorkCalendar) -> Iterator[Change]:
    """Yield every open row whose date, or day of warning, is another one by ``calendar``; writes nothing.

    Raises:
        CalendarNotLoaded: the calendar lacks a year that an open row needs.
    """
    recalculation = _Recalculation(Rules(calendar, edition(), office_hours()))
    found = recalculation.changed_rows()
    for batch in _batches(found, WRITTEN_AT_ONCE):
        rows = Deadline.objects.select_related("officer", "unit", "leader").in_bulk([row.pk for row in batch])
        yield from (recalculation.change(rows[row.pk], row) for row in batch if row.pk in rows)


@transaction.atomic
def apply(changes: Iterable[Change], *, mandate: Mandate, at: datetime) -> Applied:
    """Write the changes: rows, their history, a move and a journal entry for each moved date.

    Rows closed or moved since the preview are passed over.
    """
    moved = adjusted = passed_over = 0
    owners: Counter[tuple[int | None, int | None]] = Counter()
    for batch in _batches(changes, WRITTEN_AT_ONCE):
        still = _still_standing(batch)
        _write(still, mandate, at)
        moved += sum(change.is_move for change in still)
        adjusted += sum(not change.is_move for change in still)
        passed_over += len(batch) - len(still)
        rows = [change.deadline for change in still if change.is_move]
        owners.update((row.officer_id, None if row.officer_id else row.unit_id) for row in rows)
    return Applied(moved, adjusted, passed_over, owners)


@dataclass(slots=True)
class _Recalculation:
    """One pass over the ledger: the rules, equal counts counted once, the new dates of rows that move."""

    rules: Rules
    counted: dict[tuple[object, ...], tuple[date, date]] = field(default_factory=dict)
    moved: dict[int, date] = field(default_factory=dict)

    def changed_rows(self) -> Iterator[_Row]:
        """Yield the rows that would change, with the anchors they would then have."""
        columns = Deadline.objects.filter(state=Deadline.State.OPEN).order_by("pk").values_list(*_Row._fields)
        for values in columns.iterator(chunk_size=READ_AT_ONCE):
            stored = _Row._make(values)
            row = self._anchored(stored)
            due_on, warn_on = self._dates(row)
            if warn_on != row.warn_on:  # most rows: the day is in the future of their opening, no need to look at that
                warn_on = max(warn_on, _day(row.opened_at))
            if due_on != row.due_on:
                self.moved[row.pk] = due_on
            if (due_on, warn_on) != (row.due_on, row.warn_on) or row is not stored:
                yield row

    def _anchored(self, row: _Row) -> _Row:
        """Return the row with the new dates of the rows it hangs on."""
        if row.counted_from_id in self.moved:
            row = row._replace(start_on=self.moved[row.counted_from_id])
        if row.capped_by_id in self.moved:
            row = row._replace(no_later_on=self.moved[row.capped_by_id])
        return row

    def _dates(self, row: _Row) -> tuple[date, date]:
        """Return the due date and the day three working days before it (13.4)."""
        question = row.question
        if question not in self.counted:
            due_on = recount(row, self.rules).due_on
            self.counted[question] = due_on, self._warning(due_on, date.min)
        return self.counted[question]

    def _warning(self, due_on: date, begun_on: date) -> date:
        return warning_day(due_on, begun_on=begun_on, calendar=self.rules.calendar, edition=self.rules.edition)

    def change(self, deadline: Deadline, row: _Row) -> Change:
        """Return the change of a whole row, with its trace and the days that caused it."""
        before = deadline.trace
        deadline.start_on, deadline.no_later_on = row.start_on, row.no_later_on
        counted = recount(deadline, self.rules)
        warn_on = self._warning(counted.due_on, _day(deadline.opened_at))
        return Change(deadline, deadline.due_on, counted, warn_on, tuple(_changed_days(before, counted.trace)))


def _day(at: datetime) -> date:
    return timezone.localdate(at)


def _changed_days(before: Iterable[Step], after: Iterable[Step]) -> Iterator[ChangedDay]:
    """Yield the days that one trace passes over and the other, covering them as well, does not."""
    old, new = list(before), list(after)
    shared = _covered(old) & _covered(new)
    was, now = _off(old), _off(new)
    for on in sorted((was.keys() ^ now.keys()) & shared):
        yield ChangedDay(date.fromisoformat(on), now.get(on, ""))


def _off(trace: Iterable[Step]) -> dict[str, str]:
    return {entry["on"]: str(entry["what"]["why"]) for entry in trace if entry["step"] == "skip"}


def _covered(trace: list[Step]) -> set[str]:
    """Return the days a trace has looked at: those counted over, and those rolled over (13.15)."""
    days: set[str] = set()
    for entry in trace:
        days.add(entry["on"])
        if entry["step"] == "roll" or (entry["step"] == "count" and entry["what"]["unit"] == "working_days"):
            days |= _between(str(entry["what"]["from"]), entry["on"])
    return days


def _between(one: str, other: str) -> set[str]:
    first, last = sorted((date.fromisoformat(one), date.fromisoformat(other)))
    return {date.fromordinal(n).isoformat() for n in range(first.toordinal(), last.toordinal() + 1)}


def _still_standing(batch: list[Change]) -> list[Change]:
    """Hold the rows and return the changes whose row nobody closed or moved since the preview, each on the held row.

    What else was written of a row meanwhile (who owes it, 13.5) stands, and goes into its history as it stands.
    """
    rows = Deadline.objects.select_for_update(of=("self",)).select_related("officer", "unit", "leader").defer("trace")
    held = rows.filter(state=Deadline.State.OPEN).order_by("pk").in_bulk([change.deadline.pk for change in batch])
    return [
        _written_on(row, change)
        for change in batch
        if (row := held.get(change.deadline.pk)) and row.due_on == change.old
    ]


def _written_on(row: Deadline, change: Change) -> Change:
    """Return the change on another copy of its row, with the days it is now counted from and capped by."""
    row.start_on, row.no_later_on = change.deadline.start_on, change.deadline.no_later_on
    return replace(change, deadline=row)


def _write(changes: list[Change], mandate: Mandate, at: datetime) -> None:
    moves = [_move(change, mandate, at) for change in changes if change.is_move]
    for change in changes:
        row = change.deadline
        row.due_on, row.warn_on, row.trace = change.new, change.warn_on, list(change.counted.trace)
    # Dated by the clock, as every other line of a row's history: recalculation is long, and a line dated by its
    # beginning would stand below one that another deed wrote meanwhile.
    bulk_update_with_history(
        [change.deadline for change in changes],
        Deadline,
        NEW_DATE,
        default_user=mandate.officer,
        default_change_reason=ROLL,
    )
    DeadlineMove.objects.bulk_create(moves)
    facts = [
        (move.deadline, {"duty": duty(move.deadline), "from_on": _iso(move.from_on), "to_on": _iso(move.to_on)})
        for move in moves
    ]
    write_many(RECALCULATED.name, facts, mandate=mandate, at=at, clause=ROLL)


def _move(change: Change, mandate: Mandate, at: datetime) -> DeadlineMove:
    reason = reason_of(change)
    return DeadlineMove(
        deadline=change.deadline,
        from_on=change.old,
        to_on=change.new,
        clause=ROLL,
        reason_kk=reason["kk"],
        reason_ru=reason["ru"],
        by=mandate.officer,
        at=at,
    )


def reason_of(change: Change) -> Bilingual:
    """Return why the date moves, in both languages: the days that did it, else the term it follows."""
    if not change.days:
        return in_both(_("The term or the term it follows was counted anew."))
    named = in_both(_("The working calendar changed: %(days)s."), days=lazy(_days_in_words, str)(change.days))
    return {language: words[:500] for language, words in named.items()}


def _days_in_words(days: Iterable[ChangedDay]) -> str:
    return ", ".join(f"{day.on:%d.%m.%Y} – {_what_it_is(day)}" for day in days)


def _what_it_is(day: ChangedDay) -> str:
    return str(_("day off") if day.why else _("working day"))


def _iso(day: date) -> str:
    return day.isoformat()


def _batches(things: Iterable[Some], size: int) -> Iterator[list[Some]]:
    rest = iter(things)
    while batch := list(islice(rest, size)):
        yield batch
