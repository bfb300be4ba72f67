"""What the mark of urgency on a paper makes of the terms of its resolution (room: documents; 13.2 ¶2 1), ADR-0007)."""

from __future__ import annotations

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.open import calendar_missing
from apparat.regulation.counting import due
from apparat.worktime.calendar import CalendarNotLoaded
from apparat.worktime.load import Rules, rules_in_force
from control.models import Assignment
from control.terms import TERM_KEYS
from documents.models import Incoming, ResolutionPoint

Urgency, Term = Assignment.Urgency, ResolutionPoint.Term
URGENCY = {Term.VERY_URGENT: Urgency.VERY_URGENT, Term.URGENT: Urgency.URGENT, Term.EXPEDITE: Urgency.EXPEDITE}
TERM_OF_MARK = {mark: term for term, mark in URGENCY.items()}
STRICTER = (Urgency.NONE, Urgency.EXPEDITE, Urgency.URGENT, Urgency.VERY_URGENT)  # the last is the strictest


def received_on(incoming: Incoming) -> date:
    """Return the day that 13.2 counts the terms of a registered paper from: its registration (ADR-0005, 10.9)."""
    assert incoming.registered_at is not None  # noqa: S101 - only registered papers get a resolution
    return timezone.localdate(incoming.registered_at)


def carried(term: str, incoming: Incoming) -> Assignment.Urgency:
    """Return the mark of the assignment: the stricter of the point's and the paper's; none when only noted (13.10)."""
    if term == Term.NOTED:
        return Urgency.NONE
    return max(URGENCY.get(Term(term), Urgency.NONE), Urgency(incoming.urgency), key=STRICTER.index)


def latest_day(incoming: Incoming, on: date) -> date | None:
    """Return the last day that the mark lets a point put on the day ``on`` end, None for a paper without a mark.

    Raises CalendarNotLoaded when the year of the day is not known.
    """
    return None if incoming.urgency == Urgency.NONE else _latest(incoming, on, rules_in_force())


def check_mark(place: int, term: str, due_on: date | None, *, incoming: Incoming, on: date) -> None:
    """Refuse a point whose term is longer than the mark of its paper allows (13.2).

    Raises Refusal with the last lawful day, at the field of the point's date.
    """
    if incoming.urgency == Urgency.NONE or term == Term.NOTED:
        return
    rules, field = rules_in_force(), f"due_{place}"
    try:
        latest, last = _latest(incoming, on, rules), ends_on(term, due_on, incoming, rules)
    except CalendarNotLoaded as missing:
        raise calendar_missing(missing, "13.2", field=field) from missing
    if last <= latest:
        return
    said = {"place": place, "mark": incoming.get_urgency_display(), "day": f"{latest:%d.%m.%Y}"}
    reason = _("Point %(place)s: the paper is marked %(mark)s, so the term ends on %(day)s at the latest.")
    raise Refusal(reason % said, "13.2", field=field)


def _latest(incoming: Incoming, on: date, rules: Rules) -> date:
    """Count the mark's term from the registration; when it ran out on the desk, anew from the resolution (ADR-0007)."""
    key = TERM_KEYS[Urgency(incoming.urgency)]
    latest = _counted(key, received_on(incoming), rules)
    return latest if latest >= on else _counted(key, on, rules)


def ends_on(term: str, due_on: date | None, incoming: Incoming, rules: Rules) -> date:
    """Return the day on which a point of this term, or of this named day, ends."""
    if due_on is not None:
        return rules.calendar.on_or_after(due_on)  # 13.15
    return _counted(TERM_KEYS[URGENCY.get(Term(term), Urgency.NONE)], received_on(incoming), rules)


def _counted(key: str, start: date, rules: Rules) -> date:
    return due(key, start=start, calendar=rules.calendar, edition=rules.edition).due_on
