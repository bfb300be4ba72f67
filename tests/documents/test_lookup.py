"""Looking a correspondent up: words in any order, digits, the most used first, with and without scripts (10.9)."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from apparat.org.models import Officer, Unit
from documents.actions.add_correspondent import add_correspondent
from documents.correspondents import CitizenCard, OrganisationCard
from documents.lookup import SHOWN, Correspondents
from documents.models import DocumentKind, Incoming
from tests.factories.letters import WEDNESDAY, open_registry, registered
from tests.factories.numbers import bin_of, iin_of
from tests.factories.pages import cost, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]

TODAY = WEDNESDAY.date()
SAULE = CitizenCard("Ахметова", "Сәуле", "Ерланқызы", iin=iin_of(date(1984, 5, 3), male=False))
ASAN = CitizenCard("Ахметов", "Асан", iin=iin_of(date(1990, 1, 2)))
FARM = OrganisationCard("«Қазығұрт» шаруа қожалығы", "Крестьянское хозяйство", short_kk="ҚШҚ", bin=bin_of(2015, 7))


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    return WEDNESDAY


@pytest.fixture
def book(aigul_from_records: Officer) -> dict[str, Unit]:
    """Two citizens of nearly one surname and a farm."""
    cards: dict[str, Any] = {"saule": SAULE, "asan": ASAN, "farm": FARM}
    return {name: add_correspondent(by=aigul_from_records, at=WEDNESDAY, card=card) for name, card in cards.items()}


def found(reader: Officer, text: str) -> list[Unit]:
    return [match.thing for match in Correspondents(reader, TODAY).find(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("сауле ахм", ["saule"], id="beginnings in any order, without Kazakh letters"),
        pytest.param("Ахмет", ["asan", "saule"], id="one beginning of two"),
        pytest.param("ҚШҚ", ["farm"], id="the short name"),
        pytest.param("казыгурт", ["farm"], id="folded"),
        pytest.param("Крестьянское", ["farm"], id="in the other language"),
        pytest.param(SAULE.iin, ["saule"], id="an IIN"),
        pytest.param(f" {FARM.bin[:6]} {FARM.bin[6:9]}", ["farm"], id="the first digits of a BIN, with a space"),
        pytest.param("999999", [], id="digits of nobody"),
        pytest.param("жоқ", [], id="words of nobody"),
        pytest.param("«»!", [], id="no words"),
    ],
)
def test_who_is_found(aigul_from_records: Officer, book: dict[str, Unit], text: str, names: list[str]) -> None:
    assert found(aigul_from_records, text) == [book[name] for name in names]


def test_who_wrote_most_of_the_newest_papers_comes_first(
    aigul_from_records: Officer, akim: Officer, book: dict[str, Unit]
) -> None:
    for number in range(2):
        registered(aigul_from_records, akim, correspondent=book["saule"], their_number=f"{number}")
    registered(aigul_from_records, akim, correspondent=book["asan"])

    assert found(aigul_from_records, "ахмет") == [book["saule"], book["asan"]]
    assert found(aigul_from_records, "") == [book["saule"], book["asan"]]


def test_who_may_not_keep_the_book_finds_bodies_only(akim: Officer, book: dict[str, Unit]) -> None:
    texts = ("ахмет", SAULE.iin, "казыгурт", FARM.bin)

    assert [found(akim, text) for text in texts] == [[], [], [book["farm"]], [book["farm"]]]
    assert Correspondents(akim, TODAY).one(book["saule"].pk) is None


def test_a_list_is_never_longer_than_a_screen(aigul_from_records: Officer) -> None:
    Unit.objects.bulk_create(
        Unit(code=f"school-{each}", kind="outside", name_kk=f"№ {each} мектеп", sort_key=f"{each:02}")
        for each in range(SHOWN * 3)
    )

    assert len(found(aigul_from_records, "мектеп")) == SHOWN


def test_lines_cost_a_fixed_number_of_queries(
    aigul_from_records: Officer, akim: Officer, book: dict[str, Unit]
) -> None:
    registered(aigul_from_records, akim, correspondent=book["farm"])
    client, address = signed_in(aigul_from_records), reverse("documents:correspondents_found")
    costs = {cost(client, f"{address}?q={text}&add=1") for text in ("ахм", "казыгурт", "жоқ")}

    assert costs == {5}  # session, seats; the newest papers, those who wrote them, all others


def card(addressee: Officer, **typed: Any) -> dict[str, Any]:
    open_registry()
    ordinary = {
        "once": str(uuid.uuid4()),
        "received_at": "18.03.2026 09:30",
        "their_number": "7",
        "addressee": addressee.pk,
        "kind": DocumentKind.objects.get(code="letter").pk,
        "signatory_post": "first_head",
        "language": "kk",
        "channel": "system",
        "sheets": "1",
        "annex_sheets": "0",
        "summary": "Жер телімі туралы",
    }
    return ordinary | typed


def sent(clerk: Officer, addressee: Officer, **typed: Any) -> Any:
    client: Client = signed_in(clerk)
    return client.post(reverse("documents:register"), card(addressee, **typed))


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param({"correspondent_text": "казыгурт шаруа"}, id="words that meet exactly one"),
        pytest.param({"correspondent_text": FARM.bin}, id="a BIN"),
        pytest.param({"correspondent": "asan", "correspondent_text": "казыгурт"}, id="words changed after a choice"),
        pytest.param({"correspondent": "farm"}, id="a key alone"),
        pytest.param({"correspondent_text": "шаруа", "correspondent_pick": "farm"}, id="a radio button"),
    ],
)
def test_without_scripts_the_words_are_looked_up_when_the_card_is_sent(
    aigul_from_records: Officer, akim: Officer, book: dict[str, Unit], typed: dict[str, str]
) -> None:
    keys = {name: book[value].pk if value in book else value for name, value in typed.items()}

    answer = sent(aigul_from_records, akim, **keys)

    assert answer.status_code == 302
    assert Incoming.objects.get().correspondent == book["farm"]


def test_without_scripts_several_are_offered_and_everything_typed_is_kept(
    aigul_from_records: Officer, akim: Officer, book: dict[str, Unit]
) -> None:
    asked = sent(aigul_from_records, akim, correspondent_text="ахмет")
    chosen = sent(aigul_from_records, akim, correspondent_text="ахмет", correspondent_pick=book["asan"].pk)

    page = asked.content.decode()
    assert asked.status_code == 422
    assert [f'name="correspondent_pick" value="{book[name].pk}"' in page for name in book] == [True, True, False]
    assert 'value="ахмет"' in page
    assert "Жер телімі туралы" in page
    assert chosen.status_code == 302
    assert Incoming.objects.get().correspondent == book["asan"]


def test_the_whole_name_is_enough_though_others_begin_so(
    aigul_from_records: Officer, akim: Officer, book: dict[str, Unit]
) -> None:
    longer = CitizenCard("Ахметов", "Асанбек")
    add_correspondent(by=aigul_from_records, at=WEDNESDAY, card=longer)

    sent(aigul_from_records, akim, correspondent_text="ахметов асан")

    assert Incoming.objects.get().correspondent == book["asan"]


@pytest.mark.parametrize("typed", [{}, {"correspondent_text": "жоқ ұйым"}, {"correspondent": "999999999"}])
def test_nobody_found_is_told_at_the_field(
    aigul_from_records: Officer, akim: Officer, book: dict[str, Unit], typed: dict[str, str]
) -> None:
    answer = sent(aigul_from_records, akim, **typed)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["correspondent"]
    assert Incoming.objects.count() == 0


def test_the_registry_is_filtered_by_a_correspondent_looked_up(
    aigul_from_records: Officer, akim: Officer, book: dict[str, Unit]
) -> None:
    papers = {name: registered(aigul_from_records, akim, correspondent=unit) for name, unit in book.items()}
    client, address = signed_in(aigul_from_records), reverse("documents:registry")

    by_key = client.get(address, {"correspondent": book["farm"].pk}).content.decode()
    by_words = client.get(address, {"correspondent_text": "казыгурт"}).content.decode()
    by_several = client.get(address, {"correspondent_text": "ахмет"}).content.decode()

    def shown(page: str) -> list[str]:
        return [name for name, paper in papers.items() if paper.get_absolute_url() in page]

    assert (shown(by_key), shown(by_words)) == (["farm"], ["farm"])
    assert by_several.count('name="correspondent_pick"') == 2
