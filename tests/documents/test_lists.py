"""The registry as each reader wants it: searches kept with counters, chosen columns, sorting, deeds on many papers."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from apparat.lists.models import BulkResult, ChosenColumns, SavedSearch
from apparat.lists.searches import MOST, save_search
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from apparat.worktime.load import load_years
from control.models import Assignment
from documents.actions.execute_on_paper import execute_on_paper
from documents.models import Incoming
from tests.factories import people
from tests.factories.letters import WEDNESDAY, on_desk, registered
from tests.factories.pages import cost, signed_in

pytestmark = pytest.mark.django_db
REGISTRY = "/registry/"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> datetime:
    """Let every request of these tests happen on Wednesday at ten."""
    monkeypatch.setattr("apparat.ui.request.timezone.now", lambda: WEDNESDAY)
    load_years(2026, 2026, at=WEDNESDAY)
    return WEDNESDAY


@pytest.fixture
def clerk(aigul_from_records: Officer) -> Client:
    """The browser of the clerk."""
    return signed_in(aigul_from_records)


def kept(client: Client, query: str = "state=on_desk", name: str = "Үстелде") -> Any:
    return client.post(f"/lists/registry/save/?{query}", {"name": name, "query": query})


def many(client: Client, deed: str, papers: list[Incoming], **typed: Any) -> Any:
    form = {"once": str(uuid.uuid4()), "keys": [paper.pk for paper in papers], **typed}
    return client.post(f"{REGISTRY}many/{deed}/", form, follow=True)


# --- searches ---------------------------------------------------------------------------------------------------------


def test_a_search_is_kept_with_its_counter_and_leads_back_to_the_list(
    clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    on_desk(aigul_from_records, akim)
    registered(aigul_from_records, akim, their_number="2")

    answer = kept(clerk)

    page = clerk.get("/lists/").content.decode()
    assert answer["Location"] == f"{REGISTRY}?state=on_desk"
    assert f'<a href="{REGISTRY}?state=on_desk"><span>Үстелде</span>' in page
    assert "<strong>1</strong>" in page


def test_a_counter_of_words_counts_what_is_found(clerk: Client, aigul_from_records: Officer, akim: Officer) -> None:
    registered(aigul_from_records, akim, summary="Жылу маусымы")
    registered(aigul_from_records, akim, their_number="2", summary="Ауыз су")
    kept(clerk, "q=жылу", "Жылу")

    assert "<strong>1</strong>" in clerk.get("/lists/").content.decode()


def test_the_desk_names_the_searches_of_who_keeps_some(clerk: Client, akim: Officer) -> None:
    kept(clerk)

    assert 'hx-get="/lists/"' in clerk.get("/").content.decode()
    assert 'hx-get="/lists/"' not in signed_in(akim).get("/").content.decode()


def test_the_same_name_again_replaces_the_search(clerk: Client) -> None:
    kept(clerk)
    kept(clerk, "urgency=urgent&page=4&desk=")

    assert list(SavedSearch.objects.values_list("name", "query")) == [("Үстелде", "urgency=urgent")]


@pytest.mark.parametrize(("query", "name"), [("", "Бәрі"), ("page=3", "Бәрі"), ("state=on_desk", "  ")])
def test_without_a_filter_or_a_name_nothing_is_kept_and_the_page_says_why(query: str, name: str, clerk: Client) -> None:
    answer = kept(clerk, query, name)

    assert (answer.status_code, SavedSearch.objects.count()) == (422, 0)
    assert "callout" in answer.content.decode()


def test_a_name_with_a_sign_that_is_none_is_kept_without_it(clerk: Client) -> None:
    kept(clerk, "state=on_desk", "Үстел\x00де")

    assert SavedSearch.objects.get().name == "Үстелде"


def test_nobody_keeps_more_than_twenty_searches(clerk: Client, aigul_from_records: Officer) -> None:
    for number in range(MOST):
        save_search(
            officer=aigul_from_records, place="registry", name=f"{number}", query=f"desk={number}", at=WEDNESDAY
        )

    assert (kept(clerk).status_code, kept(clerk, name="7").status_code) == (422, 302)
    assert SavedSearch.objects.count() == MOST


def test_only_the_keeper_forgets_a_search(clerk: Client, akim: Officer) -> None:
    kept(clerk)
    key = SavedSearch.objects.get().pk

    codes = [client.post(f"/lists/{key}/forget/").status_code for client in (signed_in(akim), clerk)]

    assert (codes, SavedSearch.objects.count()) == ([404, 302], 0)


@pytest.mark.parametrize(
    ("place", "path", "query"),
    [("outgoing", "/outgoing/", "box=drafts"), ("board", "/control/", "light=red")],
)
def test_the_other_lists_keep_searches_too(place: str, path: str, query: str, clerk: Client) -> None:
    answer = clerk.post(f"/lists/{place}/save/?{query}", {"name": "Іздеу", "query": query})

    assert answer["Location"] == f"{path}?{query}"
    assert "<strong>0</strong>" in clerk.get("/lists/").content.decode()
    assert clerk.get(f"/lists/{place}/columns/").status_code == 200


def test_a_list_that_is_not_there_keeps_nothing(clerk: Client) -> None:
    assert clerk.get("/lists/nothing/save/?a=1").status_code == 404


# --- columns and order -----------------------------------------------------------------------------------------------


def test_chosen_columns_stand_in_the_registry_of_who_chose_them(
    clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    registered(aigul_from_records, akim, signatory="Б. Қасымов")

    clerk.post("/lists/registry/columns/", {"keys": ["content", "signatory", "sheets", "kind", "nonsense"]})

    mine, others = (client.get(REGISTRY).content.decode() for client in (clerk, signed_in(akim)))
    assert ChosenColumns.objects.get().keys == ["content", "kind", "signatory", "sheets"]
    assert ("Б. Қасымов" in mine, "Б. Қасымов" in others) == (True, False)
    assert 'data-label="Нөмірі"' in mine  # the heading of a line is always there


def test_the_usual_columns_again_forget_the_choice(clerk: Client) -> None:
    clerk.post("/lists/registry/columns/", {"keys": ["kind"]})

    clerk.post("/lists/registry/columns/", {"usual": "1"})

    assert ChosenColumns.objects.count() == 0


@pytest.mark.parametrize("wide", [False, True], ids=["usual columns", "further columns"])
def test_the_registry_costs_the_same_with_one_and_with_three_papers(
    wide: bool, clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    if wide:
        clerk.post(
            "/lists/registry/columns/", {"keys": ["kind", "answer", "received", "language", "channel", "urgency"]}
        )
    on_desk(aigul_from_records, akim)
    one = cost(clerk, REGISTRY)
    for number in ("2", "3"):
        on_desk(aigul_from_records, akim, their_number=number)

    assert cost(clerk, REGISTRY) == one


@pytest.mark.parametrize(("sort", "order"), [("number", "123"), ("-number", "321"), ("accepted", "123"), ("", "321")])
def test_the_registry_stands_in_the_order_that_was_asked(
    sort: str, order: str, clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    for number in "123":
        registered(aigul_from_records, akim, their_number=number)

    page = clerk.get(REGISTRY, {"sort": sort}).content.decode()

    assert sorted("123", key=lambda number: page.index(f">3-5/{number}<")) == list(order)


def test_the_sorted_column_says_so(clerk: Client, aigul_from_records: Officer, akim: Officer) -> None:
    registered(aigul_from_records, akim)

    assert 'aria-sort="ascending"' in clerk.get(REGISTRY, {"sort": "number"}).content.decode()


# --- deeds on many ---------------------------------------------------------------------------------------------------


@pytest.mark.clause("10.11")
def test_10_11_chosen_papers_go_to_a_desk_and_a_refused_one_says_why(
    clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    ordinary = registered(aigul_from_records, akim)
    urgent = registered(aigul_from_records, akim, their_number="2", urgency=Assignment.Urgency.URGENT)

    page = many(clerk, "route", [ordinary, urgent], desk=akim.pk).content.decode()

    states = [Incoming.objects.get(pk=paper.pk).state for paper in (ordinary, urgent)]
    result = BulkResult.objects.get()
    assert states == ["on_desk", "registered"]
    assert ([line["clause"] for line in result.refused], len(result.done)) == (["10.9"], 1)
    assert result.refused[0]["reason"] in page


@pytest.mark.clause("10.5", "10.23")
def test_10_5_chosen_papers_are_filed_and_one_in_work_is_not(
    clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    in_work = on_desk(aigul_from_records, akim)
    done = on_desk(aigul_from_records, akim, their_number="2", restricted=True, summary="")
    given: dict[str, Any] = {"resolved_on": WEDNESDAY.date(), "executed_on": WEDNESDAY.date(), "paper_file": "3-6/1"}
    execute_on_paper(incoming=done, by=aigul_from_records, at=WEDNESDAY, **given)

    many(clerk, "file", [in_work, done], case_file=CaseFile.objects.get(index="3-5", year=2026).pk)

    assert [Incoming.objects.get(pk=paper.pk).state for paper in (in_work, done)] == ["on_desk", "filed"]
    assert [line["clause"] for line in BulkResult.objects.get().refused] == ["10.5"]


@pytest.mark.clause("10.5")
def test_10_5_the_files_of_the_years_of_the_chosen_papers_are_offered(
    clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    letter = registered(aigul_from_records, akim)
    other = CaseFile.objects.create(index="3-5", year=2025, name_kk="Былтырғы", unit=people.unit("records"))

    page = clerk.get(f"{REGISTRY}many/file/", {"keys": letter.pk}).content.decode()

    assert (CaseFile.objects.get(index="3-5", year=2026).name in page, other.name in page) == (True, False)


@pytest.mark.parametrize("day", ["31.12.9999", "01.01.0001", "30.02.2026"])
def test_a_day_no_calendar_has_is_told_and_left_out(day: str, clerk: Client) -> None:
    paths = (REGISTRY, "/registry/returned/", "/outgoing/", "/journals/incoming/", "/journals/analysis/")

    codes = {clerk.get(path, {"since": day, "until": day}).status_code for path in paths}

    assert codes == {200}


def test_a_double_click_does_nothing_twice(clerk: Client, aigul_from_records: Officer, akim: Officer) -> None:
    form = {"once": str(uuid.uuid4()), "keys": [registered(aigul_from_records, akim).pk], "desk": akim.pk}

    paths = [clerk.post(f"{REGISTRY}many/route/", form)["Location"] for _ in range(2)]

    assert (len(set(paths)), BulkResult.objects.count()) == (1, 1)


def test_a_paper_of_others_is_as_if_it_were_not_chosen(
    aigul_from_records: Officer, akim: Officer, stranger: Officer
) -> None:
    letter = registered(aigul_from_records, akim)

    answer = many(signed_in(stranger), "route", [letter], desk=akim.pk)

    assert (answer.redirect_chain, BulkResult.objects.count()) == ([(REGISTRY, 302)], 0)
    assert Incoming.objects.get(pk=letter.pk).state == "registered"


@pytest.mark.parametrize("keys", ["", "x", "9" * 30])
def test_without_a_choice_the_page_goes_back_to_the_list(keys: str, clerk: Client) -> None:
    assert clerk.get(f"{REGISTRY}many/route/", {"keys": keys})["Location"] == REGISTRY


def test_what_became_of_it_is_read_only_by_who_did_it(
    clerk: Client, aigul_from_records: Officer, akim: Officer
) -> None:
    many(clerk, "route", [registered(aigul_from_records, akim)], desk=akim.pk)
    path = BulkResult.objects.get().get_absolute_url()

    assert [client.get(path).status_code for client in (clerk, signed_in(akim))] == [200, 404]


def test_the_deeds_on_many_stand_only_before_who_may_do_them(
    clerk: Client, aigul_from_records: Officer, akim: Officer, duty_officer: Officer
) -> None:
    registered(aigul_from_records, duty_officer)  # whom it is written to sees it, and does nothing with many

    pages = [client.get(REGISTRY).content.decode() for client in (clerk, signed_in(akim), signed_in(duty_officer))]

    deeds = ("many/route/", "many/reassign/", "many/file/", "/acquaintance/many/incoming/", 'name="keys"')
    assert [[deed in page for deed in deeds] for page in pages] == [
        [True] * 5,
        [False, True, False, True, True],
        [False] * 5,
    ]
