"""The page of the board: filters in the address bar, lights, parts for htmx, a constant number of queries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from apparat.org.models import Officer
from tests.factories import control as make

pytestmark = [pytest.mark.usefixtures("calendar"), pytest.mark.clause("13.4")]
BOARD = "/control/"
QUERIES = 7  # at most 12, with the count of a longer list
SignIn = Callable[[Officer], Client]


def text(client: Client, address: str = BOARD, **headers: str) -> str:
    """The page as it came."""
    response = client.get(address, headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def test_13_4_the_board_lists_assignments_with_their_terms(
    akim: Officer, department_head: Officer, as_officer: SignIn
) -> None:
    make.given(akim, [department_head], number="3-5/7-1")

    page = text(as_officer(akim))

    assert page.count("3-5/7-1") == 1
    assert "12.06.2026" in page
    assert department_head.short_name_kk in page


def test_13_4_numbers_by_light_lead_to_the_light(akim: Officer, department_head: Officer, as_officer: SignIn) -> None:
    make.given(akim, [department_head], number="late", due_on=date(2026, 5, 12))
    make.given(akim, [department_head], number="later")
    client = as_officer(akim)

    page = text(client, f"{BOARD}?urgency=none")

    assert 'href="?urgency=none&amp;light=red"' in page
    assert "later" not in text(client, f"{BOARD}?light=red")


def test_a_filter_that_makes_no_sense_asks_for_nothing(
    akim: Officer, department_head: Officer, as_officer: SignIn
) -> None:
    make.given(akim, [department_head], number="3-5/7-1")

    page = text(as_officer(akim), f"{BOARD}?light=blue&unit=x&leader=99999&from_on=never&state=lost&page=-4")

    assert "3-5/7-1" in page


@pytest.mark.parametrize("words", ["%00", "%27%20%7C%20%28", "%F0%9F%98%80", "a" * 3000])
def test_no_words_break_the_search(akim: Officer, as_officer: SignIn, words: str) -> None:
    assert "<main" in text(as_officer(akim), f"{BOARD}?words={words}")


def test_htmx_gets_the_rows_alone(akim: Officer, department_head: Officer, as_officer: SignIn) -> None:
    make.given(akim, [department_head], number="3-5/7-1")

    rows = text(as_officer(akim), **{"HX-Request": "true"})

    assert "3-5/7-1" in rows
    assert "<main" not in rows


def test_an_empty_board_says_so(stranger: Officer, akim: Officer, department_head: Officer, as_officer: SignIn) -> None:
    make.given(akim, [department_head], number="3-5/7-1")

    page = text(as_officer(stranger))

    assert "3-5/7-1" not in page
    assert "No assignments here" in page


def test_signed_out_nobody_sees_it(client: Client) -> None:
    response = client.get(BOARD)

    assert response.status_code == 302


@pytest.mark.parametrize("rows", [1, 3])
def test_the_number_of_queries_is_constant(
    akim: Officer,
    department_head: Officer,
    rural_akim: Officer,
    as_officer: SignIn,
    django_assert_num_queries: DjangoAssertNumQueries,
    rows: int,
) -> None:
    for number in range(rows):
        make.given(akim, [department_head, rural_akim], number=f"1-{number}")
    client = as_officer(akim)
    client.get(BOARD)

    with django_assert_num_queries(QUERIES):
        client.get(BOARD)


@pytest.mark.parametrize(
    ("query", "found"), [("", "3"), ("?light=green", "2"), ("?light=red", "1"), ("?state=any", "4")]
)
def test_13_4_the_board_tells_how_many_there_are_whether_its_lights_counted_them_or_not(
    akim: Officer, department_head: Officer, as_officer: SignIn, monkeypatch: pytest.MonkeyPatch, query: str, found: str
) -> None:
    monkeypatch.setattr("apparat.ui.paging.SIZE", 1)
    make.released(akim, department_head, akim, number="0")
    for number in ("1", "2"):
        make.given(akim, [department_head], number=number, due_on=date(2027, 5, 12))
    make.given(akim, [department_head], number="3", at=make.GIVEN - timedelta(days=60))

    page = as_officer(akim).get(f"{BOARD}{query}").context["page"]

    assert (page.found, len(page)) == (found, 1)
