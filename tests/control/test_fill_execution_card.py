"""10.23: the execution card."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.org.models import Officer
from control.actions.fill_execution_card import fill_execution_card
from control.models import ExecutionCard
from tests.factories import control as make
from tests.factories import people
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.clause("10.23")]
AT = almaty("2026-05-20 15:30")


def test_10_23_the_lead_fills_it_in(akim: Officer, department_head: Officer) -> None:
    assignment = make.accepted(akim, department_head)

    card = fill_execution_card(
        assignment=assignment,
        by=department_head,
        at=AT,
        result="Жөнделді",
        answer_number="7-1/12",
        answer_on=date(2026, 5, 20),
    )

    assert (card.result, card.answer_number, card.answer_on) == ("Жөнделді", "7-1/12", date(2026, 5, 20))
    assert (card.filled_by, card.filled_at) == (department_head, AT)
    assert Entry.objects.get(event="assignment.card_filled").clause == "10.23"


def test_10_23_corrected_it_keeps_its_former_version(akim: Officer, department_head: Officer) -> None:
    assignment = make.accepted(akim, department_head)
    fill_execution_card(assignment=assignment, by=department_head, at=AT, result="Бір")

    fill_execution_card(assignment=make.fresh(assignment), by=department_head, at=AT, result="Екі")

    card = ExecutionCard.objects.get()
    assert card.result == "Екі"
    assert [version.result for version in card.history.order_by("history_id")] == ["Бір", "Екі"]


@pytest.mark.parametrize("who", ["rural_akim", "akim", "stranger"])
def test_10_23_nobody_but_the_lead_fills_it_in(
    request: pytest.FixtureRequest, akim: Officer, department_head: Officer, rural_akim: Officer, who: str
) -> None:
    assignment = make.accepted(akim, department_head, co_executors=[rural_akim])

    with pytest.raises(Refusal) as caught:
        fill_execution_card(assignment=assignment, by=request.getfixturevalue(who), at=AT, result="Жөнделді")

    assert caught.value.clause == "10.23"
    assert ExecutionCard.objects.count() == 0


def test_10_23_the_answer_is_not_dated_in_the_future(akim: Officer, department_head: Officer) -> None:
    assignment = make.accepted(akim, department_head)

    with pytest.raises(Refusal) as caught:
        fill_execution_card(
            assignment=assignment, by=department_head, at=AT, result="Жөнделді", answer_on=date(2026, 5, 21)
        )

    assert (caught.value.clause, caught.value.field) == ("10.23", "answer_on")


def test_10_23_a_released_assignment_keeps_its_card(akim: Officer, department_head: Officer) -> None:
    assignment = make.released(akim, department_head, akim)

    with pytest.raises(Refusal) as caught:
        fill_execution_card(assignment=assignment, by=department_head, at=AT, result="Басқа")

    assert caught.value.clause == "10.23"
    assert ExecutionCard.objects.get().result == "Жолдар жөнделді"


def test_10_23_a_card_without_a_result_is_no_card(akim: Officer, department_head: Officer) -> None:
    assignment = make.accepted(akim, department_head)

    with pytest.raises(IntegrityError, match="card_has_a_result_10_23"), transaction.atomic():
        fill_execution_card(assignment=assignment, by=department_head, at=AT, result="")


@pytest.mark.clause("1.4")
def test_1_4_who_acts_for_the_lead_fills_it_in_on_his_behalf(
    akim: Officer, department_head: Officer, executor: Officer
) -> None:
    people.acts_for(executor, department_head, starts_on=date(2026, 5, 18), ends_on=date(2026, 5, 29))
    assignment = make.accepted(akim, department_head)

    card = fill_execution_card(assignment=assignment, by=executor, at=AT, result="Жөнделді")

    entry = Entry.objects.get(event="assignment.card_filled")
    assert card.filled_by == executor
    assert (entry.officer, entry.on_behalf_of) == (executor, department_head)
