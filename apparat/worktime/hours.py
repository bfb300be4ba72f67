"""Office hours as data and the lawful day of registration of what came in (room: worktime; 10.9, 14.4, 18.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from apparat.worktime.calendar import WEEKEND, WorkCalendar
from apparat.worktime.trace import Step, step

OFFICE_ZONE = ZoneInfo("Asia/Almaty")  # +05:00 in the whole country since 1 March 2024
_WEEKEND_CLAUSE = "18.1"


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """The clock of one office; the defaults are those of the Regulation, an office profile may set its own."""

    opens: time = time(9, 0)  # 10.9, 18.1
    lunch_from: time = time(13, 0)  # 10.9, 18.1
    lunch_to: time = time(15, 0)  # 10.9, 18.1
    closes: time = time(19, 0)  # 18.1
    intake_until: time = time(18, 30)  # 10.9
    answers_until: time = time(18, 0)  # 14.4

    def is_open(self, at: time) -> bool:
        """Say whether the office is at work at the local time ``at`` of a working day (18.1)."""
        return self.opens <= at < self.lunch_from or self.lunch_to <= at < self.closes

    def takes_papers(self, at: time) -> bool:
        """Say whether the intake window is open at the local time ``at`` of a working day (10.9)."""
        return at <= self.intake_until and (self.opens <= at < self.lunch_from or self.lunch_to <= at)

    def takes_answers(self, at: time) -> bool:
        """Say whether an answer to an applicant is still accepted for dispatch at ``at`` (14.4)."""
        return self.opens <= at <= self.answers_until


STANDARD_HOURS = OfficeHours()


@dataclass(frozen=True, slots=True)
class Intake:
    """The day on which something received must be registered, how that follows, and from which clause."""

    registered_on: date
    trace: tuple[Step, ...]
    clause: str = "10.9"


def intake_day(
    moment: datetime, *, urgent: bool, calendar: WorkCalendar, hours: OfficeHours = STANDARD_HOURS
) -> Intake:
    """Return the day of registration of a paper received at ``moment``: the whole of 10.9.

    * Working day, up to and including 18:30:00 – that day. Before 09:00 and in the break of 13:00–15:00 the window is
      closed, but it opens again on the same day, so the date is the same.
    * Working day, later than 18:30:00 – the next working day, first in line. The act says «18:30-ге дейін … 18:30-ден
      кейін»: what arrives at 18:30:00 sharp has not come *after* half past six; the first instant after it has.
    * Day off – taken by the duty officer, registered on the first working day.
    * ``urgent`` – the day it came, whatever day and hour that is.

    Args:
        moment: aware moment of receipt; its local date and time are taken in ``OFFICE_ZONE``.
        urgent: the paper bears one of the marks of 10.9 («ШҰҒЫЛ», «ӨТЕ ШҰҒЫЛ», «СРОЧНО», «ВЕСЬМА СРОЧНО»).
        calendar: the working calendar.
        hours: the clock of the office.

    Raises:
        ValueError: ``moment`` is naive.
        CalendarNotLoaded: the day, or the working day after it, is not loaded.
    """
    local = local_moment(moment)
    rule = "urgent" if urgent else _rule(local, calendar, hours)
    return _registered(local, rule, calendar, hours.intake_until, "10.9")


def appeal_intake_day(moment: datetime, *, calendar: WorkCalendar, hours: OfficeHours = STANDARD_HOURS) -> Intake:
    """Return the day of registration of an appeal or complaint received at ``moment``.

    Appeals are accepted during the whole working day (14.4), so the line is the end of work and not half past six;
    after it, or on a day off, the next working day (Code, art. 64(3), cited by 14.6). The Code knows no urgency here.

    Raises:
        ValueError: ``moment`` is naive.
        CalendarNotLoaded: the day, or the working day after it, is not loaded.
    """
    local = local_moment(moment)
    whole_day = OfficeHours(hours.opens, hours.lunch_from, hours.lunch_to, hours.closes, hours.closes)
    return _registered(local, _rule(local, calendar, whole_day), calendar, hours.closes, "14.4")


def local_moment(moment: datetime) -> datetime:
    """Return ``moment`` on the clock of the office; raises ``ValueError`` when it is naive."""
    if moment.tzinfo is None:
        raise ValueError("a moment of receipt needs an offset from UTC")
    return moment.astimezone(OFFICE_ZONE)


def skips(calendar: WorkCalendar, first: date, last: date) -> tuple[Step, ...]:
    """Return one "skip" step for every day off from ``first`` to ``last``, with its reason."""
    return tuple(
        step("skip", day, _WEEKEND_CLAUSE if why == WEEKEND else "", why=why)
        for day, why in calendar.off_between(first, last)
    )


def _rule(local: datetime, calendar: WorkCalendar, hours: OfficeHours) -> str:
    """Return which rule of 10.9 the local moment falls under."""
    if not calendar.is_working(local.date()):
        return "day_off"
    at = local.time()
    if at > hours.intake_until:
        return "late"
    if at < hours.opens:
        return "before_hours"
    return "lunch" if hours.lunch_from <= at < hours.lunch_to else "in_time"


def _registered(local: datetime, rule: str, calendar: WorkCalendar, until: time, clause: str) -> Intake:
    """Walk from the local moment to the day of registration and write the steps down."""
    day = local.date()
    calendar.is_working(day)  # refuses an unloaded year even where the answer is the day itself
    moves = {"late": 1, "day_off": 0}
    on = calendar.shift(day, moves[rule]) if rule in moves else day
    trace = (
        step("intake", on, clause, rule=rule, received=local.isoformat(), until=until.isoformat("minutes")),
        *(skips(calendar, day, on) if rule in moves else ()),
    )
    return Intake(on, trace, clause)
