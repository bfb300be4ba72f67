"""12.4: of two who decide at one moment the second sees what the first has left."""

from __future__ import annotations

import pytest

from apparat.org.models import Officer
from apparat.org.queries import mandates
from approvals.actions.give_opinion import give_opinion
from approvals.actions.void_approval import void_approval
from approvals.models import ApprovalSheet
from approvals.states import SheetState
from tests.factories.approvals import agrees, asked, digest, opinion_of, started, states
from tests.factories.letters import WEDNESDAY
from tests.factories.two_desks import overtaken

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.clause("12.4")]


def test_two_of_one_step_who_agree_at_once_complete_the_sheet_once(
    executor: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    sheet = started(executor, asked(department_head), asked(rural_akim))

    end = overtaken(lambda: agrees(sheet, department_head), lambda: agrees(sheet, rural_akim))

    assert end == "done"
    assert ApprovalSheet.objects.get(pk=sheet.pk).state == SheetState.AGREED
    assert set(states(sheet).values()) == {"agreed"}


def test_who_agrees_while_another_returns_is_told(
    executor: Officer, department_head: Officer, rural_akim: Officer
) -> None:
    sheet = started(executor, asked(department_head), asked(rural_akim))
    opinion = opinion_of(sheet, department_head)

    end = overtaken(
        lambda: give_opinion(opinion=opinion, by=department_head, at=WEDNESDAY, digest=digest(), reason="Сан қате"),
        lambda: agrees(sheet, rural_akim),
    )

    assert end == "12.4"
    assert states(sheet)["rural_akim"] == "void"


def test_one_approver_in_two_windows_decides_once(executor: Officer, department_head: Officer) -> None:
    sheet = started(executor, asked(department_head))

    end = overtaken(lambda: agrees(sheet, department_head), lambda: agrees(sheet, department_head))

    assert end == "12.4"
    assert ApprovalSheet.objects.get(pk=sheet.pk).state == SheetState.AGREED


def test_who_agrees_while_the_draft_is_recalled_is_told(executor: Officer, department_head: Officer) -> None:
    sheet = started(executor, asked(department_head))
    sender = mandates(executor, WEDNESDAY.date())[0]

    def recall() -> None:
        held = ApprovalSheet.objects.select_for_update().get(pk=sheet.pk)
        void_approval(sheet=held, mandate=sender, at=WEDNESDAY, reason="Түзету")

    end = overtaken(recall, lambda: agrees(sheet, department_head))

    assert end == "12.4"
    assert states(sheet)["department_head"] == "void"
