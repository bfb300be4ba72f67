"""Long lists are leafed without counting the whole table."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from apparat.org.models import Officer, Unit
from apparat.search.listing import Listing
from apparat.ui import paging
from apparat.ui.paging import Page, paginate
from apparat.worktime.load import load_years
from documents.actions.accept_incoming import accept_incoming
from documents.models import Incoming
from documents.queries import registry
from tests.factories.letters import WEDNESDAY, paper, registered

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


@pytest.mark.parametrize(
    "nonsense",
    ["?page=", "?page=x", "?page=-1", "?page=0", "?page=²", "?page=9999999999", "?page=2.", "?page=2.x", "?page=2.--1"],
)
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


@pytest.fixture
def registry_of_five(aigul_from_records: Officer, akim: Officer) -> Listing:
    """The registry with five papers: one waits for its number, two are of the year before."""
    load_years(2025, 2027, at=WEDNESDAY)
    for number in range(4):
        letter = registered(aigul_from_records, akim, their_number=f"7/{number}")
        Incoming.objects.filter(pk=letter.pk).update(year=2025 + number % 2, ordinal=10 - number)
    accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, their_number="8/1"), hold=True)
    return registry(aigul_from_records, WEDNESDAY.date(), {})


def test_what_was_found_long_is_not_counted_again_on_its_next_page(
    registry_of_five: Listing, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    settings.CACHES = settings.CACHES | {
        "frame": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": f"long finds {uuid4()}"}
    }
    monkeypatch.setattr(paging, "COUNT_UP_TO", 4)
    sought = replace(registry_of_five, words="жылу")
    request = RequestFactory()

    with CaptureQueriesContext(connection) as first_asked:
        first = paginate(sought, request.get("/?q=жылу"), size=1)
    with CaptureQueriesContext(connection) as then_asked:
        then = paginate(sought, request.get("/?q=жылу&page=2"), size=1)

    assert (first.found, then.found, [letter.pk for letter in then]) == (
        "4+",
        "4+",
        [registry_of_five.in_order()[1].pk],
    )
    assert ("LIMIT 5)" in first_asked[0]["sql"], "LIMIT 5)" in then_asked[0]["sql"]) == (True, False)


def turned(listing: Listing, page: str) -> Page:
    """Return the page of one line that the address names so."""
    return paginate(listing, RequestFactory().get("/", {"page": page}), size=1)


@pytest.mark.parametrize("last", [200, 2], ids=["as ever", "beyond the pages that are counted"])
def test_one_leafs_behind_the_last_line_to_the_end_and_back(
    registry_of_five: Listing, monkeypatch: pytest.MonkeyPatch, last: int
) -> None:
    monkeypatch.setattr(paging, "LAST_PAGE", last)
    there, back = [turned(registry_of_five, "")], []
    while there[-1].next:
        there.append(turned(registry_of_five, there[-1].next))
    back = [there[-1]]
    while back[-1].previous:
        back.append(turned(registry_of_five, back[-1].previous))

    assert [page.rows[0].pk for page in there] == list(registry_of_five.in_order().values_list("pk", flat=True))
    assert [page.rows[0].pk for page in back] == [page.rows[0].pk for page in there][::-1]
    assert [page.number for page in back] == [5, 4, 3, 2, 1]


def test_behind_a_line_rows_are_not_skipped_but_compared(registry_of_five: Listing) -> None:
    second = turned(registry_of_five, "2")

    with CaptureQueriesContext(connection) as asked:
        turned(registry_of_five, second.next)

    assert "OFFSET" not in asked[0]["sql"]
    assert "ROW(" in asked[0]["sql"]


def test_a_line_without_a_number_has_no_place_and_rows_are_skipped_behind_it(registry_of_five: Listing) -> None:
    first = turned(registry_of_five, "")

    assert first.rows[0].number == ""
    assert first.next == "2"


def test_behind_a_line_that_is_not_there_the_page_is_counted(registry_of_five: Listing) -> None:
    page = turned(registry_of_five, "3.999999999999")

    assert (page.number, page.rows[0].pk) == (3, turned(registry_of_five, "3").rows[0].pk)


def test_a_list_that_is_only_counted_ends_at_the_last_page_allowed(
    five_units: list[Unit], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "LAST_PAGE", 2)

    page = leaf("?page=2")

    assert (page.is_last_allowed, page.next, page.previous) == (True, "", "1")
