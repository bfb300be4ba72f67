"""Words among papers: the same finds whichever way leads to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from apparat.kazakh.folding import query
from apparat.org.models import Officer
from apparat.search import ways
from apparat.search.beginning import newest_of
from apparat.search.listing import Listing
from apparat.search.words import count, seek
from apparat.worktime.load import load_years
from control.models import Assignment
from documents.actions.accept_incoming import accept_incoming
from documents.models import Incoming
from documents.queries import registry
from tests.factories.letters import WEDNESDAY, paper, registered

pytestmark = pytest.mark.django_db

NEWEST = ("-pk",)
PAPERS = Listing(Incoming.objects.all(), NEWEST, beginning=partial(newest_of, Incoming))
ASSIGNMENTS = Listing(Assignment.objects.all(), NEWEST)
GATHERED, WALKED = {"FEW": 10_000, "MANY": 30_000}, {"FEW": -1, "MANY": -1}
BEGUN = {"FEW": -1, "MANY": 30_000}
WALKED_AFTER_ALL = {"FEW": 10_000, "MANY": 2}  # more finds than the statistics of an unread table expect
WAYS = {"gathered": GATHERED, "walked": WALKED, "begun": BEGUN, "walked after all": WALKED_AFTER_ALL}
every_way = pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))


def go(monkeypatch: pytest.MonkeyPatch, way: dict[str, int]) -> None:
    """Let the bounds lead this way."""
    for name, value in way.items():
        monkeypatch.setattr(ways, name, value)


@pytest.fixture
def three(aigul_from_records: Officer, akim: Officer) -> list[Incoming]:
    """Three papers about heating, oldest first, and one about repair."""
    load_years(2025, 2027, at=WEDNESDAY)
    about = [registered(aigul_from_records, akim, their_number=f"12-05/{number}") for number in range(3)]
    registered(aigul_from_records, akim, their_number="12-05/9", summary="О ремонте")
    return about


def keys(papers: list[Incoming]) -> list[int]:
    return [paper.pk for paper in papers]


@every_way
def test_whichever_way_is_gone_the_finds_are_the_same_and_newest_first(
    three: list[Incoming], monkeypatch: pytest.MonkeyPatch, way: dict[str, int]
) -> None:
    go(monkeypatch, way)

    in_papers, in_assignments = seek("жылу маусымы", PAPERS, ASSIGNMENTS, size=2)

    assert in_papers.keys == keys(three)[:0:-1]
    assert in_assignments.keys == []


@every_way
def test_a_later_part_continues_where_the_first_ended(
    three: list[Incoming], monkeypatch: pytest.MonkeyPatch, way: dict[str, int]
) -> None:
    go(monkeypatch, way)

    [rest] = seek("жылу маусымы", PAPERS, first=2, size=2)

    assert rest.keys == keys(three)[:1]


@pytest.mark.parametrize("size", [1, 2, 3, 4])
@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_a_beginning_with_enough_finds_or_too_few_shows_the_same(
    three: list[Incoming], monkeypatch: pytest.MonkeyPatch, place: int, size: int
) -> None:
    go(monkeypatch, BEGUN)
    last = (
        three[place].pk if place < len(three) else Incoming.objects.latest("pk").pk
    )  # behind it no paper has the word
    papers = Listing(Incoming.objects.all(), NEWEST, beginning=lambda _share: ("documents_incoming.id >= %s", (last,)))

    [finds] = seek("жылу маусымы", papers, size=size)

    assert finds.keys == keys(three)[::-1][:size]


def test_only_the_beginning_is_gathered_when_it_has_enough(
    three: list[Incoming], monkeypatch: pytest.MonkeyPatch
) -> None:
    go(monkeypatch, BEGUN)
    papers = Listing(
        Incoming.objects.all(), NEWEST, beginning=lambda _share: ("documents_incoming.id > %s", (three[0].pk,))
    )

    done = [_read_by(papers, size) for size in (2, 3)]

    assert done == [2, 5]  # two finds of the beginning; then all three as well


def _read_by(papers: Listing, size: int) -> int:
    """Return how many finds the question reads from the table, as the database tells."""
    with CaptureQueriesContext(connection) as asked:
        seek("жылу маусымы", papers, size=size)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {asked[-1]['sql']}")
        [plan] = cursor.fetchone()[0]
    return sum(_rows_of_scans(plan["Plan"]))


def _rows_of_scans(part: dict[str, Any]) -> Iterator[int]:
    if part.get("Relation Name") == "documents_incoming":
        yield int(part["Actual Rows"] * part["Actual Loops"])
        return
    for each in part.get("Plans", ()):
        yield from _rows_of_scans(each)


@pytest.mark.parametrize(
    ("rows", "words_first"),
    [pytest.param(9, True, id="more rows than finds: words first"), pytest.param(2, False, id="fewer: as it is best")],
)
def test_of_a_reader_who_sees_little_the_database_chooses_what_it_reads_first(rows: int, *, words_first: bool) -> None:
    few = Incoming.objects.filter(their_number="12-05/1")
    wanted = ways.Wanted(Listing(few, NEWEST), query("жылу"), first=0, size=2)

    gathers, _values = ways.way(wanted, ways.Expected(3, rows, 9, 9), "found").gathers

    assert ('OFFSET 0) "documents_incoming"' in gathers) is words_first


def test_more_finds_than_the_statistics_knew_are_walked_in_a_second_question(
    three: list[Incoming], monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    go(monkeypatch, WALKED_AFTER_ALL)

    with django_assert_num_queries(3), CaptureQueriesContext(connection) as asked:
        seek("жылу маусымы", PAPERS, size=2)

    assert [query["sql"].split()[0] for query in asked] == ["EXPLAIN", "WITH", "SELECT"]


@every_way
def test_the_registry_stands_in_its_order_whichever_way_is_gone(
    three: list[Incoming],
    aigul_from_records: Officer,
    akim: Officer,
    monkeypatch: pytest.MonkeyPatch,
    way: dict[str, int],
) -> None:
    """Without a number first, then the newest year and number, whatever the order of receipt."""
    waiting = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, their_number="7/7"), hold=True)
    first, second, third = three
    Incoming.objects.filter(pk=third.pk).update(year=WEDNESDAY.year - 1)
    go(monkeypatch, way)
    listing = registry(aigul_from_records, WEDNESDAY.date(), {"q": "жылу маусымы"})

    pages = [seek(listing.words, listing, first=place, size=2)[0].keys for place in (0, 2)]

    assert pages == [[waiting.pk, second.pk], [first.pk, third.pk]]


def test_few_finds_are_counted(three: list[Incoming]) -> None:
    [finds] = seek("жылу маусымы", PAPERS, size=1)

    assert (finds.total, finds.are_many) == (3, False)


def test_many_finds_are_not_counted(three: list[Incoming], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ways, "MANY", 2)

    [finds] = seek("жылу маусымы", PAPERS, size=1)

    assert finds.are_many


def test_what_begins_a_list_is_counted_apart_up_to_a_limit(
    three: list[Incoming], monkeypatch: pytest.MonkeyPatch
) -> None:
    go(monkeypatch, BEGUN)
    papers = replace(PAPERS, words="жылу маусымы")

    [finds] = seek(papers.words, papers, size=1)

    assert (finds.total, count(papers, 10), count(papers, 2)) == (0, 3, 2)


def test_two_lists_take_two_queries(three: list[Incoming], django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE documents_incoming")

    with django_assert_num_queries(2):
        seek("жылу маусымы", PAPERS, ASSIGNMENTS, size=20)


def test_what_the_statistics_expect_of_a_text_is_not_asked_again_at_once(
    three: list[Incoming], settings: Settings, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    memory = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "expected finds"}
    settings.CACHES = settings.CACHES | {"frame": memory}
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE documents_incoming")

    found = []
    for text, cost in (("жылу маусымы", 2), ("жылу маусымы", 1), ("ремонт", 2)):
        with django_assert_num_queries(cost):
            found += seek(text, PAPERS, size=20)

    assert [finds.total for finds in found] == [3, 3, 1]


@every_way
def test_who_sees_nothing_finds_nothing(
    three: list[Incoming], monkeypatch: pytest.MonkeyPatch, way: dict[str, int]
) -> None:
    go(monkeypatch, way)
    nothing = Listing(Incoming.objects.none(), NEWEST, words="жылу маусымы")

    none, all_of_them = seek(nothing.words, nothing, PAPERS, size=2)

    assert (none.keys, none.total, count(nothing, 10)) == ([], 0, 0)
    assert len(all_of_them.keys) == 2


@pytest.mark.parametrize("text", ["", "!!!", "және"])
def test_a_text_without_words_finds_nothing(three: list[Incoming], text: str) -> None:
    [finds] = seek(text, PAPERS, size=20)

    assert (finds.keys, finds.total) == ([], 0)
