"""The filters of the office's papers: addressee, executor, drafting body, language, way of sending (10.18)."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apparat.org.models import Officer, Unit
from outgoing.facts import To
from outgoing.models import Channel, Outgoing
from tests.factories import notes, people
from tests.factories.citizens import citizen
from tests.factories.letters import WEDNESDAY, keys_of
from tests.factories.outgoing import body, drafted, registered
from tests.factories.pages import cost, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.18")]
LIST = "/outgoing/"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)


@pytest.fixture
def clerk(aigul_from_records: Officer) -> Client:
    """The browser of the clerk."""
    return signed_in(aigul_from_records)


def shown(client: Client, **asked: Any) -> list[int]:
    """Return the keys of the papers on the page."""
    return keys_of(client.get(LIST, asked).context["page"])


def to(*codes: str, channel: Channel = Channel.SYSTEM) -> list[To]:
    """Return bodies to write to by one way."""
    said = {Channel.EMAIL: "email", Channel.POST: "address"}.get(channel)
    units = [body(code) for code in codes]
    return [To(unit, channel=channel, **({said: getattr(unit, said)} if said else {})) for unit in units]


def test_papers_are_found_by_one_of_their_addressees(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    first = drafted(executor, deputy, addressees=to("a", "b"))
    drafted(executor, deputy, addressees=to("c"))
    client = signed_in(executor)

    assert shown(client, addressee=body("b").pk) == [first.pk]
    assert shown(client, addressee="", addressee_text="Алушы b") == [first.pk]


@pytest.mark.clause("10.23")
def test_10_23_internal_papers_are_found_by_the_unit_they_went_to(
    department_head: Officer, head_of_apparatus: Officer, deputy: Officer, executor: Officer
) -> None:
    note = notes.delivered(department_head, head_of_apparatus)
    drafted(executor, deputy)
    client, apparatus = signed_in(department_head), people.unit("apparatus")

    lines = client.get(reverse("outgoing:recipients_found"), {"q": "әкімінің аппараты"}).content.decode()

    assert f'data-value="{apparatus.pk}"' in lines
    assert shown(client, addressee=apparatus.pk) == [note.outgoing.pk]
    assert shown(client, addressee="", addressee_text=apparatus.name_kk) == [note.outgoing.pk]


@pytest.mark.clause("10.3")
def test_10_3_a_person_is_looked_up_by_who_keeps_the_book_and_by_nobody_else(
    clerk: Client, aigul_from_records: Officer, executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    person: Unit = citizen()
    mine = registered(aigul_from_records, executor, deputy, addressees=[To(person)])

    assert shown(clerk, addressee=person.pk) == [mine.pk]
    answer = signed_in(executor).get(LIST, {"addressee": person.pk})
    assert (person.name in answer.content.decode().split('id="rows"')[0], answer.status_code) == (False, 200)
    lines = [
        client.get(reverse("outgoing:recipients_found"), {"q": "Ахметова"}).content.decode()
        for client in (clerk, signed_in(executor))
    ]
    assert [person.name in line for line in lines] == [True, False]


def test_papers_are_found_by_executor_and_by_drafting_body(
    executor: Officer, department_head: Officer, stranger: Officer, deputy: Officer
) -> None:
    first, second = drafted(executor, deputy), drafted(department_head, deputy)
    client = signed_in(department_head)

    assert shown(client, drafter=executor.pk) == [first.pk]
    assert shown(client, unit=people.unit("finance").pk) == [second.pk, first.pk]
    assert shown(client, unit=people.unit("education").pk) == []
    assert shown(signed_in(stranger), unit=people.unit("finance").pk) == []


def test_papers_of_who_has_left_are_found_by_his_name(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    paper = drafted(executor, deputy)
    Officer.objects.filter(pk=executor.pk).update(left_on=WEDNESDAY.date(), position=None, is_active=False)

    assert shown(signed_in(department_head), drafter=executor.pk) == [paper.pk]


@pytest.mark.parametrize(
    ("asked", "other"),
    [
        pytest.param({"language": "ru"}, {"language": "ru"}, id="language"),
        pytest.param({"channel": "post"}, {"addressees": "post"}, id="way of sending"),
    ],
)
def test_papers_are_found_by_language_and_way_of_sending(
    asked: dict[str, str], other: dict[str, Any], executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    drafted(executor, deputy)
    facts: dict[str, Any] = {"addressees": to("a", channel=Channel.POST)} if "addressees" in other else {}
    found = drafted(executor, deputy, **facts)
    if "language" in other:
        Outgoing.objects.filter(pk=found.pk).update(language="ru")

    assert shown(signed_in(executor), **asked) == [found.pk]


def test_the_way_of_sending_is_that_to_the_addressee_who_is_asked_for(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    both = [*to("a", channel=Channel.EMAIL), *to("b", channel=Channel.POST)]
    paper = drafted(executor, deputy, addressees=both)
    client = signed_in(executor)

    asked = {(code, way): shown(client, addressee=body(code).pk, channel=way) for code in "ab" for way in Channel}

    assert asked == {key: [] for key in asked} | {("a", "email"): [paper.pk], ("b", "post"): [paper.pk]}
    assert shown(client, addressee="жоқ-сөз", channel=Channel.POST) == [paper.pk]


def test_the_addressee_who_is_asked_for_is_read_once(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    drafted(executor, deputy)
    client, apparatus = signed_in(executor), people.unit("apparatus")

    for unit in (apparatus, body("a")):
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(LIST, {"addressee": unit.pk})
        read = [sql for row in queries if f'"apparat_unit"."id" = {unit.pk}' in (sql := row["sql"])]
        assert unit.name in answer.content.decode()
        assert len(read) == (1 if unit == apparatus else 2)  # among the units of the apparatus, then in the book


def test_filters_combine_with_words_and_boxes_and_a_search_is_kept(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    found = drafted(executor, deputy, addressees=to("a"))
    drafted(executor, deputy, addressees=to("b"))
    client = signed_in(executor)
    query = f"q=жылу&box=drafts&addressee={body('a').pk}&language=kk"

    client.post(f"/lists/outgoing/save/?{query}", {"name": "Іздеу", "query": query})

    assert shown(client, q="жылу", box="drafts", addressee=body("a").pk, language="kk") == [found.pk]
    assert "<strong>1</strong>" in client.get("/lists/").content.decode()


@pytest.mark.parametrize("name", ["language", "channel", "drafter", "unit", "addressee", "addressee_text"])
def test_nonsense_asks_for_nothing(name: str, executor: Officer, department_head: Officer, deputy: Officer) -> None:
    paper = drafted(executor, deputy)

    for nonsense in ("жоқ-сөз", "0", "-1", "9" * 30, "\x00"):
        assert shown(signed_in(executor), **{name: nonsense}) == [paper.pk]


def test_the_open_filters_cost_the_same_with_one_and_with_three_papers(
    executor: Officer, department_head: Officer, deputy: Officer
) -> None:
    drafted(executor, deputy, addressees=to("a"))
    client = signed_in(executor)
    page = f"{LIST}?filters=open&language=kk&channel=system&drafter={executor.pk}&addressee={body('a').pk}"
    page += f"&unit={people.unit('finance').pk}"
    one = cost(client, page)
    for _each in range(2):
        drafted(executor, deputy, addressees=to("a"))

    assert (len(shown(client, addressee=body("a").pk)), cost(client, page)) == (3, one)
