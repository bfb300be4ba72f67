"""The database's working calendar, amended terms and office hours, as the pure rooms want them (room: worktime).

Whoever counts must count by the calendar of this moment, in every web worker and in Celery alike. So nothing is told
to anybody: each question fetches a fingerprint of the rows themselves (one query of about half a millisecond, hashed by
the database), and the object built from them is kept by the process as long as the fingerprint stays. It is right
inside a transaction, after a rollback and after rows written past the admin; no message can be lost: none is sent.
Ask once for a page or a deed and pass the answer on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, TypeVar

from django.apps import apps
from django.db import connection

from apparat.regulation.amendment import Amendment
from apparat.regulation.citation import under
from apparat.regulation.edition import Edition
from apparat.regulation.terms import Unit
from apparat.worktime.calendar import CalendarNotLoaded, WorkCalendar
from apparat.worktime.fill import load_years, loaded_years, unbroken_run
from apparat.worktime.holidays_source import FIRST_YEAR
from apparat.worktime.hours import STANDARD_HOURS, OfficeHours
from apparat.worktime.models import CalendarDay

__all__ = [
    "CalendarEmpty",
    "Rules",
    "edition",
    "load_years",
    "loaded_years",
    "office_hours",
    "rules_in_force",
    "work_calendar",
]

Made = TypeVar("Made")

_FINGERPRINTS = """
SELECT (SELECT sum(hashtextextended(year::text, 0)) FROM apparat_calendaryear),
       (SELECT sum(hashtextextended(row_of::text, 0)) FROM apparat_calendarday row_of),
       (SELECT sum(hashtextextended(row_of::text, 0)) FROM apparat_termamendment row_of),
       (SELECT sum(hashtextextended(row_of::text, 0)) FROM apparat_office row_of)
"""


class CalendarEmpty(CalendarNotLoaded):
    """Not a single year is loaded; ``manage.py load_calendar`` loads them."""

    def __init__(self) -> None:
        """Name the first year the command would load."""
        super().__init__(FIRST_YEAR)

    def __str__(self) -> str:
        return "no working calendar is loaded: run manage.py load_calendar"


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything a date is counted by at one moment: the calendar, the wording of the terms, the office's clock."""

    calendar: WorkCalendar
    edition: Edition
    hours: OfficeHours


class _Prints(NamedTuple):
    """Fingerprints of the rows: years, days, amendments, office. None for an empty table."""

    years: Any
    days: Any
    amendments: Any
    office: Any


_kept: dict[str, tuple[object, Any]] = {}


def rules_in_force() -> Rules:
    """Return the calendar, the edition and the hours of this moment; raises ``CalendarEmpty``. One query."""
    prints = _fingerprints()
    return Rules(_calendar(prints), _edition(prints), _hours(prints))


@under("18.1")
def work_calendar() -> WorkCalendar:
    """Return the working calendar of the database; raises ``CalendarEmpty``. One query."""
    return _calendar(_fingerprints())


def edition() -> Edition:
    """Return the terms with the office's amendments over them (house 4.0 (5)). One query.

    Raises:
        UnknownTerm: an amendment names a term that does not exist.
    """
    return _edition(_fingerprints())


@under("18.1")
def office_hours() -> OfficeHours:
    """Return the clock of the office (18.1, 10.9, 14.4); the Regulation's own before an office is loaded. One query."""
    return _hours(_fingerprints())


def _fingerprints() -> _Prints:
    with connection.cursor() as cursor:
        cursor.execute(_FINGERPRINTS)
        return _Prints(*cursor.fetchone())


def _keep(name: str, fingerprint: object, make: Callable[[], Made]) -> Made:
    """Return what was made of the rows with this fingerprint, making it when they are others.

    The fingerprint is older than the rows ``make`` reads: what changes in between is seen on the next question.
    """
    held = _kept.get(name)
    if held is None or held[0] != fingerprint:
        held = (fingerprint, make())
        _kept[name] = held
    made: Made = held[1]
    return made


def _calendar(prints: _Prints) -> WorkCalendar:
    if prints.years is None:
        raise CalendarEmpty
    return _keep("calendar", prints[:2], _read_calendar)


def _edition(prints: _Prints) -> Edition:
    return _keep("edition", prints.amendments, _read_edition)


def _hours(prints: _Prints) -> OfficeHours:
    return _keep("hours", prints.office, _read_hours)


def _read_calendar() -> WorkCalendar:
    years = unbroken_run(loaded_years())
    if not years:  # the last year was deleted a moment ago
        raise CalendarEmpty
    rows = list(CalendarDay.objects.filter(on__range=(date(min(years), 1, 1), date(max(years), 12, 31))))
    return WorkCalendar(
        years=years,
        days_off={row.on: row.name_kk for row in rows if not row.is_working},
        working_weekends={row.on: row.basis for row in rows if row.is_working},
    )


def _read_edition() -> Edition:
    # the rows belong to rooms above this one: asked for by name, so that imports flow down (house contract "Houses")
    rows = apps.get_model("apparat", "TermAmendment").objects.order_by("valid_from", "pk")
    return Edition(
        Amendment(row.key, row.valid_from, row.basis_kk, count=row.count, unit=Unit(row.unit), basis_ru=row.basis_ru)
        for row in rows
    )


def _read_hours() -> OfficeHours:
    office = apps.get_model("apparat", "Office").objects.first()
    if office is None:
        return STANDARD_HOURS
    return OfficeHours(
        opens=office.opens,
        lunch_from=office.break_from,
        lunch_to=office.break_until,
        closes=office.closes,
        intake_until=office.intake_until,
        answers_until=office.answers_until,
    )
