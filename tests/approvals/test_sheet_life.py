"""10.22, 12.4: the life of a sheet by the deeds of approvals alone, whatever it is a draft of."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.lifecycle.machine import MoveRefused
from apparat.notices.models import Notice
from apparat.org.models import Officer
from apparat.org.queries import mandates
from approvals.actions.give_opinion import give_opinion
from approvals.actions.start_approval import start_approval
from approvals.actions.void_approval import void_approval
from approvals.models import ApprovalSheet, Opinion
from approvals.queries import asked_of, opinions_of
from approvals.states import SheetState
from tests.factories.approvals import agrees, asked, digest, draft, opinion_of, started, states
from tests.factories.letters import WEDNESDAY

pytestmark = [pytest.mark.django_db, pytest.mark.clause("12.4")]
TODAY = WEDNESDAY.date()


def test_who_drafted_it_agrees_by_sending_and_the_first_step_is_asked(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    sheet = started(executor, asked(department_head), asked(deputy, step=2))

    assert sheet.state == SheetState.OPEN
    assert states(sheet) == {"executor": "agreed", "department_head": "asked", "deputy": "waiting"}
    assert Notice.objects.get(kind="approvals.asked").officer == department_head


def test_who_drafted_it_is_asked_when_another_sends_it(executor: Officer, department_head: Officer) -> None:
    sheet = started(executor, by=department_head)

    assert states(sheet) == {"executor": "asked"}


def test_steps_follow_one_another_and_the_last_agreement_closes_the_sheet(
    executor: Officer, department_head: Officer, rural_akim: Officer, deputy: Officer
) -> None:
    sheet = started(executor, asked(department_head), asked(rural_akim), asked(deputy, step=2))

    agrees(sheet, rural_akim)
    between = states(sheet)["deputy"]
    agrees(sheet, department_head)
    closed = agrees(sheet, deputy)

    assert between == "waiting"
    assert (closed.state, closed.closed_at) == (SheetState.AGREED, WEDNESDAY)
    assert set(states(sheet).values()) == {"agreed"}


def test_a_sheet_without_approvers_is_agreed_at_once(department_head: Officer) -> None:
    assert started(department_head).state == SheetState.AGREED


def test_a_return_closes_the_sheet_and_drops_the_others_with_their_terms(
    executor: Officer, department_head: Officer, rural_akim: Officer, deputy: Officer
) -> None:
    sheet = started(executor, asked(department_head), asked(rural_akim), asked(deputy, step=2))

    returned = give_opinion(
        opinion=opinion_of(sheet, department_head), by=department_head, at=WEDNESDAY, digest=digest(), reason="Сан қате"
    )

    assert returned.state == SheetState.RETURNED
    assert states(sheet) == {
        "executor": "agreed",
        "department_head": "returned",
        "rural_akim": "void",
        "deputy": "void",
    }
    assert opinion_of(sheet, rural_akim).deadline.state == Deadline.State.CANCELLED  # type: ignore[union-attr]


def test_another_text_than_the_one_read_is_neither_agreed_nor_returned(
    executor: Officer, department_head: Officer
) -> None:
    sheet = started(executor, asked(department_head))

    for reason in ("", "Сан қате"):
        with pytest.raises(Refusal) as refusal:
            give_opinion(
                opinion=opinion_of(sheet, department_head),
                by=department_head,
                at=WEDNESDAY,
                digest=digest("басқа"),
                reason=reason,
            )
        assert refusal.value.clause == "12.4"
    assert states(sheet)["department_head"] == "asked"


def test_nobody_speaks_before_his_step_nor_twice_nor_for_another(
    executor: Officer, department_head: Officer, deputy: Officer, stranger: Officer
) -> None:
    sheet = started(executor, asked(department_head), asked(deputy, step=2))

    with pytest.raises(Refusal):
        agrees(sheet, deputy)
    with pytest.raises(Refusal):
        agrees(sheet, department_head, by=stranger)
    agrees(sheet, department_head)
    with pytest.raises(Refusal):
        agrees(sheet, department_head)

    assert states(sheet) == {"executor": "agreed", "department_head": "agreed", "deputy": "asked"}


def test_one_seat_is_not_asked_twice(executor: Officer, department_head: Officer) -> None:
    with pytest.raises(Refusal) as refusal:
        started(executor, asked(department_head), asked(department_head, step=2))

    assert refusal.value.clause == "12.4"
    assert ApprovalSheet.objects.count() == 0


def test_who_agreed_to_the_same_words_is_not_asked_again_after_a_recall(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    approvers = (asked(department_head), asked(deputy, step=2))
    sheet = started(executor, *approvers, key=7)
    agrees(sheet, department_head)
    sender = mandates(executor, TODAY)[0]
    void_approval(sheet=sheet, mandate=sender, at=WEDNESDAY, reason="Түзету", carries=True)

    again = started(executor, *approvers, key=7, version=2)
    other = states(again)
    void_approval(sheet=again, mandate=sender, at=WEDNESDAY, reason="Мәтін өзгерді")
    changed = started(executor, *approvers, key=7, version=3, digest=digest("жаңа мәтін"))

    assert other == {"executor": "agreed", "department_head": "agreed", "deputy": "asked"}
    assert opinion_of(again, department_head).carried_from == opinion_of(sheet, department_head)
    assert states(changed)["department_head"] == "asked"


def test_a_closed_sheet_is_not_closed_again(executor: Officer, department_head: Officer) -> None:
    sheet = started(executor, asked(department_head))
    sender = mandates(executor, TODAY)[0]
    void_approval(sheet=sheet, mandate=sender, at=WEDNESDAY, reason="Түзету")

    with pytest.raises(MoveRefused):
        void_approval(sheet=sheet, mandate=sender, at=WEDNESDAY, reason="Тағы")


def test_one_draft_has_one_open_sheet(executor: Officer, department_head: Officer) -> None:
    started(executor, asked(department_head), key=9)

    with pytest.raises(IntegrityError), transaction.atomic():
        start_approval(
            draft=draft(executor, asked(department_head), key=9),
            mandate=mandates(executor, TODAY)[0],
            at=WEDNESDAY,
        )


def test_a_named_day_that_passed_while_others_were_asked_counts_from_the_day_of_asking(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    named, later = TODAY + timedelta(days=1), WEDNESDAY + timedelta(days=2)
    sheet = started(executor, asked(department_head, due_on=named), asked(deputy, step=2, due_on=named))

    give_opinion(opinion=opinion_of(sheet, department_head), by=department_head, at=later, digest=digest())

    rows = [opinion_of(sheet, officer).deadline for officer in (department_head, deputy)]
    assert [row.due_on for row in rows if row] == [named, later.date()]


def test_a_day_that_has_passed_when_the_sheet_is_opened_is_refused(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    with pytest.raises(Refusal) as refusal:
        started(executor, asked(department_head), asked(deputy, step=2, due_on=TODAY - timedelta(days=1)))

    today = started(executor, asked(department_head, due_on=TODAY))
    assert (refusal.value.clause, refusal.value.field) == ("12.4", "due_on")
    assert list(ApprovalSheet.objects.all()) == [today]


def test_the_queries_say_whose_opinion_is_owed_and_in_which_order_all_were_asked(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    sheet = started(executor, asked(deputy, step=2), asked(department_head))

    seats = [mandates(officer, TODAY)[0] for officer in (department_head, deputy)]
    assert list(asked_of(seats, "trial")) == [opinion_of(sheet, department_head)]
    assert list(asked_of(seats, "outgoing")) == []
    assert [one.approver for one in opinions_of(sheet)] == [executor, department_head, deputy]


def test_the_journal_tells_the_life_on_the_page_of_the_draft(executor: Officer, department_head: Officer) -> None:
    sheet = started(executor, asked(department_head), key=11)
    agrees(sheet, department_head)

    told = Entry.objects.filter(root_kind="trial", root_id=11).exclude(event__startswith="deadline").order_by("pk")
    assert list(told.values_list("event", flat=True)) == [
        "approval_sheet.started",
        "opinion.agree_by_sending",
        "opinion.ask_opinion",
        "opinion.agree",
        "approval_sheet.complete_approval",
    ]


def test_the_database_knows_no_agreement_with_remarks(executor: Officer, department_head: Officer) -> None:
    sheet = started(executor, asked(department_head))

    for wrong in ({"state": "agreed"}, {"state": "remarks"}, {"reason": "Ескерту"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Opinion.objects.filter(sheet=sheet, approver=department_head).update(**wrong)
