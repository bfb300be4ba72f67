"""The search box: words with suffixes, numbers, people, clauses; only what the reader may see."""

from __future__ import annotations

import html
from datetime import date
from urllib.parse import quote_plus

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apparat.find.queries import find
from apparat.org.models import Officer, Unit
from apparat.worktime.load import load_years
from control.models import Assignment
from control.states import AssignmentState
from documents.actions.accept_incoming import accept_incoming
from documents.actions.return_unregistered import return_unregistered
from tests.factories import citizens, people
from tests.factories.letters import WEDNESDAY, keys_of, paper, registered, resolved
from tests.factories.numbers import iin_of
from tests.factories.pages import signed_in

pytestmark = pytest.mark.django_db

TODAY = date(2026, 3, 18)


@pytest.fixture(autouse=True)
def calendar(db: None) -> None:
    """Load the years around the tests."""
    load_years(2025, 2027, at=WEDNESDAY)


@pytest.mark.parametrize("words", ["жылу маусымы", "маусымның", "ЖЫЛУ", "жылумен", "12-05/137", "3-5/1"])
def test_a_letter_is_found_by_words_with_any_ending_and_by_numbers(
    aigul_from_records: Officer, akim: Officer, words: str
) -> None:
    letter = registered(aigul_from_records, akim)

    assert keys_of(find(words, aigul_from_records, TODAY).papers) == [letter.pk]


def test_russian_endings_are_found_too(aigul_from_records: Officer, akim: Officer) -> None:
    letter = registered(aigul_from_records, akim, summary="О готовности котельных к отопительному сезону")

    assert keys_of(find("котельная отопительный", aigul_from_records, TODAY).papers) == [letter.pk]


def test_an_assignment_is_found_by_the_number_of_its_letter(
    aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    resolved(aigul_from_records, akim, department_head)

    [line] = find("3-5/1", akim, TODAY).assignments

    assert line.line.pk == Assignment.objects.get().pk


@pytest.mark.parametrize(
    ("words", "link"),
    [
        pytest.param("жылу & маусым", "/registry/?q={}&state=any", id="papers"),
        pytest.param("ұсыныс & енгізіңіз", "/control/?words={}&state=any", id="assignments, ended ones too"),
    ],
)
def test_more_finds_than_are_shown_lead_to_the_whole_list(
    aigul_from_records: Officer,
    akim: Officer,
    department_head: Officer,
    monkeypatch: pytest.MonkeyPatch,
    words: str,
    link: str,
) -> None:
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    for number in ("12-05/137", "12-05/138"):
        resolved(aigul_from_records, akim, department_head, their_number=number)
    ended = {"state": AssignmentState.RELEASED, "released_at": WEDNESDAY, "under_control": False, "deadline": None}
    Assignment.objects.update(**ended)
    client, whole, pages = signed_in(akim), link.format(quote_plus(words)), []

    for shown in (2, 1):
        monkeypatch.setattr("apparat.find.queries.SHOWN", shown)
        pages.append(html.unescape(client.get(reverse("search"), {"q": words}).content.decode()))

    assert [f'href="{whole}"' in page for page in pages] == [False, True]
    assert [page.count("</tr>") for page in pages] == [3, 2]  # the head and the finds
    assert len(client.get(whole).context["page"]) == 2


@pytest.mark.clause("10.12")
def test_10_12_what_went_back_stands_in_the_whole_list_too(
    aigul_from_records: Officer, akim: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apparat.find.queries.SHOWN", 1)
    returned = [
        return_unregistered(
            incoming=accept_incoming(
                by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, their_number=number), hold=True
            ),
            by=aigul_from_records,
            at=WEDNESDAY,
            grounds=["form"],
            is_no_appeal=True,
        ).incoming_id
        for number in ("12-05/137", "12-05/138")
    ]
    client = signed_in(aigul_from_records)

    page = client.get(reverse("search"), {"q": "жылу"})
    whole, plain = (client.get(address).context["page"] for address in (page.context["whole"]["papers"], "/registry/"))

    assert keys_of(whole) == returned[::-1]
    assert keys_of(plain) == []


def test_a_stranger_finds_nothing(aigul_from_records: Officer, akim: Officer, stranger: Officer) -> None:
    registered(aigul_from_records, akim)

    assert find("жылу", stranger, TODAY).papers == []


@pytest.mark.clause("10.4")
def test_10_4_a_restricted_paper_is_found_by_its_numbers_only_and_only_by_who_may_see_it(
    aigul_from_records: Officer, akim: Officer, stranger: Officer
) -> None:
    line = registered(aigul_from_records, akim, restricted=True, summary="", their_number="ҚБП-77", signatory="Қасымов")

    assert keys_of(find("ҚБП-77", aigul_from_records, TODAY).papers) == [line.pk]
    assert keys_of(find(line.number, aigul_from_records, TODAY).papers) == [line.pk]
    assert find("Қасымов", aigul_from_records, TODAY).papers == []
    assert find("ҚБП-77", stranger, TODAY).papers == []


@pytest.mark.parametrize(
    "text",
    ["серік", "СЕРИК", "Серікбаев", "абай", "Аб Сер", "серикбаев абай", "А. Серікбаев", "болатұлы", "булатович"],
)
def test_people_are_found_by_the_beginnings_of_their_names_in_kazakh_and_russian(stranger: Officer, text: str) -> None:
    akim = people.officer("akim", "Серікбаев Абай Болатұлы", ru="Серикбаев Абай Булатович")

    assert find(text, stranger, TODAY).officers == [akim]


@pytest.mark.parametrize("text", ["рікбаев", "серікбаев асан", "серікбаева гүлнәр"])
def test_people_are_not_found_by_the_middle_of_a_name_nor_by_a_foreign_word(akim: Officer, text: str) -> None:
    assert find(text, akim, TODAY).officers == []


def test_people_stand_in_kazakh_order_without_those_who_are_gone() -> None:
    names = {"zh": "Жақсыбеков Ерлан", "a": "Ақанов Ерлан", "ae": "Әбенов Ерлан"}
    found = {username: people.officer(username, kk) for username, kk in names.items()}
    people.officer("gone", "Бекова Ерлан", is_active=False)

    assert find("ерлан", found["a"], TODAY).officers == [found["a"], found["ae"], found["zh"]]


@pytest.mark.parametrize("text", ["қаржы", "каржы болим", "ФИНАНСОВ", "отдел фин", "ҚБ", "офин", "бөлімі қаржы"])
def test_bodies_are_found_by_words_of_their_names_folded_in_both_languages(akim: Officer, text: str) -> None:
    finance = people.unit("finance")
    Unit.objects.filter(pk=finance.pk).update(short_kk="ҚБ", short_ru="ОФин")
    people.unit("education")

    assert find(text, akim, TODAY).units == [finance]


def test_names_of_people_and_bodies_cost_one_question_each(akim: Officer) -> None:
    find("қаржы", akim, TODAY)  # what is asked once a process

    with CaptureQueriesContext(connection) as asked:
        find("қаржы", akim, TODAY)

    tables = ('FROM "apparat_officer"', 'FROM "apparat_unit"')
    assert [sum(table in query["sql"] for query in asked) for table in tables] == [1, 1]


def test_a_clause_is_found_by_its_number(akim: Officer) -> None:
    found = find("13.6", akim, TODAY).clause

    assert found is not None
    assert found.number == "13.6"


@pytest.mark.parametrize("text", ["", "   ", "!!!", "' OR 1=1 --", "\x00", "&|!():*", "а" * 5000, "😀"])
def test_no_text_breaks_the_page(akim: Officer, text: str) -> None:
    client = Client()
    client.force_login(akim, backend="apparat.ui.signed_in.OfficerBackend")

    assert client.get(reverse("search"), {"q": text}).status_code == 200


@pytest.mark.clause("10.9")
def test_10_9_an_iin_leads_whoever_keeps_the_book_to_the_card_and_nobody_else(
    aigul_from_records: Officer, akim: Officer
) -> None:
    citizen = citizens.citizen(iin=iin_of(date(1984, 5, 3), male=False))
    iin = citizen.citizen.iin
    typed = {"q": f" {iin[:6]} {iin[6:]} "}

    kept, other = (signed_in(officer).get("/search/", typed) for officer in (aigul_from_records, akim))

    assert kept["Location"] == f"/registry/correspondents/{citizen.pk}/"
    assert (other.status_code, "Ахметова" in other.content.decode()) == (200, False)


@pytest.mark.parametrize("text", ["123456789012", "12345678901", "1234567890123", "१२३४५६७८९०१२"])
def test_digits_of_nobody_are_looked_for_as_words(text: str, aigul_from_records: Officer) -> None:
    assert signed_in(aigul_from_records).get("/search/", {"q": text}).status_code == 200
