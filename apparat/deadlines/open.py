"""Opens a row of the ledger: the obligation, its date, how the date was reached (room: deadlines; 13.2–13.4, 13.15)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict, Unpack

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.deadlines.recount import recount, warning_day
from apparat.org.models import Officer, Unit
from apparat.regulation.counting import Counted, ImpossibleTerm, UnknownTerm
from apparat.regulation.edition import term_of
from apparat.regulation.terms import Side
from apparat.worktime.calendar import CalendarNotLoaded
from apparat.worktime.load import Rules, rules_in_force

__all__ = ["CalendarNotLoaded", "Details", "ImpossibleTerm", "Subject", "UnknownTerm", "open_deadline"]


@dataclass(frozen=True, slots=True)
class Subject:
    """The printed snapshot of what owes the deadline, so that the ledger can be read without the houses above.

    kind, number, kk, ru: what it is; path: its page; root: kind and key of the paper on whose history page the ledger's
    facts stand, None when it stands alone.
    """

    kind: str
    number: str
    kk: str
    ru: str
    path: str
    root: tuple[str, int] | None = None


class Details(TypedDict, total=False):
    """What may be said besides the term, its start and its subject.

    urgent: the paper bears a mark of 10.9; officer, unit: who owes it; leader: who gave it; fixed_on: a day a leader
    named instead of the count; count: a length he named; no_later_than: a day, or the row whose day, caps this one
    (13.13 ¶2); begun_on: the day the obligation arose, given it an impossible term is refused.
    """

    urgent: bool
    officer: Officer | None
    unit: Unit | None
    leader: Officer | None
    fixed_on: date | None
    count: int | None
    no_later_than: date | Deadline | None
    begun_on: date | None


def open_deadline(
    term_key: str, *, subject: Subject, start: date | datetime | Deadline, at: datetime, **details: Unpack[Details]
) -> Deadline:
    """Count the term in the edition in force on its start and write the row. Call it inside the deed's transaction.

    `start` is the anchor: a day, an aware moment, or the row whose due date is the anchor (13.13: five working days
    before); a row that is counted from another one follows it when it moves.

    Raises:
        ImpossibleTerm: with `begun_on`, a term *before* its anchor would fall due when the obligation had not arisen.
        Refusal: the named day is before the start (field "due_on"), or the calendar of a year is not loaded.
        UnknownTerm: no term has that key.
        ValueError: a naive moment.
    """
    row = _row(term_key, subject, start, at, details)
    if row.fixed_on is not None and row.fixed_on < row.start_on:
        raise Refusal(_("The term ends before the day it is counted from."), row.clause, field="due_on")
    try:
        rules = rules_in_force()
        counted = recount(row, rules)
        _refuse_impossible(counted, details.get("begun_on"))
        fill(row, counted, rules)
    except CalendarNotLoaded as missing:
        raise calendar_missing(missing, row.clause, field="due_on") from missing
    row.save(force_insert=True)
    return row


def _row(
    term_key: str, subject: Subject, start: date | datetime | Deadline, at: datetime, details: Details
) -> Deadline:
    """Return the row as far as it is known before counting."""
    anchor, cap = start if isinstance(start, Deadline) else None, details.get("no_later_than")
    moment = start if isinstance(start, datetime) else None
    root_kind, root_id = subject.root or ("", None)
    return Deadline(
        term_key=term_key,
        clause=term_of(term_key).clause,
        subject_kind=subject.kind,
        subject_number=subject.number,
        subject_kk=subject.kk,
        subject_ru=subject.ru,
        subject_path=subject.path,
        root_kind=root_kind,
        root_id=root_id,
        officer=details.get("officer"),
        unit=details.get("unit"),
        leader=details.get("leader"),
        counted_from=anchor,
        capped_by=cap if isinstance(cap, Deadline) else None,
        start_on=_day(start),
        start_at=moment,
        urgent=details.get("urgent", False),
        count=details.get("count"),
        fixed_on=details.get("fixed_on"),
        no_later_on=cap.due_on if isinstance(cap, Deadline) else cap,
        opened_at=at,
    )


def _day(start: date | datetime | Deadline) -> date:
    if isinstance(start, Deadline):
        return start.due_on
    return timezone.localdate(start) if isinstance(start, datetime) else start


def _refuse_impossible(counted: Counted, begun_on: date | None) -> None:
    """Raise ImpossibleTerm for a term before its anchor that falls due when the obligation had not arisen (13.13)."""
    ahead = counted.term is not None and counted.term.side is Side.BEFORE
    if begun_on is not None and ahead and counted.due_on <= begun_on:
        raise ImpossibleTerm(counted, begun_on)


def fill(row: Deadline, counted: Counted, rules: Rules) -> None:
    """Write a counted date into the row: due date, day of the warning, unit, trace. Saves nothing."""
    begun_on = timezone.localdate(row.opened_at)
    row.due_on = counted.due_on
    row.warn_on = warning_day(counted.due_on, begun_on=begun_on, calendar=rules.calendar, edition=rules.edition)
    row.unit_of_time = counted.term.unit.value if counted.term else ""
    row.trace = list(counted.trace)


def calendar_missing(missing: CalendarNotLoaded, clause: str, *, field: str) -> Refusal:
    """Return the refusal that says which year nobody has loaded."""
    reason = _("The working calendar of %(year)s is not loaded: load it, or choose an earlier day.")
    return Refusal(reason % {"year": missing.year}, clause, field=field)
