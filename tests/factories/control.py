"""Assignments of the tests, brought by their real deeds to the state a test begins with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.worktime.models import CalendarDay, CalendarYear
from control.actions.accept_assignment import accept_assignment
from control.actions.fill_execution_card import fill_execution_card
from control.actions.issue_assignment import Order, Origin, issue_assignment
from control.actions.release_from_control import release_from_control
from control.actions.return_report import return_report
from control.actions.submit_report import submit_report
from control.models import Assignment, Release
from tests.factories.worktime import DAYS_OFF, WORKING_WEEKENDS, almaty

GIVEN = almaty("2026-05-12 10:00")  # a Tuesday after a day off; a month later is Friday 12.06.2026
TEXT = "Ауылдық округтердегі жолдардың жөнделуі туралы ақпарат берілсін"


def calendar() -> None:
    """Load the literal calendar of the tests into the database, once."""
    if CalendarYear.objects.exists():
        return
    CalendarYear.objects.bulk_create(CalendarYear(year=year, loaded_at=GIVEN) for year in (2025, 2026, 2027))
    CalendarDay.objects.bulk_create(CalendarDay(on=on, name_kk=name, basis=name) for on, name in DAYS_OFF.items())
    CalendarDay.objects.bulk_create(
        CalendarDay(on=on, is_working=True, name_kk=basis, basis=basis) for on, basis in WORKING_WEEKENDS.items()
    )


def seat(officer: Officer, at: datetime = GIVEN) -> Mandate:
    """The officer's own seat."""
    return mandates(officer, at.date())[0]


def origin(**fields: Any) -> Origin:
    """A letter of the oblast that came on the day the tests begin."""
    values: dict[str, Any] = {
        "kind": Assignment.Origin.RESOLUTION,
        "root": None,
        "number": "3-5/151",
        "on": GIVEN.date(),
        "from_kk": "Облыс әкімінің аппараты",
        "from_ru": "Аппарат акима области",
        "received_on": GIVEN.date(),
    }
    return Origin(**(values | fields))


def given(  # the facts of an order
    leader: Officer,
    executors: Sequence[Officer],
    *,
    at: datetime = GIVEN,
    number: str = "3-5/151-1",
    received_on: date | None = None,
    mandate: Mandate | None = None,
    **order: Any,
) -> Assignment:
    """An assignment the leader has just given; `order` are fields of Order."""
    return issue_assignment(
        mandate=mandate or seat(leader, at),
        at=at,
        number=number,
        origin=origin(received_on=received_on or at.date()),
        order=Order(**({"text": TEXT, "executors": executors} | order)),
    )


def accepted(leader: Officer, lead: Officer, *, at: datetime = GIVEN, **facts: Any) -> Assignment:
    """An assignment in work."""
    co_executors = facts.pop("co_executors", ())
    return accept_assignment(assignment=given(leader, [lead, *co_executors], at=at, **facts), by=lead, at=at)


def executed(
    assignment: Assignment, *, lead: Officer, releaser: Officer, at: datetime, head: Officer | None = None
) -> Assignment:
    """An assignment that was given before, through all its states, off control; head: who signs the report (13.13)."""
    accept_assignment(assignment=assignment, by=lead, at=at)
    fill_execution_card(assignment=assignment, by=lead, at=at, result="Жауап берілді")
    submit_report(assignment=assignment, by=head or lead, at=at, text="Орындалды")
    release_from_control(
        assignment=fresh(assignment), by=releaser, at=at, ground=Release.Ground.DONE, evaluation="Толық орындалды"
    )
    return fresh(assignment)


def reported(leader: Officer, lead: Officer, *, at: datetime = GIVEN, **facts: Any) -> Assignment:
    """An assignment reported on, with its card."""
    assignment = accepted(leader, lead, at=at, **facts)
    fill_execution_card(assignment=assignment, by=lead, at=at, result="Жолдар жөнделді")
    submit_report(assignment=assignment, by=lead, at=at, text="Орындалды")
    return fresh(assignment)


def returned(leader: Officer, lead: Officer, *, at: datetime = GIVEN, **facts: Any) -> Assignment:
    """An assignment whose report went back."""
    assignment = reported(leader, lead, at=at, **facts)
    return_report(assignment=assignment, by=leader, at=at, reason="Толық емес")
    return fresh(assignment)


def released(leader: Officer, lead: Officer, releaser: Officer, *, at: datetime = GIVEN, **facts: Any) -> Assignment:
    """An assignment off control."""
    assignment = reported(leader, lead, at=at, **facts)
    release_from_control(
        assignment=assignment, by=releaser, at=at, ground=Release.Ground.DONE, evaluation="Толық орындалды"
    )
    return fresh(assignment)


def fresh(assignment: Assignment) -> Assignment:
    """The assignment as the database has it now."""
    return Assignment.objects.get(pk=assignment.pk)
