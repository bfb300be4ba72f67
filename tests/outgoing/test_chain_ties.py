"""10.22: an answer and the paper it answers stand in one chain, on both their pages, as far as the reader may see."""

from __future__ import annotations

import pytest

from apparat.org.models import Officer
from documents.chain import INCOMING, chain_of
from outgoing.actions.withdraw_outgoing import withdraw_outgoing
from outgoing.ties import OUTGOING as KIND
from tests.factories.letters import WEDNESDAY, on_desk
from tests.factories.office import new_office
from tests.factories.outgoing import drafted
from tests.factories.pages import cost, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.22")]

DAY = WEDNESDAY.date()


def keys_of(start: tuple[str, int], reader: Officer) -> list[tuple[str, int]]:
    """Return the papers of the chain in their order."""
    return [line.node.key for line in chain_of(start, reader, DAY).lines]


def test_the_answer_stands_under_the_paper_it_answers(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    letter = on_desk(aigul_from_records, deputy)
    answer = drafted(executor, deputy, is_answer=True, incoming=letter)

    both = [(INCOMING, letter.pk), (KIND, answer.pk)]
    assert keys_of((INCOMING, letter.pk), deputy) == both
    assert keys_of((KIND, answer.pk), deputy) == both


def test_who_may_not_see_the_draft_does_not_find_it_in_the_chain(
    aigul_from_records: Officer, executor: Officer, deputy: Officer, akim: Officer
) -> None:
    letter = on_desk(aigul_from_records, deputy)
    drafted(executor, deputy, is_answer=True, incoming=letter)

    assert keys_of((INCOMING, letter.pk), akim) == []


def test_a_draft_given_up_answers_nothing(aigul_from_records: Officer, executor: Officer, deputy: Officer) -> None:
    letter = on_desk(aigul_from_records, deputy)
    answer = drafted(executor, deputy, is_answer=True, incoming=letter)

    withdraw_outgoing(outgoing=answer, by=executor, at=WEDNESDAY, reason="Қажет емес")

    assert keys_of((INCOMING, letter.pk), deputy) == []


def test_the_page_of_a_letter_costs_the_same_with_one_and_with_three_answers(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    new_office()
    letter = on_desk(aigul_from_records, deputy)
    client = signed_in(deputy)
    drafted(executor, deputy, is_answer=True, incoming=letter)
    with_one = cost(client, letter.get_absolute_url())

    for _ in range(2):
        drafted(executor, deputy, is_answer=True, incoming=letter)

    assert cost(client, letter.get_absolute_url()) == with_one
