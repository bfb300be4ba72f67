"""Fills an empty office with the demo: people, absences, half a year of letters and what became of them (room: demo)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.db import transaction
from simple_history.utils import bulk_update_with_history

from apparat.demo import absences
from apparat.demo.cast import Cast
from apparat.demo.copies import make_copies, share_copies
from apparat.demo.letter_life import FILE_INDEX, LetterLife
from apparat.demo.moments import Moments
from apparat.demo.paper import SCANNED
from apparat.demo.people import REASON, SEED, seat_people
from apparat.demo.plan import Letter, Planner, chance, half_a_year_before, today_of
from apparat.demo.stage import Stage
from apparat.demo.timeline import Timeline
from apparat.notices.models import Notice
from apparat.numbering.models import CaseFile
from apparat.opening.office import load_office, load_nomenclature
from apparat.org.models import Office, Officer
from apparat.org.queries import office
from apparat.worktime.fill import load_years
from apparat.worktime.holidays_source import FIRST_YEAR
from apparat.worktime.load import loaded_years, work_calendar
from control.models import Assignment
from documents.models import DocumentKind, Incoming

PROFILE = "kazygurt"  # the office the letters are written for
READ_AFTER = timedelta(days=2)  # notices older than this have been read
ORIGINALS = 300  # letters made by deeds; more are copies of these
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
    return Officer.history.filter(history_change_reason=REASON).exists()


@transaction.atomic
def make_office(letters: int, *, now: datetime, told: Told = lambda _line: None, scans: int = SCANNED) -> Made:
    """Make the demo office with so many letters, all or nothing; an office that is there already stays as it is.

    The first `ORIGINALS` letters are made by the real actions, each at its own moment; the others are copies of those
    whose work is done. Assignments are four to three letters.

    Raises NoRoom when the database holds people or papers of somebody else, or is another office than the letters' own.
    """
    if is_there():
        return _count(already=True)
    _check_room()
    _lay_the_ground(now)
    first = today_of(now) if letters <= 0 else half_a_year_before(now)
    seat_people(at=_opening(first), left_on=first)
    originals = min(letters, ORIGINALS)
    stage = _stage(now, first)
    plan = _plan(stage, originals, first, now, letters - originals, scans)
    _play(stage, plan, now, told)
    _settle(now)
    make_copies({stage.made[row.place]: row.copies for row in plan if row.copies}, told)
    return _count(already=False)


def _check_room() -> None:
    here = office()
    if here is not None and here.code != PROFILE:
        raise NoRoom(f"the demo's letters are written for {PROFILE}, this office is {here.code}")
    if Incoming.objects.exists():
        raise NoRoom("this database holds letters that are not the demo's")
    if Officer.objects.filter(is_superuser=False).exists():
        raise NoRoom("this database has officers that are not the demo's")


def _lay_the_ground(now: datetime) -> None:
    """Load what a demo office stands on, as far as it is missing: the profile, the calendar of the years it needs."""
    if not Office.objects.exists():
        load_office(PROFILE, at=now)
    year = today_of(now).year
    if not {year - 1, year, year + 1} <= loaded_years():
        load_years(FIRST_YEAR, year + 1, at=now)
    load_nomenclature(PROFILE, half_a_year_before(now).year, at=now)


def _opening(first: date) -> datetime:
    return Moments(chance(SEED), work_calendar()).first_thing(work_calendar().on_or_before(first - timedelta(days=30)))


def _stage(now: datetime, first: date) -> Stage:
    years = range(first.year, today_of(now).year + 1)
    return Stage(
        cast=Cast(),
        moments=Moments(chance(SEED), work_calendar()),
        timeline=Timeline(now),
        kinds={row.code: row for row in DocumentKind.objects.all()},
        files={row.year: row for row in CaseFile.objects.filter(index=FILE_INDEX, year__in=years)},
    )


def _plan(stage: Stage, count: int, first: date, now: datetime, more: int, scans: int) -> list[Letter]:
    planner = Planner(stage.cast, stage.moments)
    plan = planner.letters(count, round(count * 4 / 3), since=first, now=now)
    stage.scanned = frozenset(row.place for row in plan[-scans:]) if scans else frozenset()
    shares = share_copies(plan, more, now)
    return [replace(row, copies=shares[row.place]) for row in plan]


def _play(stage: Stage, plan: list[Letter], now: datetime, told: Told) -> None:
    with stage.dated_history():
        for life in absences.lives(stage, now):
            stage.timeline.enter(life)
        for letter in plan:
            stage.timeline.enter(LetterLife(stage, letter).live())
        stage.timeline.play(_progress(len(plan), stage, told))


def _progress(total: int, stage: Stage, told: Told) -> Callable[[datetime], None]:
    """Return a listener that says, at every new month, how far the play is."""
    months: set[str] = set()

    def hear(at: datetime) -> None:
        month = f"{at:%m.%Y}"
        if month not in months:
            months.add(month)
            told(f"  {month}: {len(stage.made)} of {total} letters")

    return hear


def _settle(now: datetime) -> None:
    """Old notices have been read; people get their mail from now on, so that no letter of the past leaves the house."""
    Notice.objects.filter(created_at__lt=now - READ_AFTER).update(read_at=now - READ_AFTER)
    people = list(Officer.objects.filter(email="", is_superuser=False))
    for officer in people:
        officer.email = f"{officer.username}@kazygurt.example"
    bulk_update_with_history(people, Officer, ["email"], default_change_reason=REASON, default_date=now)


def _count(*, already: bool) -> Made:
    return Made(Officer.objects.count(), Incoming.objects.count(), Assignment.objects.count(), already)
