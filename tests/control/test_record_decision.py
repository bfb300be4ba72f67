"""12.6: what a superior body decided moves its assignment, and nothing else does."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline, DeadlineMove
from apparat.journal.models import Entry
from apparat.notices.models import Notice
from apparat.org.models import Officer
from control.actions.fill_execution_card import fill_execution_card
from control.actions.give_information import give_information
from control.actions.record_decision import record_decision
from control.models import Ask, Assignment, PeriodicInformation, SuperiorDecision
from control.periodic import owed
from control.states import AssignmentState
from control.superior import Decision
from tests.factories.control import GIVEN, accepted, fresh, reported, seat
from tests.factories.pages import signed_in

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.clause("12.6")]

LATER = GIVEN + timedelta(days=7)  # Tuesday, 19.05.2026


def decision(ask: str, **facts: Any) -> Decision:
    """Return what the oblast granted."""
    said: dict[str, Any] = {
        "granted": True,
        "number": "1-1/77",
        "on": LATER.date(),
        "body_kk": "Облыс әкімінің аппараты",
    }
    return Decision(ask=ask, **(said | facts))


@pytest.fixture
def assignment(akim: Officer, department_head: Officer) -> Assignment:
    """An assignment in work; its term is Friday, 12.06.2026."""
    return accepted(akim, department_head)


def test_a_removal_releases_and_meets_the_term_on_the_day_of_the_paper(
    assignment: Assignment, department_head: Officer, aigul_from_records: Officer
) -> None:
    fill_execution_card(assignment=assignment, by=department_head, at=GIVEN, result="Жолдар жөнделді")
    done_on = date(2026, 5, 14)

    record_decision(
        assignment=fresh(assignment), by=aigul_from_records, at=LATER, decision=decision(Ask.REMOVAL, done_on=done_on)
    )

    found = fresh(assignment)
    assert found.state == AssignmentState.RELEASED
    assert (found.release.ground, found.release.by) == ("done", aigul_from_records)
    assert (found.deadline.state, found.deadline.closed_on) == (Deadline.State.MET, done_on)  # type: ignore[union-attr]
    assert found.report_deadline.state == Deadline.State.CANCELLED  # type: ignore[union-attr]


@pytest.mark.clause("10.23")
def test_a_removal_waits_for_the_execution_card(assignment: Assignment, aigul_from_records: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        record_decision(assignment=assignment, by=aigul_from_records, at=LATER, decision=decision(Ask.REMOVAL))

    assert refusal.value.clause == "10.23"
    assert SuperiorDecision.objects.count() == 0


def test_an_extension_moves_the_term_and_what_is_counted_from_it(
    assignment: Assignment, aigul_from_records: Officer
) -> None:
    until = date(2026, 7, 15)

    record_decision(
        assignment=assignment, by=aigul_from_records, at=LATER, decision=decision(Ask.EXTENSION, until=until)
    )

    found = fresh(assignment)
    assert found.deadline is not None
    assert found.report_deadline is not None
    moved = DeadlineMove.objects.get(deadline=found.deadline)
    assert (found.deadline.due_on, moved.clause) == (until, "12.6")
    assert found.report_deadline.due_on == date(2026, 7, 8)
    assert found.deadline.trace[-1]["on"] == until.isoformat()


@pytest.mark.parametrize(("language", "body"), [("ru", "Аппарат акима области"), ("kk", "Облыс әкімінің аппараты")])
def test_who_executes_it_reads_of_the_decision_in_his_language(
    language: str, body: str, assignment: Assignment, department_head: Officer, aigul_from_records: Officer
) -> None:
    department_head.language = language
    department_head.save()
    granted = decision(Ask.EXTENSION, until=date(2026, 7, 15), body_ru="Аппарат акима области")

    record_decision(assignment=assignment, by=aigul_from_records, at=LATER, decision=granted)

    told = Notice.objects.get(kind="control.decided", officer=department_head)
    moved = DeadlineMove.objects.get(deadline=fresh(assignment).deadline)
    assert told.text == f"{body}, № 1-1/77, 19.05.2026"
    assert moved.both_reasons[language] == told.text


@pytest.mark.parametrize(
    ("ask", "field", "facts"),
    [
        (Ask.PERIODIC, "next_on", {"every": 3, "next_on": date(2020, 1, 1)}),
        (Ask.PERIODIC, "next_on", {"every": 3, "next_on": LATER.date()}),
        (Ask.EXTENSION, "until", {"until": LATER.date()}),
        (Ask.TRANSFER, "until", {"control": "long", "every": 3, "until": date(2026, 5, 1)}),
    ],
)
def test_12_6_refuses_what_is_granted_to_a_day_that_is_not_after_the_decision(
    assignment: Assignment, aigul_from_records: Officer, ask: str, field: str, facts: dict[str, Any]
) -> None:
    with pytest.raises(Refusal) as refusal:
        record_decision(assignment=assignment, by=aigul_from_records, at=LATER, decision=decision(ask, **facts))

    assert (refusal.value.clause, refusal.value.field) == ("12.6", field)
    assert SuperiorDecision.objects.count() == 0


@pytest.mark.clause("13.2")
def test_a_transfer_moves_term_kind_and_owes_information(assignment: Assignment, aigul_from_records: Officer) -> None:
    granted = decision(Ask.TRANSFER, until=date(2026, 12, 30), control="long", every=3)

    record_decision(assignment=assignment, by=aigul_from_records, at=LATER, decision=granted)

    found = fresh(assignment)
    information = owed(found)
    assert (found.transferred_to, found.deadline.due_on) == ("long", date(2026, 12, 30))  # type: ignore[union-attr]
    assert information is not None
    assert information.deadline.due_on == date(2026, 8, 19)  # type: ignore[union-attr]


def test_periodic_information_is_owed_on_its_day_and_then_by_the_period(
    assignment: Assignment, aigul_from_records: Officer
) -> None:
    granted = decision(Ask.PERIODIC, every=1, next_on=date(2026, 5, 25))
    record_decision(assignment=assignment, by=aigul_from_records, at=LATER, decision=granted)

    give_information(
        assignment=assignment, mandate=seat(aigul_from_records), at=LATER + timedelta(days=3), number="3-6/9"
    )

    rows = list(PeriodicInformation.objects.select_related("deadline").order_by("ordinal"))
    assert [(row.number, row.deadline.due_on, row.deadline.state) for row in rows] == [  # type: ignore[union-attr]
        ("3-6/9", date(2026, 5, 25), "met"),
        ("", date(2026, 6, 25), "open"),
    ]


def test_a_declined_request_moves_nothing(assignment: Assignment, aigul_from_records: Officer) -> None:
    due_on = assignment.deadline.due_on  # type: ignore[union-attr]
    declined = decision(Ask.EXTENSION, granted=False, until=date(2026, 7, 15))

    record_decision(assignment=assignment, by=aigul_from_records, at=LATER, decision=declined)

    found = fresh(assignment)
    assert (found.deadline.due_on, found.state) == (due_on, assignment.state)  # type: ignore[union-attr]
    assert Entry.objects.filter(event="assignment.decision_declined", clause="12.6").count() == 1


@pytest.mark.clause("13.14")
def test_a_reported_assignment_is_returned_before_its_term_moves(
    akim: Officer, department_head: Officer, aigul_from_records: Officer
) -> None:
    assignment = reported(akim, department_head)

    with pytest.raises(Refusal) as refusal:
        record_decision(
            assignment=assignment,
            by=aigul_from_records,
            at=LATER,
            decision=decision(Ask.EXTENSION, until=date(2026, 7, 15)),
        )

    assert refusal.value.clause == "13.14"


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"ask": Ask.EXTENSION}, "until"),
        ({"ask": Ask.TRANSFER, "until": date(2026, 12, 30), "control": "long"}, "every"),
        ({"ask": Ask.PERIODIC, "every": 1}, "next_on"),
        ({"ask": Ask.REMOVAL, "number": ""}, "number"),
        ({"ask": Ask.REMOVAL, "on": LATER.date() + timedelta(days=1)}, "on"),
    ],
)
def test_12_6_refuses_a_decision_without_what_it_grants(
    assignment: Assignment, aigul_from_records: Officer, facts: dict[str, Any], field: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        record_decision(assignment=assignment, by=aigul_from_records, at=LATER, decision=decision(**facts))

    assert (refusal.value.clause, refusal.value.field) == ("12.6", field)


def test_only_records_keeps_the_answers_of_superior_bodies(assignment: Assignment, department_head: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        record_decision(assignment=assignment, by=department_head, at=LATER, decision=decision(Ask.REMOVAL))

    assert refusal.value.clause == "12.6"


def test_a_released_assignment_takes_no_decision(
    assignment: Assignment, department_head: Officer, aigul_from_records: Officer
) -> None:
    fill_execution_card(assignment=assignment, by=department_head, at=GIVEN, result="Жолдар жөнделді")
    record_decision(assignment=fresh(assignment), by=aigul_from_records, at=LATER, decision=decision(Ask.REMOVAL))

    with pytest.raises(Refusal) as refusal:
        record_decision(assignment=fresh(assignment), by=aigul_from_records, at=LATER, decision=decision(Ask.REMOVAL))

    assert refusal.value.clause == "12.6"


def test_the_page_shows_the_decision_its_kind_of_control_and_the_information_owed(
    monkeypatch: pytest.MonkeyPatch, assignment: Assignment, aigul_from_records: Officer, akim: Officer
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: LATER)
    granted = decision(Ask.TRANSFER, until=date(2026, 12, 30), control="long", every=3)
    record_decision(assignment=assignment, by=aigul_from_records, at=LATER, decision=granted)

    page = signed_in(akim).get(reverse("control:assignment", args=[assignment.pk])).content.decode()

    assert "1-1/77" in page
    assert "19.08.2026" in page
    assert "ұзақ мерзімді" in page
