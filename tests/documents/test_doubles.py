"""10.9, 10.4: before a paper is registered twice its likely double is named, to each officer as far as he sees it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from apparat.org.models import Officer
from documents.doubles import Double, doubles_of
from documents.models import Incoming
from tests.factories.letters import WEDNESDAY, correspondent, registered
from tests.factories.worktime import ALMATY

pytestmark = [pytest.mark.django_db, pytest.mark.clause("10.9")]

WORKING, SATURDAY = date(2026, 3, 18), date(2026, 3, 28)


def known_to(officer: Officer, on: date, **facts: object) -> list[Double]:
    asked = {"correspondent": correspondent(), "their_number": "12-05/137", "their_on": date(2026, 3, 17)} | facts
    return doubles_of(officer, on, **asked)  # type: ignore[arg-type]


@pytest.fixture
def letter(aigul_from_records: Officer, akim: Officer) -> Incoming:
    """A letter that is in the registry already."""
    return registered(aigul_from_records, akim)


def test_10_9_records_sees_the_whole_double(letter: Incoming, aigul_from_records: Officer) -> None:
    assert known_to(aigul_from_records, WORKING) == [
        Double("3-5/1", WEDNESDAY, letter.get_absolute_url(), "Жылу маусымына дайындық туралы")
    ]


def test_10_9_the_duty_officer_learns_only_that_it_is_registered_and_when(
    letter: Incoming, duty_officer: Officer
) -> None:
    assert known_to(duty_officer, SATURDAY) == [Double("3-5/1", WEDNESDAY, "", "")]


def test_10_9_the_duty_officer_sees_what_he_accepted_himself(duty_officer: Officer, akim: Officer) -> None:
    own = registered(duty_officer, akim, at=datetime(2026, 3, 28, 11, 0, tzinfo=ALMATY))

    assert known_to(duty_officer, SATURDAY) == [Double("", own.received_at, own.get_absolute_url(), own.summary)]


@pytest.mark.clause("10.4")
def test_10_4_of_a_restricted_double_nothing_but_that_it_is_there_is_told(
    aigul_from_records: Officer, akim: Officer, duty_officer: Officer
) -> None:
    registered(aigul_from_records, akim, restricted=True, summary="")

    assert known_to(duty_officer, SATURDAY) == [Double("", None, "", "")]
    assert known_to(duty_officer, SATURDAY, their_on=date(2026, 3, 16)) == []


def test_who_accepts_no_papers_learns_nothing(letter: Incoming, stranger: Officer, duty_officer: Officer) -> None:
    assert known_to(stranger, SATURDAY) == []
    assert known_to(duty_officer, WORKING) == []


def test_10_9_a_number_the_correspondent_has_used_this_year_is_told_with_its_date(
    letter: Incoming, aigul_from_records: Officer
) -> None:
    [double] = known_to(aigul_from_records, WORKING, their_on=date(2026, 3, 16))

    assert (double.number, double.their_on) == ("3-5/1", date(2026, 3, 17))


def test_10_9_the_very_same_letter_is_told_before_those_of_other_dates(
    letter: Incoming, aigul_from_records: Officer, akim: Officer
) -> None:
    for day in range(1, 7):
        registered(aigul_from_records, akim, their_on=date(2026, 3, day))

    first = known_to(aigul_from_records, WORKING)[0]

    assert (first.number, first.their_on) == ("3-5/1", None)


def test_words_for_no_number_are_not_a_number_used_twice(aigul_from_records: Officer, akim: Officer) -> None:
    registered(aigul_from_records, akim, their_number="н/ж")

    assert known_to(aigul_from_records, WORKING, their_number="н/ж", their_on=date(2026, 3, 16)) == []


@pytest.mark.parametrize(
    "other",
    [{"their_number": "12-05/138"}, {"their_number": ""}, {"their_on": date(2025, 3, 17)}, {"their_on": None}],
    ids=str,
)
def test_another_number_or_year_is_another_paper(
    letter: Incoming, aigul_from_records: Officer, other: dict[str, object]
) -> None:
    assert known_to(aigul_from_records, WORKING, **other) == []


def test_the_newest_double_comes_first(letter: Incoming, aigul_from_records: Officer, akim: Officer) -> None:
    registered(aigul_from_records, akim)

    assert [double.number for double in known_to(aigul_from_records, WORKING)] == ["3-5/2", "3-5/1"]
