"""Stretches of the registry: the finds of every reader stand in its order, whatever stretches they lie in (10.5)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apparat.kazakh.folding import query
from apparat.org.models import Officer
from apparat.org.sight import Sees
from apparat.search import ways
from apparat.search.listing import Listing
from apparat.search.stretches import LENGTH, sought_in
from apparat.search.words import count, seek
from apparat.worktime.load import load_years
from documents.actions.accept_incoming import accept_incoming
from documents.actions.grant_reading import grant_reading
from documents.models import Incoming
from documents.queries import STRETCHES, papers_sought, registry
from tests.factories.letters import WEDNESDAY, paper, registered, resolved

pytestmark = pytest.mark.django_db

ON, WORDS = WEDNESDAY.date(), "жылу маусымы"
PLACES = [  # out of order, three stretches of one year and two of the other, both ends of a stretch
    *((2026, 103), (2025, LENGTH), (2026, 2 * LENGTH + 1), (2025, LENGTH - 1)),
    *((2026, 2 * LENGTH - 1), (2026, LENGTH), (2026, 0)),
]


@pytest.fixture
def papers(aigul_from_records: Officer, akim: Officer, department_head: Officer) -> None:
    """Papers of two years in five stretches, every second one given to a head, and one without a number."""
    load_years(2025, 2027, at=WEDNESDAY)
    for place, (year, ordinal) in enumerate(PLACES):
        number = f"1/{place}"
        if place % 2:
            letter = registered(aigul_from_records, akim, their_number=number)
        else:
            letter = resolved(aigul_from_records, akim, department_head, their_number=number).incoming
        Incoming.objects.filter(pk=letter.pk).update(year=year, ordinal=ordinal)
    accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, their_number="2/1"), hold=True)


def every_key(listing: Listing) -> list[int]:
    return list(listing.in_order().values_list("pk", flat=True))


def sought(words: str, listing: Listing, size: int) -> list[int]:
    """Return the keys of the whole list, sought in parts."""
    return [key for first in range(0, 12, size) for key in seek(words, listing, first=first, size=size)[0].keys]


@pytest.mark.clause("10.4", "10.5")
@pytest.mark.parametrize("size", [1, 2, 50])
@pytest.mark.parametrize("seat", ["aigul_from_records", "akim", "department_head", "stranger"])
def test_every_reader_finds_in_the_order_of_the_registry_just_what_he_sees(
    papers: None, seat: str, size: int, request: pytest.FixtureRequest
) -> None:
    listing = registry(request.getfixturevalue(seat), ON, {"q": WORDS})
    expected = every_key(listing)

    found = sought(WORDS, listing, size)

    assert found == expected
    assert len(expected) == {"aigul_from_records": 8, "akim": 8, "department_head": 4, "stranger": 0}[seat]


def test_words_among_the_papers_given_to_a_unit_are_met_by_its_code(
    papers: None, aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    unit = department_head.position.unit_id  # type: ignore[union-attr]
    listings = [registry(reader, ON, {"q": WORDS, "unit": unit}) for reader in (aigul_from_records, akim)]

    found = [sought(WORDS, listing, 2) for listing in listings]

    assert found == [every_key(listing) for listing in listings]
    assert [len(keys) for keys in found] == [4, 4]


@pytest.mark.parametrize("words", ["жылу", "жылу zzz", "12", "1/3", "ЖЫЛУ маусымына", "@o1", "'", "100:жылу"])
def test_whatever_is_typed_is_found_as_a_plain_condition_finds_it(
    papers: None, aigul_from_records: Officer, words: str
) -> None:
    from apparat.search.words import has_words  # noqa: PLC0415 - the plain condition, beside what is tested

    listing = registry(aigul_from_records, ON, {"q": words})

    found = sought(words, listing, 3)

    assert found == list(listing.in_order().filter(has_words(words)).values_list("pk", flat=True))


def test_a_new_reader_finds_a_paper_as_soon_as_it_is_given_to_him(
    papers: None, aigul_from_records: Officer, akim: Officer, department_head: Officer
) -> None:
    before = sought(WORDS, registry(department_head, ON, {"q": WORDS}), 50)
    given = resolved(aigul_from_records, akim, department_head, their_number="3/1").incoming

    after = sought(WORDS, registry(department_head, ON, {"q": WORDS}), 50)

    assert set(after) - set(before) == {given.pk}


def test_finds_are_counted_to_the_limit_and_no_further(papers: None, aigul_from_records: Officer) -> None:
    listing = registry(aigul_from_records, ON, {"q": WORDS})

    counted = [count(listing, limit) for limit in (3, 8, 100)]
    [finds] = seek(WORDS, listing, size=2, counted=5)

    assert counted == [3, 8, 8]
    assert (len(finds.keys), finds.total) == (2, 5)


def test_one_question_finds_and_nothing_is_asked_before(papers: None, department_head: Officer) -> None:
    listing = registry(department_head, ON, {"q": WORDS})

    with CaptureQueriesContext(connection) as asked:
        seek(WORDS, listing, size=2)

    assert len(asked) == 1


def test_the_stretches_are_answered_by_their_index(papers: None, department_head: Officer) -> None:
    listing = registry(department_head, ON, {"q": WORDS})
    with CaptureQueriesContext(connection) as asked:
        seek(WORDS, listing, size=2)

    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")  # of so few rows the whole table is read sooner
        cursor.execute("SET LOCAL enable_indexscan = off")
        cursor.execute("DROP INDEX incoming_by_number")  # and a small index sooner than the right one; only here
        cursor.execute(f"EXPLAIN (FORMAT JSON) {asked[0]['sql']}")
        [plan] = cursor.fetchone()[0]

    assert "incoming_by_stretch" in set(indexes_of(plan["Plan"]))


def indexes_of(part: dict[str, Any]) -> Any:
    yield part.get("Index Name")
    for each in part.get("Plans", ()):
        yield from indexes_of(each)


@pytest.mark.clause("10.12")
def test_the_box_lists_papers_by_number_and_what_went_back_behind_them(
    papers: None, aigul_from_records: Officer, akim: Officer
) -> None:
    from documents.actions.return_unregistered import return_unregistered  # noqa: PLC0415 - of this test alone

    held = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, their_number="2/2"), hold=True)
    later = WEDNESDAY + timedelta(minutes=5)
    return_unregistered(incoming=held, by=aigul_from_records, at=later, grounds=["form"], is_no_appeal=True)

    numbered, returned = (listing for listing in papers_sought(aigul_from_records, ON))

    assert [held.pk] == sought(WORDS, returned, 50)
    assert sought(WORDS, numbered, 50) == every_key(registry(aigul_from_records, ON, {}))


def test_codes_and_words_stand_in_the_query_with_the_place_of_the_stretch() -> None:
    asked = sought_in("жылу:* & 3n5:*", ["u2", "o19", "u2"])

    assert asked == ("'{}:жылу':* & '{}:3n5':*", "'{}:@o19' | '{}:@u2'")
    assert sought_in("жылу:*", []) == ("'{}:жылу':*",)
    assert sought_in("жылу:*", ["u2"], "filed") == ("'{}:жылу':*", "'{}:@u2'", "'{}:@filed'")


@pytest.mark.parametrize(
    ("few", "narrow"),
    [
        pytest.param(10_000, 10_000, id="few rows: by the filter, then who sees them"),
        pytest.param(10_000, -1, id="few of this reader: by the best index"),
        pytest.param(-1, 10_000, id="many rows: by the stretches"),
    ],
)
@pytest.mark.parametrize("seat", ["aigul_from_records", "department_head"])
def test_a_filter_leaves_the_same_finds_whichever_index_is_asked_first(
    papers: None, few: int, narrow: int, seat: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ways, "FEW", few)
    monkeypatch.setattr(ways, "NARROW", narrow)
    monkeypatch.setattr(ways, "isqrt", lambda _product: few)
    wanted = {"q": WORDS, "state": "on_desk"} if seat == "aigul_from_records" else {"q": WORDS, "language": "kk"}
    Incoming.objects.filter(their_number__in=["1/1", "1/5"]).update(state="on_desk")
    listing = registry(request.getfixturevalue(seat), ON, wanted)

    found = sought(WORDS, listing, 2)

    assert found == every_key(listing)
    assert found


@pytest.mark.parametrize(
    ("finds", "rows", "by_filter"),
    [
        pytest.param(500_000, 3, True, id="a frequent word of a rare correspondent"),
        pytest.param(500_000, 10_000, True, id="one in a hundred would pass"),
        pytest.param(500_000, 800_000, False, id="nearly all pass"),
        pytest.param(2_000, 10_000, False, id="a rare word"),
    ],
)
def test_what_is_asked_first_is_what_reads_fewer_rows(finds: int, rows: int, *, by_filter: bool) -> None:
    few = Incoming.objects.filter(their_number="12-05/1")
    wanted = ways.Wanted(Listing(few, ("-pk",)), query("жылу"), first=0, size=50, counted=1001)

    arm = ways.narrowed(wanted, STRETCHES, ways.Expected(finds, rows, 1_000_000, narrow=1_000_000), "found")

    assert ("apparat_words_in_stretch" not in arm.gathers[0]) is by_filter


@pytest.mark.parametrize(
    ("narrow", "before_sight"),
    [pytest.param(7_000, True, id="few to everybody"), pytest.param(900_000, False, id="few to this reader only")],
)
def test_of_a_filter_that_leaves_few_only_those_are_asked_who_sees_them(narrow: int, *, before_sight: bool) -> None:
    filed = Incoming.objects.filter(case_file=7)
    seen = filed.filter(Sees(["u2"]))
    wanted = ways.Wanted(Listing(seen, ("-pk",), narrow=filed), query("жылу"), first=0, size=50)

    gathers, _values = ways.narrowed(wanted, STRETCHES, ways.Expected(500_000, 500, 1_000_000, narrow), "found").gathers

    asked_first, fence, _asked_then = gathers.partition("OFFSET 0")
    assert bool(fence) is before_sight
    assert ('"seen_by" &&' not in asked_first) is before_sight


def test_rows_together_with_others_are_known_by_no_codes(papers: None, department_head: Officer, akim: Officer) -> None:
    seen = Incoming.objects.visible_to(department_head, ON)

    both = seen.filter(restricted=False) | Incoming.objects.filter(their_number="1/1")

    assert seen.filter(restricted=False).opened_by != ()
    assert both.opened_by == ()


def test_what_the_index_asks_by_codes_is_not_compared_again_and_nothing_else_is_left_out(
    papers: None, department_head: Officer, stranger: Officer
) -> None:
    unit = Sees(["u999"])
    seen = Incoming.objects.filter(unit).visible_to(department_head, ON)
    alone = Incoming.objects.filter(restricted=False).visible_to(department_head, ON, in_person=False)

    rows, more = seen.without_codes(), alone.without_codes()

    assert str(seen.query).count('"seen_by" &&') == str(rows.query).count('"seen_by" &&') + 1
    assert "u999" in str(rows.query)
    assert ('"seen_by" &&' in str(more.query), "restricted" in str(more.query)) == (False, True)
    assert seen.without_codes().opened_by == seen.opened_by


@pytest.mark.parametrize(("state", "is_marked"), [("filed", False), ("on_desk", True), ("resolved", True)])
def test_of_a_state_only_its_finds_are_read_wherever_they_stand_but_of_the_one_in_which_nearly_all_end(
    papers: None, aigul_from_records: Officer, state: str, is_marked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ways, "FEW", -1)
    monkeypatch.setattr(ways, "isqrt", lambda _product: -1)
    Incoming.objects.filter(their_number__in=["1/1", "1/5"]).update(state="on_desk")
    Incoming.objects.filter(their_number="1/3").update(state="filed")
    listing = registry(aigul_from_records, ON, {"q": WORDS, "state": state})
    with CaptureQueriesContext(connection) as asked:
        found = seek(WORDS, listing, size=50)[0].keys

    assert (f"@{state}" in asked[-1]["sql"]) == is_marked
    assert "stretch.number" in asked[-1]["sql"]
    assert found == every_key(listing) != []


@pytest.mark.clause("10.4", "10.5")
def test_who_was_named_finds_the_paper_by_its_words_to_the_end_of_his_last_day(
    papers: None, aigul_from_records: Officer, head_of_records: Officer, stranger: Officer
) -> None:
    letter = Incoming.objects.get(their_number="1/1")
    named: dict[str, Any] = {"by": head_of_records, "reader": stranger, "basis": "12-ө бұйрық", "ends_on": ON}
    grant_reading(incoming=letter, at=WEDNESDAY, **named)

    found = {
        on: (sought(WORDS, registry(stranger, on, {"q": WORDS}), 50), sought(WORDS, papers_sought(stranger, on)[0], 50))
        for on in (ON, ON + timedelta(days=1))
    }

    assert found == {ON: ([letter.pk], [letter.pk]), ON + timedelta(days=1): ([], [])}


@pytest.mark.parametrize(
    ("finds", "rows", "share"),
    [
        pytest.param(10_000, 1_000_000, 0.008, id="one in a hundred of all: twenty stand in the newest two thousand"),
        pytest.param(10_000, 500_000, 0.016, id="the reader sees a half: twice as many are looked through"),
        pytest.param(20_000, 500_000, 0.008, id="twice as many finds"),
        pytest.param(0, 0, 80_000_000, id="none expected: more than there are"),
    ],
)
def test_the_newest_part_is_as_long_as_finds_are_rare(finds: int, rows: int, share: float) -> None:
    assert ways.Expected(finds, rows, 1_000_000, narrow=0).share_with(20) == pytest.approx(share)
