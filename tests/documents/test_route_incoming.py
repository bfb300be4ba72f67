"""10.9, 10.11, 1.4: whose desk the table proposes, and what RECORDS may confirm."""

from __future__ import annotations

from datetime import date

import pytest

from apparat.access.verdict import Refusal
from apparat.notices.models import Notice
from apparat.org.models import Officer, Unit
from control.models import Assignment
from documents.actions.route_incoming import route_incoming
from documents.models import Incoming
from documents.routing import propose
from documents.states import IncomingState
from tests.factories.letters import WEDNESDAY, correspondent, registered
from tests.factories.people import unit

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.11")]

DAY = date(2026, 3, 18)


def test_it_lies_on_the_desk_and_the_term_of_delivery_is_met(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim)

    route_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY, desk=akim)

    assert letter.state == IncomingState.ON_DESK
    assert letter.desk == akim
    assert letter.delivery_deadline is not None
    letter.delivery_deadline.refresh_from_db()
    assert letter.delivery_deadline.state == "met"


def test_the_leader_is_told_once(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim)

    route_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY, desk=akim)

    assert [(n.officer, n.kind) for n in Notice.objects.all()] == [(akim, "documents.on_desk")]


def test_a_specialist_has_no_desk_for_papers(aigul_from_records: Officer, akim: Officer, executor: Officer) -> None:
    letter = registered(aigul_from_records, akim)

    with pytest.raises(Refusal) as refusal:
        route_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY, desk=executor)

    assert (refusal.value.clause, refusal.value.field) == ("10.11", "desk")


@pytest.mark.clause("10.9")
def test_10_9_sends_an_urgent_paper_also_to_the_competent_head(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter = registered(aigul_from_records, akim, urgency=Assignment.Urgency.URGENT)

    with pytest.raises(Refusal) as refusal:
        route_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY, desk=akim)
    route_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY, desk=akim, copy_to=department_head)

    assert (refusal.value.clause, refusal.value.field) == ("10.9", "copy_to")
    assert {notice.officer for notice in Notice.objects.all()} == {akim, department_head}


def test_only_records_sends(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim)

    with pytest.raises(Refusal) as refusal:
        route_incoming(incoming=letter, by=akim, at=WEDNESDAY, desk=akim)

    assert refusal.value.clause == "10.11"


@pytest.mark.parametrize(
    "rank",
    [
        Unit.Rank.PRESIDENT,
        Unit.Rank.PRESIDENT_ADMIN,
        Unit.Rank.PRIME_MINISTER,
        Unit.Rank.OBLAST_AKIM,
        Unit.Rank.OBLAST_APPARATUS,
        Unit.Rank.OBLAST_BODY,
    ],
)
def test_10_11_lays_higher_papers_on_the_akims_desk_whoever_is_named(
    aigul_from_records: Officer, akim: Officer, deputy: Officer, rank: str
) -> None:
    letter = registered(aigul_from_records, deputy, correspondent=correspondent(rank, Unit.Kind.HIGHER))

    assert propose(letter, DAY).officer == akim


def test_10_11_leaves_a_deputys_paper_to_the_deputy(
    aigul_from_records: Officer, akim: Officer, deputy: Officer
) -> None:
    letter = registered(aigul_from_records, deputy)

    assert propose(letter, DAY).officer == deputy


@pytest.mark.clause("1.4")
def test_1_4_gives_the_rest_to_who_curates_the_writer(
    aigul_from_records: Officer, deputy: Officer, head_of_apparatus: Officer, executor: Officer
) -> None:
    letter = registered(aigul_from_records, executor, correspondent=unit("finance"))

    assert propose(letter, DAY).officer == deputy


@pytest.mark.clause("1.4")
def test_1_4_gives_a_strangers_paper_to_the_head_of_apparatus(
    aigul_from_records: Officer, head_of_apparatus: Officer, executor: Officer
) -> None:
    letter = registered(aigul_from_records, executor)

    assert propose(letter, DAY).officer == head_of_apparatus


@pytest.mark.clause("10.9")
def test_10_9_lets_the_competent_head_open_his_copy(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    letter = registered(aigul_from_records, akim, urgency=Assignment.Urgency.URGENT)

    route_incoming(incoming=letter, by=aigul_from_records, at=WEDNESDAY, desk=akim, copy_to=department_head)

    assert list(Incoming.objects.visible_to(department_head, DAY)) == [letter]
