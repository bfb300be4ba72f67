"""Long lists are leafed without counting the whole table."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import RequestFactory

from apparat.org.models import Officer, Unit
from apparat.search.words import Listing
from apparat.ui import paging
from apparat.ui.paging import Page, paginate
from apparat.worktime.load import load_years
from documents.models import Incoming
from tests.factories.letters import WEDNESDAY, registered

pytestmark = pytest.mark.django_db


def leaf(query: str, size: int = 2) -> Page:
    """Return the page the address bar asks for."""
    return paginate(Unit.objects.order_by("pk"), RequestFactory().get(f"/{query}"), size=size)


@pytest.fixture
def five_units() -> list[Unit]:
    """Five rows."""
    return [Unit.objects.create(code=f"p{n}", kind=Unit.Kind.OUTSIDE, name_kk=f"Ұйым {n}") for n in range(5)]


def test_the_first_page_has_the_first_rows_and_more(five_units: list[Unit]) -> None:
    page = leaf("")

    assert list(page) == five_units[:2]
    assert (page.number, page.has_next, page.found, page.first, page.last) == (1, True, "5", 1, 2)


def test_the_last_page_has_the_rest(five_units: list[Unit]) -> None:
    page = leaf("?page=3")

    assert list(page) == five_units[4:]
    assert (page.has_next, page.found, page.first, page.last) == (False, "5", 5, 5)


def test_a_page_behind_the_last_is_empty_and_knows_the_total(five_units: list[Unit]) -> None:
    page = leaf("?page=9")

    assert (len(page), page.has_next, page.total) == (0, False, 5)


@pytest.mark.parametrize("nonsense", ["?page=", "?page=x", "?page=-1", "?page=0", "?page=²", "?page=9999999999"])
def test_nonsense_is_the_first_page(five_units: list[Unit], nonsense: str) -> None:
    assert leaf(nonsense).number == 1


def test_nobody_leafs_further_than_the_last_page_allowed(five_units: list[Unit]) -> None:
    assert leaf("?page=5000").number == paging.LAST_PAGE


def test_a_list_on_one_page_takes_one_query(five_units: list[Unit], django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        page = leaf("", size=5)

    assert page.total == 5


def test_counting_stops(five_units: list[Unit], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "COUNT_UP_TO", 3)

    page = leaf("")

    assert (page.total, page.is_more) == (3, True)


@pytest.fixture
def three_letters(aigul_from_records: Officer, akim: Officer) -> Listing:
    """Three letters with the word."""
    load_years(2025, 2027, at=WEDNESDAY)
    for number in range(3):
        registered(aigul_from_records, akim, their_number=f"7/{number}")
    return Listing(Incoming.objects.all(), ("-pk",), words="жылу")


@pytest.mark.parametrize("expected", [10_000, -1], ids=["gathered", "walked"])
@pytest.mark.parametrize("size", [5, 3], ids=["they end on the page", "they fill the page"])
def test_a_list_that_ends_here_is_counted_however_it_was_found(
    three_letters: Listing, monkeypatch: pytest.MonkeyPatch, expected: int, size: int
) -> None:
    monkeypatch.setattr("apparat.search.ways.MANY", expected)

    page = paginate(three_letters, RequestFactory().get("/"), size=size)

    assert (len(page), page.has_next, page.found) == (3, False, "3")


@pytest.mark.parametrize("expected", [10_000, -1], ids=["gathered", "walked"])
def test_a_list_that_goes_on_says_so(three_letters: Listing, monkeypatch: pytest.MonkeyPatch, expected: int) -> None:
    monkeypatch.setattr("apparat.search.ways.MANY", expected)

    page = paginate(three_letters, RequestFactory().get("/"), size=2)

    assert (len(page), page.has_next) == (2, True)


def test_a_long_list_is_known_to_be_long_for_some_minutes(
    five_units: list[Unit], monkeypatch: pytest.MonkeyPatch, settings: Any, django_assert_num_queries: Any
) -> None:
    settings.CACHES = settings.CACHES | {
        "frame": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "long lists"}
    }
    monkeypatch.setattr(paging, "COUNT_UP_TO", 3)
    leaf("?state=filed")

    with django_assert_num_queries(1):
        next_page = leaf("?page=2&state=filed")
    with django_assert_num_queries(2):
        other = leaf("?state=returned")

    assert (next_page.found, other.found) == ("4+", "3+")


@pytest.mark.parametrize(("page", "deep"), [(1, 0), (2, 1), (3, 1)], ids=["first", "deep", "last"])
@pytest.mark.parametrize("order", [("-pk",), ("their_number", "pk")])
def test_a_deep_page_has_the_rows_it_had_and_in_their_order(
    page: int, deep: int, order: tuple[str, ...], three_letters: Listing, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing = Listing(Incoming.objects.all(), order)
    request = RequestFactory().get(f"/?page={page}")
    shallow = list(paginate(listing, request, size=1))
    monkeypatch.setattr(paging, "DEEP", deep - 1)

    assert list(paginate(listing, request, size=1)) == shallow == list(listing.in_order()[page - 1 : page])
