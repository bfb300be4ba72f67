"""10.11, 1.4, 10.4: papers go from one desk to another with a reason, and no further than the table lets them."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.journal.models import Entry
from apparat.lists.models import BulkResult
from apparat.notices.models import Notice
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from documents.actions.execute_on_paper import execute_on_paper
from documents.actions.file_incoming import file_incoming
from documents.actions.reassign_incoming import reassign_incoming
from documents.models import Incoming
from tests.factories.letters import WEDNESDAY, on_desk, registered, resolved
from tests.factories.pages import signed_in
from tests.factories.people import unit

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.11")]

WHY = "Мәселе орынбасардың жетекшілігінде"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    return WEDNESDAY


@pytest.fixture
def letter(aigul_from_records: Officer, akim: Officer, head_of_apparatus: Officer) -> Incoming:
    """A stranger's letter to the office on the akim's desk, which the table leaves to the distribution of duties."""
    return on_desk(aigul_from_records, akim, to=aigul_from_records)


def moved(letter: Incoming, by: Officer, desk: Officer, reason: str = WHY) -> Incoming:
    return reassign_incoming(incoming=letter, by=by, at=WEDNESDAY, desk=desk, reason=reason)


def refusal_of(letter: Incoming, by: Officer, desk: Officer, reason: str = WHY) -> tuple[str, str | None]:
    with pytest.raises(Refusal) as refusal:
        moved(letter, by, desk, reason)
    return refusal.value.clause, refusal.value.field


def many(client: Client, papers: list[Incoming], **typed: Any) -> Any:
    form = {"once": str(uuid.uuid4()), "keys": [paper.pk for paper in papers], "reason": WHY, **typed}
    return client.post("/registry/many/reassign/", form, follow=True)


def test_10_11_records_moves_a_paper_and_the_reason_stays_in_the_journal(
    letter: Incoming, aigul_from_records: Officer, akim: Officer, deputy: Officer
) -> None:
    moved(letter, aigul_from_records, deputy)

    entry = Entry.objects.get(event="incoming.reassign_incoming")
    stored = Incoming.objects.get(pk=letter.pk)
    assert (stored.state, stored.desk, stored.desk_at) == ("on_desk", deputy, WEDNESDAY)
    assert (entry.clause, entry.officer, entry.data["reason"]) == ("10.11", aigul_from_records, WHY)
    assert (entry.data["former"]["kk"], entry.data["desk"]["kk"]) == (akim.short_name_kk, deputy.short_name_kk)
    assert stored.history.latest().history_change_reason == "10.11"


def test_10_11_both_desks_are_told_of_a_move_by_records(
    letter: Incoming, aigul_from_records: Officer, akim: Officer, deputy: Officer
) -> None:
    moved(letter, aigul_from_records, deputy)

    told = Notice.objects.filter(kind__startswith="documents.moved").order_by("kind")
    assert [(notice.kind, notice.officer) for notice in told] == [
        ("documents.moved_off_desk", akim),
        ("documents.moved_to_desk", deputy),
    ]


def test_10_11_no_term_of_the_paper_moves(letter: Incoming, aigul_from_records: Officer, deputy: Officer) -> None:
    before = list(Deadline.objects.order_by("pk").values_list("pk", "due_on", "trace", "state"))

    moved(letter, aigul_from_records, deputy)

    assert list(Deadline.objects.order_by("pk").values_list("pk", "due_on", "trace", "state")) == before


def test_10_11_the_akim_passes_on_what_the_table_does_not_give_him(
    letter: Incoming, akim: Officer, deputy: Officer
) -> None:
    moved(letter, akim, deputy)

    assert Incoming.objects.get(pk=letter.pk).desk == deputy
    assert not Notice.objects.filter(kind="documents.moved_off_desk").exists()  # it was he who moved it


def test_10_11_what_the_table_gives_the_akim_goes_to_nobody_else(
    aigul_from_records: Officer, akim: Officer, deputy: Officer
) -> None:
    letter = on_desk(aigul_from_records, akim)  # part 6): addressed to himself

    refusals = [refusal_of(letter, by, deputy) for by in (aigul_from_records, akim)]

    assert refusals == [("10.11", "desk")] * 2
    assert Incoming.objects.get(pk=letter.pk).desk == akim


def test_10_11_an_akims_paper_on_a_wrong_desk_comes_to_him(
    aigul_from_records: Officer, akim: Officer, deputy: Officer
) -> None:
    letter = on_desk(aigul_from_records, deputy, to=akim)

    moved(letter, deputy, akim)

    assert Incoming.objects.get(pk=letter.pk).desk == akim


@pytest.mark.clause("1.4")
def test_1_4_a_deputy_passes_on_only_by_the_distribution_of_duties(
    aigul_from_records: Officer, akim: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    letter = on_desk(aigul_from_records, deputy, to=aigul_from_records)

    refused = refusal_of(letter, deputy, akim)
    moved(letter, deputy, head_of_apparatus)  # a stranger's paper is his (10.11 ¶3)

    assert refused == ("1.4", "desk")
    assert Incoming.objects.get(pk=letter.pk).desk == head_of_apparatus


@pytest.mark.clause("1.4")
def test_1_4_who_curates_the_writer_takes_the_paper(
    aigul_from_records: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    letter = on_desk(aigul_from_records, head_of_apparatus, to=aigul_from_records, correspondent=unit("finance"))

    moved(letter, head_of_apparatus, deputy)

    assert Incoming.objects.get(pk=letter.pk).desk == deputy


def test_10_11_nobody_without_the_desk_moves_it(letter: Incoming, deputy: Officer, head_of_apparatus: Officer) -> None:
    assert refusal_of(letter, head_of_apparatus, deputy) == ("10.11", None)


@pytest.mark.parametrize("target", ["akim", "executor"])
def test_10_11_it_stays_on_its_desk_and_goes_to_no_specialist(
    target: str, letter: Incoming, aigul_from_records: Officer, request: pytest.FixtureRequest
) -> None:
    assert refusal_of(letter, aigul_from_records, request.getfixturevalue(target)) == ("10.11", "desk")


def test_10_11_without_a_reason_nothing_moves(letter: Incoming, aigul_from_records: Officer, deputy: Officer) -> None:
    assert refusal_of(letter, aigul_from_records, deputy, "  ") == ("10.11", "reason")


def test_10_11_a_registered_paper_is_sent_not_moved(
    aigul_from_records: Officer, akim: Officer, deputy: Officer
) -> None:
    assert refusal_of(registered(aigul_from_records, akim), aigul_from_records, deputy) == ("10.11", None)


@pytest.mark.clause("13.5")
def test_13_5_the_assignments_of_a_resolved_paper_are_redirected_one_by_one(
    aigul_from_records: Officer, akim: Officer, deputy: Officer, department_head: Officer
) -> None:
    letter = resolved(aigul_from_records, akim, department_head).incoming

    assert refusal_of(letter, aigul_from_records, deputy) == ("13.5", None)


@pytest.mark.clause("10.4", "10.5", "10.23")
def test_10_4_a_restricted_paper_is_moved_by_its_keeper_until_it_is_executed(
    aigul_from_records: Officer, head_of_records: Officer, akim: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    letter = on_desk(aigul_from_records, akim, to=aigul_from_records, restricted=True, summary="")
    by_leader = refusal_of(letter, akim, deputy)
    moved(letter, aigul_from_records, deputy)
    day: dict[str, Any] = {"resolved_on": WEDNESDAY.date(), "executed_on": WEDNESDAY.date(), "paper_file": "3-6/1"}
    execute_on_paper(incoming=letter, by=aigul_from_records, at=WEDNESDAY, **day)
    executed = refusal_of(letter, aigul_from_records, akim)
    file_incoming(
        incoming=letter, by=aigul_from_records, at=WEDNESDAY, case_file=CaseFile.objects.get(index="3-5", year=2026)
    )

    filed = refusal_of(letter, aigul_from_records, akim)

    assert [clause for clause, _ in (by_leader, executed, filed)] == ["10.4", "10.23", "10.5"]


# --- pages ------------------------------------------------------------------------------------------------------------


def test_the_page_of_the_paper_leads_to_the_deed_and_the_history_tells_the_reason(
    letter: Incoming, aigul_from_records: Officer, deputy: Officer
) -> None:
    clerk = signed_in(aigul_from_records)
    offered = f"/registry/{letter.pk}/reassign/" in clerk.get(letter.get_absolute_url()).content.decode()

    form = {"once": str(uuid.uuid4()), "desk": deputy.pk, "reason": WHY}
    page = clerk.post(f"/registry/{letter.pk}/reassign/", form, follow=True).content.decode()

    assert (offered, WHY in page, deputy.short_name_kk in page) == (True, True, True)


def test_10_4_a_stranger_finds_no_such_paper(letter: Incoming, stranger: Officer) -> None:
    assert signed_in(stranger).get(f"/registry/{letter.pk}/reassign/").status_code == 404


def test_a_leader_who_sees_the_paper_no_more_is_led_to_the_registry(
    aigul_from_records: Officer, deputy: Officer, head_of_apparatus: Officer
) -> None:
    letter = on_desk(aigul_from_records, deputy, to=aigul_from_records)

    form = {"once": str(uuid.uuid4()), "desk": head_of_apparatus.pk, "reason": WHY}
    answer = signed_in(deputy).post(f"/registry/{letter.pk}/reassign/", form)

    assert answer["Location"] == "/registry/"


def test_10_11_many_papers_of_one_desk_go_to_another_and_each_refused_one_says_why(
    letter: Incoming, aigul_from_records: Officer, akim: Officer, deputy: Officer, department_head: Officer
) -> None:
    to_akim = on_desk(aigul_from_records, akim, their_number="2")
    in_work = resolved(aigul_from_records, akim, department_head, their_number="3").incoming

    page = many(signed_in(aigul_from_records), [letter, to_akim, in_work], desk=deputy.pk).content.decode()

    result = BulkResult.objects.get()
    assert list(Incoming.objects.filter(desk=deputy)) == [letter]
    assert [line["clause"] for line in result.refused] == ["10.11", "13.5"]
    assert all(line["reason"] in page for line in result.refused)


def test_a_leader_moves_many_of_his_own_and_a_stranger_none(
    letter: Incoming, akim: Officer, deputy: Officer, stranger: Officer
) -> None:
    by_stranger = many(signed_in(stranger), [letter], desk=deputy.pk)
    many(signed_in(akim), [letter], desk=deputy.pk)

    assert by_stranger.redirect_chain == [("/registry/", 302)]
    assert Incoming.objects.get(pk=letter.pk).desk == deputy
