"""10.9, law.md 3.3: the chain of a paper, in its order, cut by what the reader may see, at a fixed price."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apparat.org.models import Officer
from documents import chain
from documents.actions.link_papers import link_papers
from documents.actions.withdraw_link import withdraw_link
from documents.chain import Chain, Key, Node, Tie, chain_of
from documents.models import Incoming, PaperLink
from tests.factories.letters import WEDNESDAY, registered

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]
ON = WEDNESDAY.date()
Kind = PaperLink.Kind


@pytest.fixture
def letters(aigul_from_records: Officer, akim: Officer) -> list[Incoming]:
    """Return five letters, each registered an hour after the one before."""
    return [
        registered(
            aigul_from_records,
            akim,
            their_number=f"1-{place}",
            received_at=WEDNESDAY - timedelta(hours=3 - place),
            at=WEDNESDAY + timedelta(hours=place),
        )
        for place in range(3)
    ]


def linked(source: Incoming, target: Incoming, by: Officer, kind: str = Kind.REPEATS) -> PaperLink:
    """Link late on Wednesday."""
    return link_papers(incoming=source, by=by, at=WEDNESDAY + timedelta(hours=6), target=target, kind=kind)


def seen(paper: Incoming, officer: Officer, on: date = ON) -> Chain:
    """Return the chain around the paper."""
    return chain_of(("incoming", paper.pk), officer, on)


def shape(found: Chain) -> list[tuple[int, str, str]]:
    """Return depth, number and words of each line."""
    return [(line.depth, line.node.number, str(line.above.words) if line.above else "") for line in found.lines]


def test_a_paper_without_links_has_no_chain(letters: list[Incoming], akim: Officer) -> None:
    assert seen(letters[0], akim) == Chain()


def test_papers_stand_under_what_they_speak_of_the_oldest_first(
    letters: list[Incoming], aigul_from_records: Officer
) -> None:
    one, two, three = letters
    linked(three, one, aigul_from_records, Kind.COMPLEMENTS)
    linked(two, one, aigul_from_records)

    found = seen(two, aigul_from_records)

    words = str(Kind.REPEATS.label), str(Kind.COMPLEMENTS.label)
    assert shape(found) == [(0, one.number, ""), (1, two.number, words[0]), (1, three.number, words[1])]
    assert [line.is_here for line in found.lines] == [False, True, False]
    assert [node.number for node in found.repeats] == [one.number]
    assert shape(seen(one, aigul_from_records)) == shape(found)


def test_a_paper_that_speaks_of_two_stands_once_and_names_the_other(
    letters: list[Incoming], aigul_from_records: Officer
) -> None:
    one, two, three = letters
    linked(three, one, aigul_from_records)
    linked(three, two, aigul_from_records, Kind.ANSWERS)

    lines = seen(three, aigul_from_records).lines

    assert [line.node.number for line in lines] == [one.number, three.number, two.number]
    assert [(str(said.words), said.node.number) for said in lines[1].others] == [(str(Kind.ANSWERS.label), two.number)]


def test_a_circle_of_different_kinds_begins_with_the_oldest(
    letters: list[Incoming], aigul_from_records: Officer
) -> None:
    one, two, _three = letters
    linked(one, two, aigul_from_records, Kind.COMPLEMENTS)
    linked(two, one, aigul_from_records, Kind.ANSWERS)

    assert [line.node.number for line in seen(one, aigul_from_records).lines] == [one.number, two.number]


def test_a_link_taken_back_leads_nowhere(letters: list[Incoming], aigul_from_records: Officer) -> None:
    link = linked(letters[1], letters[0], aigul_from_records)
    withdraw_link(link=link, by=aigul_from_records, at=WEDNESDAY + timedelta(hours=7), reason="Қате")

    assert seen(letters[1], aigul_from_records) == Chain()


@pytest.mark.clause("10.4")
def test_10_4_what_lies_behind_an_unseen_paper_is_cut_off(
    letters: list[Incoming], aigul_from_records: Officer, akim: Officer, head_of_apparatus: Officer
) -> None:
    one, two, three = letters
    linked(two, one, aigul_from_records)
    linked(three, two, aigul_from_records)
    Incoming.objects.filter(pk=two.pk).update(restricted=True, summary="", addressee=aigul_from_records)

    assert seen(three, head_of_apparatus) == Chain()
    assert seen(one, head_of_apparatus) == Chain()
    assert len(seen(one, aigul_from_records).lines) == 3


@pytest.mark.clause("10.4")
def test_10_4_who_accepts_papers_knows_an_unseen_one_by_its_number_only(
    letters: list[Incoming], aigul_from_records: Officer, duty_officer: Officer
) -> None:
    one, two, _three = letters
    linked(two, one, aigul_from_records)
    Incoming.objects.filter(pk=two.pk).update(accepted_by=duty_officer)
    sunday = date(2026, 3, 15)

    day_off, working_day = seen(two, duty_officer, sunday), seen(two, duty_officer)

    unseen = day_off.lines[0].node
    assert (unseen.number, unseen.path, unseen.summary, unseen.state) == (one.number, "", "", "")
    assert day_off.lines[1].node.path == two.get_absolute_url()
    assert working_day == Chain()


def test_the_price_does_not_grow_with_the_chain(
    letters: list[Incoming], aigul_from_records: Officer, akim: Officer
) -> None:
    prices = []
    linked(letters[1], letters[0], aigul_from_records)
    seen(letters[0], akim)  # whose seats are kept from now on
    prices.append(_price(letters[0], akim))
    linked(letters[2], letters[1], aigul_from_records)
    linked(letters[2], letters[0], aigul_from_records, Kind.COMPLEMENTS)
    prices.append(_price(letters[0], akim))

    assert prices == [3 + len(chain.PROVIDERS)] * 2  # one question more to each house above


def _price(paper: Incoming, officer: Officer) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert seen(paper, officer).lines
    return len(queries)


class Outgoing:
    """An upper house that lets each of its papers answer or be answered by incoming ones, as the test says."""

    kind = "outgoing"

    def __init__(self, *ties: tuple[Key, Key]) -> None:
        self.known = [Tie(source, target, "answers it", "answered by it") for source, target in ties]
        self.hidden: set[int] = set()

    def ties(self, incoming: Sequence[int], own: Sequence[int]) -> Iterable[Tie]:
        near = {("incoming", key) for key in incoming} | {("outgoing", key) for key in own}
        return [tie for tie in self.known if near & {tie.source, tie.target}]

    def nodes(self, own: Sequence[int], officer: Officer, on: date) -> Iterable[Node]:
        return [
            Node(("outgoing", key), f"4-{key}", "out", on, "Жауап", path=f"/outgoing/{key}/")
            for key in own
            if key not in self.hidden
        ]


@pytest.fixture
def providers() -> Iterator[dict[str, Any]]:
    """Let a test register upper houses, and forget them after it."""
    before = dict(chain.PROVIDERS)
    yield chain.PROVIDERS
    chain.PROVIDERS.clear()
    chain.PROVIDERS.update(before)


def test_an_upper_house_adds_its_papers_and_what_they_lead_to(
    letters: list[Incoming], aigul_from_records: Officer, providers: dict[str, Any]
) -> None:
    one, two, three = letters
    linked(three, two, aigul_from_records)
    chain.register(Outgoing((("outgoing", 5), ("incoming", one.pk)), (("incoming", two.pk), ("outgoing", 5))))

    found = seen(one, aigul_from_records)

    assert [(line.depth, line.node.number) for line in found.lines] == [
        (0, one.number),
        (1, "4-5"),
        (2, two.number),
        (3, three.number),
    ]
    assert shape(chain_of(("outgoing", 5), aigul_from_records, ON)) == shape(found)


def test_a_paper_the_upper_house_hides_cuts_the_chain(
    letters: list[Incoming], aigul_from_records: Officer, providers: dict[str, Any]
) -> None:
    house = Outgoing((("outgoing", 5), ("incoming", letters[0].pk)), (("incoming", letters[1].pk), ("outgoing", 5)))
    house.hidden = {5}
    chain.register(house)

    assert seen(letters[0], aigul_from_records) == Chain()
