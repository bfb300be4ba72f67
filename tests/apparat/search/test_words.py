"""Words among papers: the same finds whichever way leads to them."""

from __future__ import annotations

import pytest
from django.db import connection
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from apparat.org.models import Officer
from apparat.search import words
from apparat.search.words import Listing, seek
from apparat.worktime.load import load_years
from control.models import Assignment
from documents.models import Incoming
from tests.factories.letters import WEDNESDAY, registered

pytestmark = pytest.mark.django_db

NEWEST = ("-pk",)
PAPERS = Listing(Incoming.objects.all(), NEWEST)
ASSIGNMENTS = Listing(Assignment.objects.all(), NEWEST)
GATHERED, WALKED, WALKED_AFTER_ALL = 10_000, -1, 0  # the last: more finds than the statistics of an unread table expect


@pytest.fixture
def three(aigul_from_records: Officer, akim: Officer) -> list[Incoming]:
    """Three papers about heating, oldest first, and one about repair."""
    load_years(2025, 2027, at=WEDNESDAY)
    about = [registered(aigul_from_records, akim, their_number=f"12-05/{number}") for number in range(3)]
    registered(aigul_from_records, akim, their_number="12-05/9", summary="О ремонте")
    return about


def keys(papers: list[Incoming]) -> list[int]:
    return [paper.pk for paper in papers]


@pytest.mark.parametrize("many", [GATHERED, WALKED, WALKED_AFTER_ALL])
def test_gathered_or_walked_the_finds_are_the_same_and_newest_first(
    three: list[Incoming], monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(words, "MANY", many)

    in_papers, in_assignments = seek("жылу маусымы", PAPERS, ASSIGNMENTS, size=2)

    assert in_papers.keys == keys(three)[:0:-1]
    assert in_assignments.keys == []


@pytest.mark.parametrize("many", [GATHERED, WALKED])
def test_a_later_part_continues_where_the_first_ended(
    three: list[Incoming], monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(words, "MANY", many)

    [rest] = seek("жылу маусымы", PAPERS, first=2, size=2)

    assert rest.keys == keys(three)[:1]


def test_few_finds_are_counted(three: list[Incoming]) -> None:
    [finds] = seek("жылу маусымы", PAPERS, size=1)

    assert (finds.total, finds.are_many) == (3, False)


def test_many_finds_are_not_counted(three: list[Incoming], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "MANY", 2)

    [finds] = seek("жылу маусымы", PAPERS, size=1)

    assert finds.are_many


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


@pytest.mark.parametrize("many", [GATHERED, WALKED])
def test_who_sees_nothing_finds_nothing(three: list[Incoming], monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    monkeypatch.setattr(words, "MANY", many)

    [finds] = seek("жылу маусымы", Listing(Incoming.objects.none(), NEWEST), size=2)

    assert (finds.keys, finds.total) == ([], 0)


@pytest.mark.parametrize("text", ["", "!!!", "және"])
def test_a_text_without_words_finds_nothing(three: list[Incoming], text: str) -> None:
    [finds] = seek(text, PAPERS, size=20)

    assert (finds.keys, finds.total) == ([], 0)
