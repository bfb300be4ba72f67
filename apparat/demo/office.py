"""Fills an empty office with the demo: people, absences, letters and what became of them (room: demo)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import F

from apparat.demo.absences import enter_orders
from apparat.demo.acquaintances import acquaint
from apparat.demo.cast import Cast
from apparat.demo.copies import make
from apparat.demo.filing import keep_files
from apparat.demo.letter_life import FILE_INDEX, LetterLife
from apparat.demo.library import fill_library
from apparat.demo.moments import DAY, Moments
from apparat.demo.notes import write_notes
from apparat.demo.old_journal import bring_old_journal
from apparat.demo.originals import patterns, put_aside, take_out
from apparat.demo.own_papers import write_papers
from apparat.demo.paper import SCANNED, attach_scans
from apparat.demo.people import REASON, SEED, seat_people
from apparat.demo.plan import Letter, Planner, chance, half_a_year_before, today_of
from apparat.demo.shares import Share, share_out
from apparat.demo.shifts import Shift, Shifting, lived
from apparat.demo.stage import Stage
from apparat.demo.stores import fill_stocks
from apparat.demo.timeline import Timeline
from apparat.demo.years import plan_years
from apparat.notices.models import Notice
from apparat.numbering.models import CaseFile
from apparat.offices.profile import load_profile
from apparat.opening.office import load_nomenclature, load_office
from apparat.org.models import Office, Officer
from apparat.org.queries import office
from apparat.worktime.fill import load_years
from apparat.worktime.holidays_source import FIRST_YEAR
from apparat.worktime.load import loaded_years, work_calendar
from control.models import Assignment
from documents.models import DocumentKind, Incoming
from outgoing.models import OutgoingKind

PROFILE = "kazygurt"  # the office the letters are written for
CLERK = "aigul"  # who keeps the registry
READ_AFTER = timedelta(days=2)  # notices older than this have been read
PATTERNS = 100  # lives played by real deeds; every letter is one of them, the finished ones on many weeks
BIG = 3_000  # more letters than half a year brings
Told = Callable[[str], None]


class NoRoom(ValueError):
    """The database has people or papers that are not the demo's, or is another office."""


@dataclass(frozen=True, slots=True)
class Made:
    """What stands in the office now: officers, letters, assignments; `already`: it stood there before."""

    officers: int
    letters: int
    assignments: int
    already: bool = False


def is_there() -> bool:
    """Tell whether the demo office has been made in this database."""
    return bool(Officer.history.filter(history_change_reason=REASON).exists())


@transaction.atomic
def make_office(letters: int, *, now: datetime, told: Told = lambda _line: None, scans: int = SCANNED) -> Made:
    """Make the demo office with so many letters, all or nothing; an office that is there already stays as it is.

    Some lives are played by the real actions, each deed at its own moment. They are the patterns of all letters: each
    stands once as it was played, the others are finished ones on other weeks, under their own keys and numbers; in a
    big office the open ones stand many times too, minutes apart. Assignments are four to three letters.

    Raises NoRoom when the database holds people or papers of somebody else, or is another office than the letters' own.
    """
    if is_there():
        return _count(already=True)
    _check_room()
    since = first_day(letters, now)
    _lay_the_ground(since, now)
    seat_people(at=_before(since), left_on=since)
    stage = _stage(since, now)
    enter_orders(stage, now)
    fill_stocks(stage, now)
    shares, shifts = _play(stage, letters, since, now, told)
    make(shares, shifts, told)
    write_papers(stage.cast, stage.moments, now)
    keep_files(stage.cast, now)
    bring_old_journal(stage.cast[CLERK], now)
    acquaint(stage.cast, stage.moments, now)
    fill_library(stage.cast, now)
    write_notes(stage.cast, now)
    Notice.objects.filter(mail=Notice.Mail.WAITING).update(mail=Notice.Mail.NONE)  # no letter of the past leaves today
    Notice.objects.filter(created_at__lt=now - READ_AFTER).update(read_at=F("created_at") + READ_AFTER)
    attach_scans(scans)
    return _count(already=False)


def first_day(letters: int, now: datetime) -> date:
    """Return the day of the first letter: half a year back, or for a big office the day the Regulation came."""
    regulation = load_profile(PROFILE).office.act_on
    return half_a_year_before(now) if letters <= BIG else min(regulation, half_a_year_before(now))


def _check_room() -> None:
    here = office()
    if here is not None and here.code != PROFILE:
        raise NoRoom(f"the demo's letters are written for {PROFILE}, this office is {here.code}")
    if Incoming.objects.exists():
        raise NoRoom("this database holds letters that are not the demo's")
    if Officer.objects.filter(is_superuser=False).exists():
        raise NoRoom("this database has officers that are not the demo's")


def _lay_the_ground(since: date, now: datetime) -> None:
    """Load what a demo office stands on, as far as it is missing: the profile, the calendar of the years it needs."""
    if not Office.objects.exists():
        load_office(PROFILE, at=now)
    year = today_of(now).year
    if not set(range(since.year - 1, year + 2)) <= loaded_years():
        load_years(FIRST_YEAR, year + 1, at=now)
    for each in range(since.year, year + 1):
        load_nomenclature(PROFILE, each, at=now)


def _before(since: date) -> datetime:
    """Return the moment at which the people of the demo were entered: a month before its first letter."""
    calendar = work_calendar()
    return Moments(chance(SEED), calendar).first_thing(calendar.on_or_before(since - timedelta(days=30)))


def _stage(since: date, now: datetime) -> Stage:
    years = range(since.year, today_of(now).year + 1)
    return Stage(
        cast=Cast(),
        moments=Moments(chance(SEED), work_calendar()),
        timeline=Timeline(now),
        kinds={row.code: row for row in DocumentKind.objects.all()},
        files={row.year: row for row in CaseFile.objects.filter(index=FILE_INDEX, year__in=years)},
    )


def _play(stage: Stage, letters: int, since: date, now: datetime, told: Told) -> tuple[list[Share], list[Shift]]:
    """Play the patterns, put them aside and take the play back; return which lives to make of them, and how moved."""
    is_big = letters > BIG
    plan = _plan(stage, letters, now)
    began = transaction.savepoint()
    # papers of the office are not among what is copied: the play makes no service notes; this is taken back with it
    OutgoingKind.objects.filter(code="service_note").update(is_active=False)
    with stage.dated_history():
        for letter in plan:
            stage.timeline.enter(LetterLife(stage, letter).live())
        stage.timeline.play(_progress(len(plan), stage, told))
    told(f"  {stage.made} of {len(plan)} patterns played")
    lives = lived()
    shifting = Shifting(since, until=today_of(now) - DAY if is_big else None)
    shifts = list(shifting.of(lives)) if letters > len(plan) else []
    taken, made = take_out(), patterns(lives, now)
    transaction.savepoint_rollback(began)
    put_aside(taken, made)
    given = {row.letter.pk: row.tasks for row in lives}
    still_open = {row.letter.pk for row in lives if not row.is_finished} if is_big else ()
    return share_out(letters, assignments_for(letters), given, shifts, still_open), shifts


def _plan(stage: Stage, letters: int, now: datetime) -> list[Letter]:
    """Return the lives to play: a hundred of the half year, or for a big office those of its years and of today."""
    if letters > BIG:
        return plan_years(stage.cast, stage.moments, now)
    count = min(letters, PATTERNS)
    planner = Planner(stage.cast, stage.moments)
    return planner.letters(count, assignments_for(count), since=half_a_year_before(now), now=now)


def assignments_for(letters: int) -> int:
    """Return how many assignments so many letters carry: four to three."""
    return round(letters * 4 / 3)


def _progress(total: int, stage: Stage, told: Told) -> Callable[[datetime], None]:
    """Return a listener that says, at every new month, how far the play is."""
    months: set[str] = set()

    def hear(at: datetime) -> None:
        month = f"{at:%m.%Y}"
        if month not in months:
            months.add(month)
            told(f"  {month}: {stage.made} of {total} patterns played")

    return hear


def _count(*, already: bool) -> Made:
    return Made(Officer.objects.count(), Incoming.objects.count(), Assignment.objects.count(), already)
