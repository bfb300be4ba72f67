"""10.9, 10.4: before a paper is registered twice its likely double is named, to each officer as far as he sees it."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st

from apparat.access.verdict import Refusal
from apparat.kazakh.folding import NUMBER_FOLDED, NUMBER_SIGNS, fold_number
from apparat.org.models import Officer
from documents.actions.accept_incoming import accept_incoming
from documents.actions.correct_card import correct_card
from documents.doubles import DOUBLED, SHOWN, UNDATED, Double, doubles_of, question, told_to
from documents.models import Incoming
from documents.queries import likely_doubles
from tests.factories.crowd import crowd
from tests.factories.letters import WEDNESDAY, correspondent, paper, registered
from tests.factories.two_desks import overtaken
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


@pytest.mark.clause("10.4")
def test_10_9_lines_of_which_nothing_is_told_hide_no_paper_behind_them(
    letter: Incoming, aigul_from_records: Officer, akim: Officer, duty_officer: Officer
) -> None:
    used = partial(known_to, duty_officer, SATURDAY, their_on=date(2026, 3, 16))
    used()  # his post is read once
    with CaptureQueriesContext(connection) as alone:
        used()
    for day in range(1, SHOWN + 1):
        registered(aigul_from_records, akim, restricted=True, summary="", their_on=date(2026, 3, day))

    with CaptureQueriesContext(connection) as behind:
        [double] = used()

    assert (double.number, double.their_on) == ("3-5/1", date(2026, 3, 17))
    assert len(behind) == len(alone)


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
    [{"their_number": "12-05/138"}, {"their_number": ""}, {"their_on": date(2025, 3, 17)}],
    ids=str,
)
def test_another_number_or_year_is_another_paper(
    letter: Incoming, aigul_from_records: Officer, other: dict[str, object]
) -> None:
    assert known_to(aigul_from_records, WORKING, **other) == []


@pytest.mark.parametrize(("kept", "typed"), [(date(2026, 3, 17), None), (None, date(2026, 3, 17))])
def test_10_9_a_number_without_a_date_on_either_side_is_looked_at(
    aigul_from_records: Officer, akim: Officer, kept: date | None, typed: date | None
) -> None:
    registered(aigul_from_records, akim, their_on=kept)

    [double] = known_to(aigul_from_records, WORKING, their_on=typed)

    assert (double.number, double.their_on, double.is_undated) == ("3-5/1", kept, True)
    assert question([double]) == UNDATED


@pytest.mark.parametrize("typed", ["А-15/3", "а-15/3", "A-15/3", "А-15 / 3", "№ А-15/3", "А–15\\3", "А-15/\u00a03"])
def test_10_9_one_number_is_known_however_it_is_typed(aigul_from_records: Officer, akim: Officer, typed: str) -> None:
    registered(aigul_from_records, akim, their_number="А-15/3")

    assert [double.number for double in known_to(aigul_from_records, WORKING, their_number=typed)] == ["3-5/1"]


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=60))
@settings(max_examples=50, deadline=None)
def test_the_database_folds_a_number_as_we_do(text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT translate(%s, %s, %s)", [text + NUMBER_SIGNS, NUMBER_SIGNS, NUMBER_FOLDED])
        assert cursor.fetchone() == (fold_number(text + NUMBER_SIGNS),)


def test_a_used_number_is_found_by_its_index(letter: Incoming, duty_officer: Officer) -> None:
    crowd(letter)
    same = likely_doubles(correspondent=letter.correspondent, their_number="№ 12-05 / 137", their_on=None)
    asked = told_to(duty_officer, SATURDAY, same, their_on=None)[:SHOWN]

    assert "incoming_same_number" in asked.explain()


def test_10_9_the_deed_asks_until_it_is_confirmed(letter: Incoming, aigul_from_records: Officer, akim: Officer) -> None:
    told: dict[str, Any] = {"by": aigul_from_records, "at": WEDNESDAY, "paper": paper(akim)}

    with pytest.raises(Refusal) as refusal, transaction.atomic():
        accept_incoming(**told, confirmed=False)

    assert (refusal.value.clause, refusal.value.field, refusal.value.reason) == ("10.9", "confirmed", DOUBLED)
    assert accept_incoming(**told, confirmed=True).number == "3-5/2"


@pytest.mark.django_db(transaction=True)
def test_10_9_of_two_clerks_who_type_one_paper_at_once_the_second_is_asked(
    aigul_from_records: Officer, head_of_records: Officer, akim: Officer
) -> None:
    typed = paper(akim, their_number="А-15/3"), paper(akim, their_number="A-15 / 3", their_on=None)
    first, second = (
        partial(accept_incoming, by=by, at=WEDNESDAY, paper=one, confirmed=False)
        for by, one in zip((aigul_from_records, head_of_records), typed, strict=True)
    )

    assert overtaken(first, second) == "10.9"
    assert Incoming.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_10_9_of_two_clerks_who_give_two_cards_one_number_at_once_the_second_is_asked(
    aigul_from_records: Officer, head_of_records: Officer, akim: Officer
) -> None:
    one, other = (
        accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=paper(akim, their_number=number), hold=True)
        for number in ("1", "2")
    )
    first, second = (
        partial(correct_card, incoming=letter, by=by, at=WEDNESDAY, card={"their_number": "3"}, confirmed=False)
        for by, letter in ((aigul_from_records, one), (head_of_records, other))
    )

    assert overtaken(first, second) == "10.9"
    assert sorted(Incoming.objects.values_list("their_number", flat=True)) == ["2", "3"]
    assert (
        correct_card(
            incoming=Incoming.objects.get(pk=other.pk),
            by=head_of_records,
            at=WEDNESDAY,
            card={"their_number": "3"},
            confirmed=True,
        ).their_number
        == "3"
    )


def test_the_newest_double_comes_first(letter: Incoming, aigul_from_records: Officer, akim: Officer) -> None:
    registered(aigul_from_records, akim)

    assert [double.number for double in known_to(aigul_from_records, WORKING)] == ["3-5/2", "3-5/1"]
