"""The pages of the Regulation: chapters, one clause, a number that does not exist."""

from __future__ import annotations

import re
from datetime import date
from html import escape, unescape

import pytest
from django.test import Client
from django.urls import reverse

from apparat.deadlines.models import TermAmendment
from apparat.org.models import Officer
from apparat.regulation.act import ACT, CHAPTERS
from tests.apparat.clauses.conftest import DjangoAssertNumQueries, Reading

pytestmark = pytest.mark.django_db
ROW = re.compile(r'<a class="clause-number" href="/regulation/(\d+\.\d+)/">')


def test_a_stranger_is_asked_to_sign_in(client: Client) -> None:
    response = client.get("/regulation/13.6/")

    assert (response.status_code, response.headers["Location"]) == (302, "/sign-in/?next=/regulation/13.6/")


def test_the_regulation_lists_every_clause_of_every_chapter(read: Reading) -> None:
    page = read("/regulation/")

    assert ROW.findall(page) == list(ACT)
    assert page.count('<details class="chapter" id="chapter-') == 22


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_regulation_speaks_the_language_of_the_reader(read: Reading, language: str) -> None:
    page = read("/regulation/", language=language)

    assert all(escape(chapter.title.in_(language)) in page for chapter in CHAPTERS)


def test_a_search_with_a_suffix_opens_what_it_finds(read: Reading) -> None:
    page = read("/regulation/?words=бағдаршамының")

    assert ROW.findall(page) == ["13.4"]
    assert '<details class="chapter" id="chapter-13" open>' in page


def test_filters_of_the_address_bar_narrow_the_list(read: Reading) -> None:
    page = read("/regulation/?status=silent&chapter=10")

    assert ROW.findall(page) == ["10.1", "10.2", "10.3"]


def test_a_filter_that_does_not_exist_is_none(read: Reading) -> None:
    page = read("/regulation/?status=lost&chapter=77&house=garden")

    assert ROW.findall(page) == list(ACT)


def test_a_search_that_finds_nothing_says_so(read: Reading) -> None:
    page = read("/regulation/?words=спутник", language="en")

    assert ROW.findall(page) == []
    assert "No clause speaks of this" in page


def test_htmx_gets_the_list_alone(read: Reading) -> None:
    part = read("/regulation/?words=13.6", htmx=True)

    assert ROW.findall(part) == ["13.6"]
    assert "<html" not in part
    assert 'id="outside-law"' not in part


def test_the_counters_lead_to_their_clauses_and_make_199(read: Reading) -> None:
    page = read("/regulation/")

    values = [int(value) for value in re.findall(r'<strong class="tally-value">(\d+)</strong>', page)]

    assert sum(values) == 199
    assert re.findall(r'href="/regulation/\?status=(\w+)"', page) == ["carried", "waiting", "silent"]


def test_the_outside_law_says_what_took_the_place_of_what_fell(read: Reading) -> None:
    page = read("/regulation/", language="ru")

    row = page[page.index("Закон о СМИ") :]

    assert row.index("Закон о масс-медиа") < row.index("</tr>")


@pytest.mark.parametrize("path", ["/regulation/", "/regulation/?words=бақылау&status=waiting"])
def test_the_regulation_asks_nothing_of_the_database_for_itself(
    client: Client, executor: Officer, path: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(executor)

    with django_assert_max_num_queries(8):  # session, officer, and what the frame shows
        response = client.get(path)

    assert response.status_code == 200


@pytest.mark.clause("13.15")
def test_a_clause_shows_its_texts_the_readers_language_first(read: Reading) -> None:
    page = read("/regulation/13.15/", language="ru")

    places = [page.index(f'<p class="clause-full" lang="{code}">') for code in ("ru", "kk", "en")]

    assert places == sorted(places)
    assert ACT["13.15"].asks.ru in page


def test_a_clause_shows_its_terms_with_a_way_to_count_them(read: Reading) -> None:
    page = read("/regulation/13.6/")

    assert "3 жұмыс күні бұрын" in page
    assert 'href="/calculator/?term=control.extension"' in page


def test_a_clause_not_built_yet_names_the_house_it_waits_for(read: Reading) -> None:
    page = read("/regulation/13.6/", language="ru")

    assert "Контроль поручений и ответственность" in page


def test_a_silent_clause_says_why(read: Reading) -> None:
    page = read("/regulation/10.3/", language="ru")

    assert "Государственные секреты в систему не вносятся вовсе" in page


def test_a_carried_clause_names_its_deeds_its_moves_and_its_tests(read: Reading) -> None:
    page = read("/regulation/13.9/", language="en")

    assert "Release from control: done" in page
    assert "<code>control.actions.release_from_control.release_from_control</code>" in page
    assert "reported → released from control" in page
    assert re.search(r"<summary>\d+ tests?</summary>", page)


def test_a_carried_clause_leads_to_its_pages(read: Reading) -> None:
    page = read("/regulation/10.9/", language="en")

    assert f'<a href="{reverse("documents:register")}">' in page
    assert "&lt;int:pk&gt;" in page


def test_a_clause_carried_in_part_says_what_is_to_come(read: Reading) -> None:
    page = read("/regulation/13.4/", language="ru")

    assert "Еженедельный и ежемесячный перечни контрольных документов" in page


def test_a_doubtful_clause_says_how_it_is_read(read: Reading) -> None:
    page = read("/regulation/13.3/", language="ru")

    assert '<q lang="kk">10 (он) күнтізбелік күн бұрын</q>' in page
    assert "показывается только как предупреждение" in page


def test_an_amended_term_shows_what_is_in_force_and_what_the_act_says(read: Reading) -> None:
    TermAmendment.objects.create(
        key="control.extension",
        valid_from=date(2025, 7, 1),
        count=5,
        unit="working_days",
        basis_kk="Аппарат басшысының бұйрығы",
        basis_ru="приказ руководителя аппарата",
    )

    page = read("/regulation/13.6/", language="ru")

    assert "за 5 рабочих дней" in page
    assert "за 3 рабочих дня" in page
    assert "01.07.2025" in page
    assert "приказ руководителя аппарата" in page


def test_an_amendment_to_come_is_shown_but_does_not_count_yet(read: Reading) -> None:
    TermAmendment.objects.create(
        key="control.extension", valid_from=date(2199, 1, 1), count=9, unit="calendar_days", basis_kk="Бұйрық"
    )

    page = read("/regulation/13.6/", language="en")

    assert '<td data-label="How long">3 working days before' in page
    assert "01.01.2199" in page


def test_later_and_stricter_law_is_shown_beside_the_term(read: Reading) -> None:
    page = read("/regulation/15.2/", language="en")

    assert "08.08.2026" in page
    assert "2 working days before" in page


@pytest.mark.parametrize(
    ("number", "says"),
    [("10.11", "the akim"), ("5.4", "at least 2/3"), ("10.8", "signed by the first head"), ("11.4", "heads of units")],
)
def test_the_tables_of_a_clause_are_shown(read: Reading, number: str, says: str) -> None:
    page = read(f"/regulation/{number}/", language="en")

    assert says in page


@pytest.mark.parametrize(
    ("number", "previous", "following"), [("10.11", "10.9", "10.12"), ("1.1", "", "1.2"), ("22.2", "22.1", "")]
)
def test_one_leafs_from_clause_to_clause(read: Reading, number: str, previous: str, following: str) -> None:
    page = read(f"/regulation/{number}/")

    assert re.findall(r'rel="prev" href="/regulation/([\d.]+)/"', page) == [previous] * bool(previous)
    assert re.findall(r'rel="next" href="/regulation/([\d.]+)/"', page) == [following] * bool(following)


@pytest.mark.parametrize("number", ["10.10", "17.3"])
def test_a_number_the_original_skips_gets_a_page_that_helps_on(read: Reading, number: str) -> None:
    page = read(f"/regulation/{number}/", language="en", status=404)

    assert "The original skips this number" in page
    assert f'href="/regulation/{number.partition(".")[0]}.1/"' in page


@pytest.mark.parametrize("number", ["99.1", "13.99", "abc", "<b>", "%00"])
def test_a_number_nobody_knows_gets_404(read: Reading, number: str) -> None:
    page = read(f"/regulation/{number}/", language="en", status=404)

    assert "The Regulation has no clause" in page
    assert "<b>" not in page


def test_every_clause_has_a_page(read: Reading) -> None:
    lost = [n for n, clause in ACT.items() if clause.asks.ru[:30] not in unescape(read(f"/regulation/{n}/"))]

    assert lost == []


@pytest.mark.parametrize(("number", "most"), [("13.9", 9), ("13.2", 10)])
def test_a_clause_asks_the_database_little(
    client: Client, executor: Officer, number: str, most: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(executor)

    with django_assert_max_num_queries(most):
        response = client.get(f"/regulation/{number}/")

    assert response.status_code == 200
