"""10.18: RECORDS keeps the distribution lists; papers wait for their people on the desk and are found by words."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.urls import reverse

from apparat.access.verdict import Refusal
from apparat.desk.queries import desk_of
from apparat.find.queries import find
from apparat.journal.models import Entry
from apparat.org.models import Officer
from outgoing.actions.write_distribution import write_distribution
from outgoing.facts import To
from outgoing.models import DistributionList
from outgoing.states import OutgoingState
from tests.factories.letters import WEDNESDAY, keys_of
from tests.factories.outgoing import agree_all, body, drafted, facts, in_approval, registered, signed
from tests.factories.pages import cost, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.18")]
TODAY = WEDNESDAY.date()


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, department_head: Officer, deputy: Officer) -> None:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)


def written(clerk: Officer, *codes: str, **changed: Any) -> DistributionList:
    """Return a list with these bodies."""
    said: dict[str, Any] = {"name_kk": "Ауыл әкімдері", "name_ru": "Акимы сёл"} | changed
    return write_distribution(by=clerk, at=WEDNESDAY, members=[To(body(code)) for code in codes], **said)


def test_a_list_is_written_and_written_anew(aigul_from_records: Officer) -> None:
    row = written(aigul_from_records, "a", "b")

    written(aigul_from_records, "b", "c", distribution=row, is_active=False)

    row.refresh_from_db()
    assert [member.unit for member in row.members.order_by("order")] == [body("b"), body("c")]
    assert not row.is_active
    told = Entry.objects.filter(event__startswith="distribution").order_by("pk").values_list("event", flat=True)
    assert list(told) == ["distribution.written", "distribution.revised"]


def test_a_list_changed_later_rewrites_no_paper(
    aigul_from_records: Officer, executor: Officer, deputy: Officer
) -> None:
    row = written(aigul_from_records, "a", "b", "c", "d", "e")
    paper = drafted(executor, deputy, addressees=[], distribution=row)

    written(aigul_from_records, "f", distribution=row)

    assert paper.addressees.count() == 5
    assert facts(deputy).distribution is None


@pytest.mark.parametrize("codes", [(), ("a", "a")])
def test_10_18_refuses_a_list_without_bodies_or_with_one_twice(
    aigul_from_records: Officer, codes: tuple[str, ...]
) -> None:
    with pytest.raises(Refusal) as refusal:
        written(aigul_from_records, *codes)

    assert (refusal.value.clause, refusal.value.field) == ("10.18", "members")


def test_only_records_keep_the_lists(aigul_from_records: Officer, executor: Officer) -> None:
    row = written(aigul_from_records, "a")
    pages = [reverse("outgoing:distributions"), reverse("outgoing:distribution", args=[row.pk])]

    with pytest.raises(Refusal) as refusal:
        written(executor, "a")

    assert refusal.value.clause == "10.18"
    assert [signed_in(executor).get(page).status_code for page in pages] == [404, 404]


def test_records_write_and_change_a_list_on_its_page(aigul_from_records: Officer) -> None:
    client = signed_in(aigul_from_records)
    typed = {
        "once": str(uuid.uuid4()),
        "name_kk": "Ауылдар",
        "members": [body("a").pk, body("b").pk],
        "is_active": "on",
    }

    client.post(reverse("outgoing:distribution_new"), typed)
    row = DistributionList.objects.get()
    changed = {"once": str(uuid.uuid4()), "name_kk": "Ауылдар", "members": [body("b").pk]}
    client.post(reverse("outgoing:distribution", args=[row.pk]), changed)

    assert [member.unit for member in row.members.all()] == [body("b")]
    assert "Ауылдар" in client.get(reverse("outgoing:distributions")).content.decode()


def test_the_book_costs_the_same_with_one_list_and_with_three(aigul_from_records: Officer) -> None:
    client, page = signed_in(aigul_from_records), reverse("outgoing:distributions")
    written(aigul_from_records, "a")
    one = cost(client, page)

    written(aigul_from_records, "a", "b", name_kk="Екінші")
    written(aigul_from_records, "c", name_kk="Үшінші")

    assert cost(client, page) == one


@pytest.mark.clause("12.4")
def test_a_paper_waits_on_the_desk_of_who_agrees_then_signs_then_dispatches(
    executor: Officer, department_head: Officer, deputy: Officer, aigul_from_records: Officer, stranger: Officer
) -> None:
    people = (department_head, deputy, aigul_from_records, stranger)

    asked = in_approval(executor, deputy)
    first = [keys_of(desk_of(one, TODAY).own_papers.rows) for one in people]
    agree_all(asked)
    second = [keys_of(desk_of(one, TODAY).own_papers.rows) for one in people]
    done = signed(executor, deputy)
    third = [keys_of(desk_of(one, TODAY).own_papers.rows) for one in people]

    assert asked.state == OutgoingState.AGREED
    assert first == [[asked.pk], [], [], []]
    assert second == [[], [asked.pk], [], []]
    assert third == [[], [asked.pk], [done.pk], []]


def test_the_desk_costs_the_same_with_one_paper_and_with_three(executor: Officer, deputy: Officer) -> None:
    client = signed_in(deputy)
    agree_all(in_approval(executor, deputy))
    one = cost(client, reverse("desk"))

    for _ in range(2):
        agree_all(in_approval(executor, deputy))

    assert cost(client, reverse("desk")) == one


def test_the_search_box_finds_the_offices_papers_by_words_and_number(
    executor: Officer, deputy: Officer, aigul_from_records: Officer, stranger: Officer
) -> None:
    paper = registered(aigul_from_records, executor, deputy)

    found = [keys_of(find(text, executor, TODAY).own_papers) for text in ("жылу маусымы", paper.number, "көмір")]

    assert found == [[paper.pk], [paper.pk], []]
    assert find(paper.number, stranger, TODAY).own_papers == []
    assert "3-6/1" in signed_in(executor).get(reverse("search"), {"q": "жылу"}).content.decode()
