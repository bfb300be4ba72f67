"""10.9, 10.22, 12.6: papers of the office and others stand in one chain, on all their pages, as far as one may see."""

from __future__ import annotations

from datetime import date

import pytest

from apparat.org.models import Officer
from documents.actions.link_papers import link_papers
from documents.chain import INCOMING, Key, chain_of
from documents.models import Incoming
from documents.models.link import Kind
from outgoing.actions.withdraw_office_link import withdraw_office_link
from outgoing.actions.withdraw_outgoing import withdraw_outgoing
from outgoing.linking import Paper
from outgoing.models import Outgoing
from outgoing.ties import OUTGOING as KIND
from tests.factories.higher import assigned, drafted_to_oblast
from tests.factories.letters import WEDNESDAY, on_desk
from tests.factories.letters import registered as letter_of
from tests.factories.links import LATER, linked
from tests.factories.office import new_office
from tests.factories.outgoing import drafted, registered
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


def said(start: Key, reader: Officer, on: date = DAY) -> list[tuple[str, str]]:
    """Return number and words of each line of the chain."""
    lines = chain_of(start, reader, on).lines
    return [(line.node.number, str(line.above.words) if line.above else "") for line in lines]


@pytest.fixture
def letters(aigul_from_records: Officer, akim: Officer) -> list[Incoming]:
    """Return four letters that came in."""
    return [letter_of(aigul_from_records, akim, their_number=f"7-{place}") for place in range(4)]


@pytest.fixture
def ours(aigul_from_records: Officer, executor: Officer, deputy: Officer, department_head: Officer) -> list[Outgoing]:
    """Return three letters of ours with their numbers."""
    return [registered(aigul_from_records, executor, deputy) for _place in range(3)]


@pytest.mark.clause("10.9")
@pytest.mark.parametrize("kind", Kind)
def test_10_9_a_link_stands_on_the_pages_of_both_papers(
    kind: Kind, letters: list[Incoming], ours: list[Outgoing], aigul_from_records: Officer
) -> None:
    came, went = (ours[1], letters[0]) if kind == Kind.REPEATS else (letters[0], ours[0])
    link = linked(came, went, aigul_from_records, kind)

    both = [(went.number, ""), (came.number, str(kind.label))]
    assert said(came.journal_root, aigul_from_records) == both
    assert said(went.journal_root, aigul_from_records) == both

    withdraw_office_link(link=link, by=aigul_from_records, at=LATER, reason="Қате")
    assert said(went.journal_root, aigul_from_records) == []


@pytest.mark.clause("10.9")
def test_10_9_a_correspondence_is_shown_whole_however_often_it_went_to_and_fro(
    letters: list[Incoming], ours: list[Outgoing], aigul_from_records: Officer
) -> None:
    way: list[Paper] = [letters[0], ours[0], letters[1], ours[1], letters[2]]
    for paper, earlier in zip(way[1:], way, strict=False):
        kind = Kind.ANSWERS if isinstance(paper, Incoming) else Kind.EXECUTES
        linked(paper, earlier, aigul_from_records, kind)

    numbers = [paper.number for paper in way]
    assert all([number for number, _words in said(paper.journal_root, aigul_from_records)] == numbers for paper in way)


@pytest.mark.clause("10.9")
def test_10_9_a_chain_goes_on_over_links_of_incoming_papers(
    letters: list[Incoming], ours: list[Outgoing], aigul_from_records: Officer
) -> None:
    linked(letters[0], ours[0], aigul_from_records, Kind.ANSWERS)
    link_papers(incoming=letters[1], by=aigul_from_records, at=LATER, target=letters[0], kind=Kind.EXECUTES)
    linked(ours[1], letters[1], aigul_from_records, Kind.EXECUTES)

    assert [number for number, _words in said((KIND, ours[0].pk), aigul_from_records)] == [
        ours[0].number,
        letters[0].number,
        letters[1].number,
        ours[1].number,
    ]


@pytest.mark.clause("12.6")
def test_12_6_a_paper_on_an_assignment_is_in_execution_of_the_paper_that_brought_it(
    aigul_from_records: Officer, akim: Officer, executor: Officer
) -> None:
    assignment = assigned(aigul_from_records, akim, executor)
    letter = Incoming.objects.get(pk=assignment.root_id or 0)
    paper = drafted_to_oblast(executor, akim, assignment, "extension")

    found = chain_of((KIND, paper.pk), akim, DAY)
    seen = chain_of((KIND, paper.pk), executor, DAY)

    assert found.lines == ()  # the akim sees no draft that was not sent to be agreed
    assert [line.node.key for line in seen.lines] == [(INCOMING, letter.pk), (KIND, paper.pk)]
    above = seen.lines[1].above
    assert above is not None
    assert (str(above.words), above.back) == (str(Kind.EXECUTES.label), "")

    withdraw_outgoing(outgoing=paper, by=executor, at=WEDNESDAY, reason="Қажет емес")
    assert chain_of((INCOMING, letter.pk), akim, DAY).lines == ()


@pytest.mark.clause("10.4")
def test_10_4_a_paper_the_reader_may_not_see_cuts_the_chain(
    letters: list[Incoming], ours: list[Outgoing], aigul_from_records: Officer, head_of_apparatus: Officer
) -> None:
    linked(letters[0], ours[0], aigul_from_records, Kind.ANSWERS)
    linked(ours[1], letters[1], aigul_from_records)
    linked(letters[1], letters_end := ours[0], aigul_from_records, Kind.EXECUTES)
    Incoming.objects.filter(pk=letters[1].pk).update(restricted=True, summary="", addressee=aigul_from_records)

    assert [number for number, _words in said((KIND, letters_end.pk), head_of_apparatus)] == [
        ours[0].number,
        letters[0].number,
    ]
    assert said((KIND, ours[1].pk), head_of_apparatus) == []
    assert len(said((KIND, ours[1].pk), aigul_from_records)) == 4


@pytest.mark.clause("10.4")
def test_10_4_who_accepts_papers_knows_an_unseen_one_of_the_office_by_its_number_only(
    letters: list[Incoming], ours: list[Outgoing], aigul_from_records: Officer, duty_officer: Officer
) -> None:
    linked(letters[0], ours[0], aigul_from_records, Kind.ANSWERS)
    Incoming.objects.filter(pk=letters[0].pk).update(accepted_by=duty_officer)
    sunday = date(2026, 3, 15)

    unseen = chain_of((INCOMING, letters[0].pk), duty_officer, sunday).lines[0].node

    assert (unseen.number, unseen.path, unseen.summary, unseen.state) == (ours[0].number, "", "", "")
    assert said((INCOMING, letters[0].pk), duty_officer) == []  # on a working day he accepts nothing


@pytest.mark.clause("10.9")
def test_10_9_pages_of_both_books_cost_the_same_with_one_link_and_with_three(
    letters: list[Incoming], ours: list[Outgoing], aigul_from_records: Officer
) -> None:
    new_office()
    client = signed_in(aigul_from_records)
    pages = [letters[0].get_absolute_url(), ours[0].get_absolute_url(), f"{ours[0].get_absolute_url()}history/"]
    for paper, kind in ((letters[0], Kind.ANSWERS), (letters[1], Kind.EXECUTES), (ours[1], Kind.CANCELS)):
        linked(paper, ours[0], aigul_from_records, kind)
    one = [cost(client, page) for page in pages]

    for paper, kind in ((letters[2], Kind.EXECUTES), (letters[3], Kind.ANSWERS), (ours[2], Kind.COMPLEMENTS)):
        linked(paper, ours[0], aigul_from_records, kind)
    linked(ours[1], letters[0], aigul_from_records, Kind.EXECUTES)

    assert [cost(client, page) for page in pages] == one


@pytest.mark.clause("10.9")
def test_10_9_a_draft_given_up_speaks_of_nothing_any_more(
    letters: list[Incoming], aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    letter = on_desk(aigul_from_records, deputy, their_number="88")
    draft = drafted(executor, deputy)
    linked(draft, letter, aigul_from_records, Kind.EXECUTES)
    assert keys_of((KIND, draft.pk), deputy) == [(INCOMING, letter.pk), (KIND, draft.pk)]

    withdraw_outgoing(outgoing=draft, by=executor, at=LATER, reason="Қажет емес")

    assert keys_of((INCOMING, letter.pk), deputy) == []
