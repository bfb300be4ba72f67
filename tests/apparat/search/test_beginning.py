"""The first part of a list: wherever it ends, the finds are those of the whole list, in its order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from django.test import RequestFactory

from apparat.org.models import Officer
from apparat.search import beginning, ways
from apparat.search.beginning import newest_of
from apparat.search.listing import Listing
from apparat.search.wording import Worded
from apparat.search.words import seek
from apparat.ui.paging import paginate
from apparat.worktime.load import load_years
from control.models import Assignment
from control.queries import BoardFilter, board
from documents.actions.accept_incoming import accept_incoming
from documents.actions.return_unregistered import return_unregistered
from documents.models import Incoming
from documents.queries import registry
from documents.states import IncomingState
from tests.factories.letters import WEDNESDAY, paper, registered, resolved

pytestmark = pytest.mark.django_db

WORDS, ON = "жылу маусымы", WEDNESDAY.date()
PLACES = range(8)


@pytest.fixture(autouse=True)
def begun(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every list be sought in its beginning first."""
    load_years(2025, 2027, at=WEDNESDAY)
    monkeypatch.setattr(ways, "FEW", -1)


NUMBERS = [(2026, 103), (2025, 109), (2026, 101), (2025, 102), (2026, 107), (2026, 0)]


@pytest.fixture
def papers(aigul_from_records: Officer, akim: Officer) -> None:
    """Papers of two years numbered against the order of receipt, one without a place of its own; others wait."""
    for place, (year, ordinal) in enumerate(NUMBERS):
        letter = registered(aigul_from_records, akim, their_number=f"1/{place}")
        Incoming.objects.filter(pk=letter.pk).update(year=year, ordinal=ordinal)
    for number in range(4):
        facts = paper(akim, their_number=f"2/{number}")
        held = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=facts, hold=True)
        if number > 1:
            return_unregistered(incoming=held, by=aigul_from_records, at=WEDNESDAY, grounds=["form"], is_no_appeal=True)


@pytest.fixture
def tasks(aigul_from_records: Officer, akim: Officer, department_head: Officer) -> None:
    """Assignments of three moments, two of them of the same one."""
    for number, hours in enumerate((0, 2, 2, 1)):
        resolved(aigul_from_records, akim, department_head, their_number=f"3/{number}")
        given = WEDNESDAY + timedelta(hours=hours)
        Assignment.objects.filter(pk=Assignment.objects.latest("pk").pk).update(given_at=given)


def ending_at(place: int, table: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the first part of the table's lists end with the row at the place (as far as whole numbers allow)."""
    last = table.objects.latest("pk").pk
    monkeypatch.setattr(beginning, "PART", last // place if place else last + 1)


def every_key(listing: Listing) -> list[int]:
    return list(listing.in_order().values_list("pk", flat=True))


def sought(words: str, listing: Listing) -> list[list[int]]:
    """Return the keys of the whole list, sought in parts of one, of two and of many."""
    whole = []
    for size in (1, 2, 50):
        parts = (seek(words, listing, first=first, size=size)[0].keys for first in range(0, 12, size))
        whole.append([key for part in parts for key in part])
    return whole


@pytest.mark.clause("10.12")
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("state", ["any", IncomingState.RETURNED, "waits"])
def test_the_registry_is_found_as_it_stands_wherever_its_beginning_ends(
    papers: None, aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch, state: str, place: int
) -> None:
    ending_at(place, Incoming, monkeypatch)
    listing = registry(aigul_from_records, ON, {"q": WORDS, "state": state})

    found = sought(WORDS, listing)

    assert found == [every_key(listing)] * 3


@pytest.mark.parametrize("place", PLACES)
def test_the_board_is_found_as_it_stands_wherever_its_beginning_ends(
    tasks: None, akim: Officer, monkeypatch: pytest.MonkeyPatch, place: int
) -> None:
    ending_at(place, Assignment, monkeypatch)
    listing = board(akim, ON, BoardFilter(state="any", words="ұсыныс"))

    found = sought("ұсыныс", listing)

    assert found == [every_key(listing)] * 3


@pytest.mark.parametrize("state", ["any"])
def test_a_beginning_is_a_part_of_the_list_and_its_first_one(
    papers: None, aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    listing = registry(aigul_from_records, ON, {"q": WORDS, "state": state})
    whole, parts = every_key(listing), []
    for place in PLACES:
        ending_at(place, Incoming, monkeypatch)
        parts.append(_keys_in(listing.beginning, whole))

    assert all(part == whole[: len(part)] for part in parts)
    assert len({len(part) for part in parts} - {0, len(whole)}) > 2


@pytest.mark.parametrize("place", PLACES)
def test_a_beginning_of_assignments_is_a_part_of_the_list_and_its_first_one(
    tasks: None, akim: Officer, monkeypatch: pytest.MonkeyPatch, place: int
) -> None:
    listing = board(akim, ON, BoardFilter(state="any", words="ұсыныс"))
    ending_at(place, Assignment, monkeypatch)

    part = _keys_in(listing.beginning, every_key(listing))

    assert part == every_key(listing)[: len(part)]


def _keys_in(begins: Callable[[float], Worded] | None, order: list[int]) -> list[int]:
    """Return which of the keys stand in the beginning, in their order."""
    assert begins is not None
    condition, values = begins(1.0)
    model = Assignment if "control_assignment" in condition else Incoming
    inside = set(model.objects.extra(where=[condition], params=values).values_list("pk", flat=True))  # noqa: S610
    return [key for key in order if key in inside]


def test_the_newest_part_is_that_of_the_highest_keys(papers: None, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = list(Incoming.objects.order_by("-pk").values_list("pk", flat=True))
    monkeypatch.setattr(beginning, "PART", keys[0] // 3)

    inside = _keys_in(partial(newest_of, Incoming), keys)
    smaller = _keys_in(lambda _share: newest_of(Incoming, 2.5 / keys[0]), keys)

    assert inside == keys[: keys[0] // (keys[0] // 3)]
    assert smaller == keys[:2]


@pytest.mark.parametrize(("limit", "found"), [(1000, ("8", False)), (4, ("4+", True))])
def test_what_a_beginning_does_not_count_is_counted_for_the_page(
    papers: None, aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch, limit: int, found: tuple[str, bool]
) -> None:
    monkeypatch.setattr("apparat.ui.paging.COUNT_UP_TO", limit)
    listing = registry(aigul_from_records, ON, {"q": WORDS})

    page = paginate(listing, RequestFactory().get("/"), size=2)

    assert (page.found, page.is_more, page.has_next) == (*found, True)


@pytest.mark.parametrize("many", [30_000, -1], ids=["gathered", "walked"])
def test_a_page_behind_the_end_of_what_was_found_tells_how_many_there_are(
    papers: None, aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(ways, "MANY", many)
    listing = registry(aigul_from_records, ON, {"q": WORDS})

    page = paginate(listing, RequestFactory().get("/", {"page": "9"}), size=2)

    assert (len(page), page.total, page.is_more) == (0, 8, False)
