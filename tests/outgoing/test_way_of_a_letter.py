"""10.18, 10.22, 12.4, 12.5: a letter from its draft to its dispatch, deed by deed."""

from __future__ import annotations

import pytest

from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.org.models import Officer
from outgoing.actions.send_outgoing import send_outgoing
from outgoing.models import Outgoing
from outgoing.states import DispatchState, OutgoingState
from tests.factories.letters import WEDNESDAY
from tests.factories.outgoing import agree_all, asked, drafted, in_approval, registered, signed

pytestmark = [pytest.mark.django_db]


@pytest.mark.clause("12.1")
@pytest.mark.clause("12.4")
def test_12_4_asks_the_head_of_the_body_then_the_curator_then_the_head_of_apparatus(
    executor: Officer, department_head: Officer, deputy: Officer, head_of_apparatus: Officer, akim: Officer
) -> None:
    paper = in_approval(executor, akim)

    assert paper.sheet is not None
    opinions = paper.sheet.opinions.order_by("step")
    assert [(one.approver, one.clause, one.state) for one in opinions] == [
        (executor, "12.4", "agreed"),
        (department_head, "12.4", "asked"),
        (deputy, "12.4", "waiting"),
        (head_of_apparatus, "12.4", "waiting"),
    ]


@pytest.mark.clause("10.22")
def test_10_22_asks_the_competent_head_about_a_deputys_letter_and_nobody_else(
    executor: Officer, department_head: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    paper = in_approval(executor, deputy)

    assert paper.sheet is not None
    assert [(one.approver, one.clause) for one in paper.sheet.opinions.exclude(step=0)] == [(department_head, "10.22")]


@pytest.mark.clause("12.5")
def test_the_way_of_a_letter_leaves_a_number_a_record_and_terms_met(
    aigul_from_records: Officer,
    executor: Officer,
    department_head: Officer,
    deputy: Officer,
    head_of_apparatus: Officer,
    akim: Officer,
) -> None:
    paper = registered(aigul_from_records, executor, akim)

    send_outgoing(outgoing=paper, by=aigul_from_records, at=WEDNESDAY, record="Реестр 5")

    paper.refresh_from_db()
    addressee = paper.addressees.get()
    assert (paper.number, paper.state) == ("3-6/1", OutgoingState.SENT)
    assert (addressee.state, addressee.sent_at, addressee.record) == (DispatchState.SENT, WEDNESDAY, "Реестр 5")
    assert set(Deadline.objects.filter(root_kind="outgoing").values_list("state", flat=True)) == {"met"}


def test_the_journal_tells_the_whole_way(
    aigul_from_records: Officer, executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    registered(aigul_from_records, executor, deputy)

    told = Entry.objects.filter(root_kind="outgoing").exclude(event__startswith="deadline").order_by("pk")
    assert [(entry.event, entry.clause) for entry in told] == [
        ("outgoing.begun", "10.18"),
        ("approval_sheet.started", "12.4"),
        ("opinion.agree_by_sending", "12.4"),
        ("opinion.ask_opinion", "12.4"),
        ("outgoing.send_to_approval", "12.4"),
        ("opinion.agree", "12.4"),
        ("approval_sheet.complete_approval", "12.4"),
        ("outgoing.complete_approval", "12.4"),
        ("outgoing.sign_outgoing", "12.5"),
        ("outgoing.register_outgoing", "12.5"),
    ]


def test_numbers_have_neither_gap_nor_double(
    aigul_from_records: Officer, executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    papers = [registered(aigul_from_records, executor, deputy) for _ in range(3)]

    assert [paper.number for paper in papers] == ["3-6/1", "3-6/2", "3-6/3"]


def test_who_is_asked_sees_the_draft_and_a_stranger_does_not(
    executor: Officer, department_head: Officer, deputy: Officer, stranger: Officer, akim: Officer
) -> None:
    draft = drafted(executor, deputy)
    before = list(Outgoing.objects.visible_to(deputy, WEDNESDAY.date()))

    paper = in_approval(executor, deputy)

    seen = Outgoing.objects.visible_to
    assert before == [draft]  # he curates the body that drafts it
    assert paper in seen(department_head, WEDNESDAY.date())
    assert list(seen(stranger, WEDNESDAY.date())) == []
    assert list(seen(akim, WEDNESDAY.date())) == []  # others' drafts are theirs until they are signed


def test_a_signed_paper_is_seen_by_records(
    aigul_from_records: Officer, executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    paper = signed(executor, deputy)

    assert list(Outgoing.objects.visible_to(aigul_from_records, WEDNESDAY.date())) == [paper]


def test_the_head_who_drafts_himself_is_not_asked(department_head: Officer, deputy: Officer) -> None:
    paper = in_approval(department_head, deputy)

    assert paper.state == OutgoingState.AGREED
    assert asked(paper) is None


def test_all_agree_in_their_turn(
    executor: Officer, department_head: Officer, deputy: Officer, head_of_apparatus: Officer, akim: Officer
) -> None:
    paper = agree_all(in_approval(executor, akim))

    assert paper.state == OutgoingState.AGREED
