"""10.22: who agrees to an answer and who signs it may read the paper it answers, and nobody else gets to see it."""

from __future__ import annotations

import pytest
from django.db import connection

from apparat.org.models import Officer
from documents.models import Incoming
from outgoing.actions.recall_draft import recall_draft
from outgoing.actions.revise_draft import revise_draft
from outgoing.actions.send_to_approval import send_to_approval
from outgoing.models import Outgoing
from tests.factories.letters import WEDNESDAY, on_desk
from tests.factories.outgoing import agree_all, drafted, facts

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.22")]
TODAY = WEDNESDAY.date()


def sees(officer: Officer, letter: Incoming) -> bool:
    """Tell whether the officer may open the letter."""
    return Incoming.objects.visible_to(officer, TODAY).filter(pk=letter.pk).exists()


@pytest.fixture
def letter(aigul_from_records: Officer, akim: Officer, head_of_apparatus: Officer) -> Incoming:
    """A letter on the akim's desk."""
    return on_desk(aigul_from_records, akim)


@pytest.fixture
def answer(executor: Officer, department_head: Officer, deputy: Officer, letter: Incoming) -> Outgoing:
    """A draft that answers it, for the deputy's signature."""
    return drafted(executor, deputy, is_answer=True, incoming=letter)


def test_approver_and_signer_see_the_answered_paper_once_it_is_sent_to_be_agreed(
    executor: Officer, department_head: Officer, deputy: Officer, stranger: Officer, answer: Outgoing, letter: Incoming
) -> None:
    before = [sees(officer, letter) for officer in (department_head, deputy)]

    send_to_approval(outgoing=answer, by=executor, at=WEDNESDAY)

    after = [sees(officer, letter) for officer in (department_head, deputy, stranger)]
    assert (before, after) == ([False, False], [True, True, False])


def test_they_see_it_after_they_have_agreed(
    executor: Officer, department_head: Officer, deputy: Officer, answer: Outgoing, letter: Incoming
) -> None:
    send_to_approval(outgoing=answer, by=executor, at=WEDNESDAY)

    agree_all(answer)

    assert [sees(officer, letter) for officer in (department_head, deputy)] == [True, True]


def test_a_draft_that_turns_to_another_paper_opens_that_one_to_nobody_yet(
    executor: Officer,
    department_head: Officer,
    deputy: Officer,
    akim: Officer,
    aigul_from_records: Officer,
    answer: Outgoing,
    letter: Incoming,
) -> None:
    other = on_desk(aigul_from_records, akim, their_number="12-05/999")
    send_to_approval(outgoing=answer, by=executor, at=WEDNESDAY)
    recall_draft(outgoing=answer, by=executor, at=WEDNESDAY, reason="Басқа хатқа жауап")

    turned = facts(deputy, is_answer=True, incoming=other)
    revise_draft(outgoing=answer, by=executor, at=WEDNESDAY, facts=turned, seen=1)

    assert [sees(officer, other) for officer in (department_head, deputy)] == [False, False]
    assert [sees(officer, letter) for officer in (department_head, deputy)] == [False, False]


def test_the_column_says_what_the_function_says(executor: Officer, answer: Outgoing) -> None:
    send_to_approval(outgoing=answer, by=executor, at=WEDNESDAY)

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM documents_incoming p WHERE seen_by IS DISTINCT FROM documents_seen_by(p)")

        assert cursor.fetchone() == (0,)
