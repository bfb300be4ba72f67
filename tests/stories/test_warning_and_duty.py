"""A letter of the evening is warned of, returned, released; a letter of Saturday waits for Monday (10.9–13.14)."""

from __future__ import annotations

from datetime import date

import pytest

from apparat.access.verdict import Refusal
from apparat.journal.queries import of_paper
from apparat.notices.models import Notice
from apparat.org.models import Officer
from apparat.org.queries import mandates
from control.actions.accept_assignment import accept_assignment
from control.actions.fill_execution_card import fill_execution_card
from control.actions.release_from_control import release_from_control
from control.actions.return_report import return_report
from control.actions.submit_report import submit_report
from control.models import Assignment, Release
from control.tasks import warn_before_term
from documents.actions.accept_incoming import accept_incoming
from documents.actions.put_resolution import put_resolution
from documents.actions.register_incoming import register_incoming
from documents.actions.route_incoming import route_incoming
from documents.models import Incoming
from documents.points import Point
from documents.queries import for_records
from tests.factories import control, letters
from tests.factories.worktime import almaty, day

pytestmark = pytest.mark.usefixtures("calendar")

EVENING = almaty("2026-05-13 19:10")  # a Wednesday, forty minutes after the intake has closed
MORNING = almaty("2026-05-14 09:05")
SATURDAY = almaty("2026-05-16 11:00")
MONDAY = almaty("2026-05-18 09:10")


@pytest.fixture
def calendar(db: None) -> None:
    """The literal calendar of the tests."""
    control.calendar()


@pytest.fixture
def evening_letter(aigul_from_records: Officer, akim: Officer) -> Incoming:
    """What came on Wednesday evening and lies without a number."""
    paper = letters.paper(akim, received_at=EVENING, their_on=date(2026, 5, 12))
    return accept_incoming(by=aigul_from_records, at=EVENING, paper=paper)


@pytest.fixture
def assignment(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, evening_letter: Incoming
) -> Assignment:
    """What the akim ordered on Thursday morning: no term named, so a month (13.2)."""
    register_incoming(incoming=evening_letter, by=aigul_from_records, at=MORNING)
    route_incoming(incoming=evening_letter, by=aigul_from_records, at=MORNING, desk=akim)
    point = Point(text="Жолдардың жөнделуі туралы ақпарат берілсін", executors=[department_head])
    put_resolution(incoming=evening_letter, by=akim, at=MORNING, points=[point])
    return accept_assignment(assignment=Assignment.objects.get(), by=department_head, at=MORNING)


@pytest.mark.clause("10.9")
def test_10_9_a_letter_of_the_evening_is_first_in_line_in_the_morning(
    aigul_from_records: Officer, akim: Officer, evening_letter: Incoming
) -> None:
    paper = letters.paper(akim, received_at=MORNING, their_number="7-1", their_on=date(2026, 5, 13))
    morning_letter = accept_incoming(by=aigul_from_records, at=MORNING, paper=paper, hold=True)

    with pytest.raises(Refusal) as refused:
        register_incoming(incoming=evening_letter, by=aigul_from_records, at=EVENING)
    line = letters.keys_of(for_records(mandates(aigul_from_records, MORNING.date()), MORNING.date()))
    for key in line:
        register_incoming(incoming=Incoming.objects.get(pk=key), by=aigul_from_records, at=MORNING)

    assert (refused.value.clause, evening_letter.lawful_on) == ("10.9", day("14.05.2026"))
    assert line == [evening_letter.pk, morning_letter.pk]
    assert [fresh(evening_letter).number, fresh(morning_letter).number] == ["3-5/1", "3-5/2"]


@pytest.mark.clause("13.2")
@pytest.mark.clause("13.4")
def test_13_4_three_working_days_before_the_term_each_is_told_once(
    head_of_apparatus: Officer, akim: Officer, department_head: Officer, assignment: Assignment
) -> None:
    told = Notice.objects.filter(kind="control.warning")

    for on in ("2026-06-09", "2026-06-10", "2026-06-10", "2026-06-11"):
        warn_before_term(on=on)

    # a month from 14.05 ends on Sunday 14.06, so on Monday (13.15); three working days before it is the 10th
    assert assignment.deadline is not None
    assert (assignment.deadline.due_on, assignment.deadline.warn_on) == (day("15.06.2026"), day("10.06.2026"))
    assert sorted(notice.officer.username for notice in told) == ["akim", "department_head", "head_of_apparatus"]
    assert {notice.on for notice in told} == {day("10.06.2026")}


@pytest.mark.clause("10.23")
@pytest.mark.clause("13.9")
@pytest.mark.clause("13.13")
@pytest.mark.clause("13.14")
def test_13_14_a_returned_report_is_given_again_and_released_within_its_term(
    head_of_apparatus: Officer, department_head: Officer, assignment: Assignment, evening_letter: Incoming
) -> None:
    thursday, friday, monday = (almaty(f"2026-06-{number} 10:00") for number in (11, 12, 15))
    fill_execution_card(assignment=assignment, by=department_head, at=thursday, result="Жолдар жөнделді")
    submit_report(assignment=assignment, by=department_head, at=thursday, text="Орындалды")
    met = control.fresh(assignment).deadline
    reported = control.fresh(assignment)

    return_report(assignment=reported, by=head_of_apparatus, at=friday, reason="Сандары көрсетілмеген")
    reopened = control.fresh(assignment).deadline
    submit_report(assignment=control.fresh(assignment), by=department_head, at=monday, text="12 шақырым жөнделді")
    release_from_control(
        assignment=control.fresh(assignment),
        by=head_of_apparatus,
        at=monday,
        ground=Release.Ground.DONE,
        evaluation="Толық орындалды",
    )

    released = control.fresh(assignment)
    assert met is not None
    assert reopened is not None
    assert released.deadline is not None
    assert (met.state, reopened.state, reopened.due_on) == ("met", "open", day("15.06.2026"))
    assert (released.state, released.deadline.state, released.deadline.closed_on) == (
        "released",
        "met",
        day("15.06.2026"),
    )
    assert fresh(evening_letter).state == "executed"


@pytest.mark.clause("10.9")
def test_10_9_a_letter_of_saturday_is_taken_by_the_duty_officer_and_registered_on_monday(
    aigul_from_records: Officer, akim: Officer, duty_officer: Officer
) -> None:
    paper = letters.paper(akim, received_at=SATURDAY, their_on=date(2026, 5, 15))

    letter = accept_incoming(by=duty_officer, at=SATURDAY, paper=paper)
    waiting = (letter.state, letter.number, letter.lawful_on)
    with pytest.raises(Refusal) as refused:
        accept_incoming(by=duty_officer, at=MONDAY, paper=paper)
    register_incoming(incoming=letter, by=aigul_from_records, at=MONDAY)

    assert waiting == ("received", "", day("18.05.2026"))
    assert refused.value.clause == "10.9"
    assert (fresh(letter).state, fresh(letter).number) == ("registered", "3-5/1")
    hands = [(entry.event, entry.officer) for entry in of_paper(root_kind="incoming", root_id=letter.pk)]
    assert hands[:2] == [
        ("incoming.accepted", duty_officer),
        ("incoming.register_incoming", aigul_from_records),
    ]


def fresh(letter: Incoming) -> Incoming:
    """The letter as the database has it now."""
    return Incoming.objects.get(pk=letter.pk)
