"""The working calendar: what it answers, what it refuses, and laws that hold for every day (13.15, 18.1)."""

from __future__ import annotations

import pickle
from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from apparat.worktime.calendar import WEEKEND, CalendarNotLoaded, WorkCalendar
from tests.factories.worktime import CAL_2026, DAYS_OFF, WORKING_WEEKENDS, day

DAYS = st.dates(date(2025, 6, 1), date(2027, 6, 30))
STEPS = st.integers(-90, 90)
WORKING = DAYS.filter(CAL_2026.is_working)


@pytest.mark.clause("18.1")
@pytest.mark.parametrize(
    ("on", "works", "why"),
    [
        pytest.param("18.12.2026", True, None, id="18.1: a plain Friday works"),
        pytest.param("19.12.2026", False, WEEKEND, id="18.1: Saturday is off"),
        pytest.param("16.12.2026", False, "Тәуелсіздік күні", id="18.1: a holiday is off and says its name"),
        pytest.param("08.03.2026", False, "Халықаралық әйелдер күні", id="18.1: a holiday on Sunday keeps its name"),
        pytest.param("05.01.2025", True, None, id="18.1: a Sunday made working by an order works"),
        pytest.param("31.08.2026", True, None, id="18.1: 31 August 2026 works, the Constitution Day moved to March"),
    ],
)
def test_18_1_a_day_works_or_says_why_not(on: str, works: bool, why: str | None) -> None:
    assert (CAL_2026.is_working(day(on)), CAL_2026.why_off(day(on))) == (works, why)


@pytest.mark.clause("13.15")
@pytest.mark.parametrize(
    ("start", "n", "expected"),
    [
        pytest.param("18.12.2026", -3, "14.12.2026", id="13.15: three working days back jump 16 December"),
        pytest.param("18.12.2026", 1, "21.12.2026", id="13.15: the day after Friday is Monday"),
        pytest.param("19.12.2026", 1, "21.12.2026", id="13.15: a start that is off is not counted either"),
        pytest.param("19.12.2026", -1, "18.12.2026", id="13.15: back from Saturday is Friday"),
        pytest.param("18.12.2026", 0, "18.12.2026", id="13.15: zero days from a working day stay"),
        pytest.param("19.12.2026", 0, "21.12.2026", id="13.15: zero days from a day off roll on"),
        pytest.param("03.01.2025", 1, "05.01.2025", id="13.15: the working Sunday of 2025 counts"),
        pytest.param("31.12.2026", 1, "05.01.2027", id="13.15: the new year begins on 5 January 2027"),
    ],
)
def test_13_15_shift_counts_working_days_only(start: str, n: int, expected: str) -> None:
    assert CAL_2026.shift(day(start), n) == day(expected)


@pytest.mark.clause("13.15")
def test_13_15_a_day_off_rolls_forward_or_back() -> None:
    saturday = day("19.12.2026")

    assert CAL_2026.on_or_after(saturday) == day("21.12.2026")
    assert CAL_2026.on_or_before(saturday) == day("18.12.2026")
    assert CAL_2026.on_or_before(day("18.12.2026")) == day("18.12.2026")


def test_the_working_days_of_a_year_agree_with_the_published_balance() -> None:
    counted = {year: CAL_2026.working_days_between(date(year, 1, 1), date(year, 12, 31)) for year in (2025, 2026)}

    assert counted == {2025: 246, 2026: 247}


def test_days_off_between_are_listed_with_their_reasons() -> None:
    listed = CAL_2026.off_between(day("15.12.2026"), day("19.12.2026"))

    assert listed == [(day("16.12.2026"), "Тәуелсіздік күні"), (day("19.12.2026"), WEEKEND)]


def test_the_span_is_the_first_and_the_last_loaded_day() -> None:
    assert CAL_2026.span == (date(2025, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("start", "n", "year"),
    [
        pytest.param(date(2024, 12, 31), 1, 2024, id="a start before the span"),
        pytest.param(date(2028, 1, 1), 0, 2028, id="a start after the span"),
        pytest.param(date(2027, 12, 30), 5, 2028, id="an answer after the span"),
        pytest.param(date(2025, 1, 5), -5, 2024, id="an answer before the span"),
    ],
)
def test_an_unloaded_year_is_refused_and_named(start: date, n: int, year: int) -> None:
    with pytest.raises(CalendarNotLoaded) as refused:
        CAL_2026.shift(start, n)

    assert refused.value.year == year


def test_a_question_about_a_day_of_an_unloaded_year_is_refused() -> None:
    with pytest.raises(CalendarNotLoaded, match="2028 is not loaded"):
        CAL_2026.is_working(date(2028, 1, 1))


def test_a_gap_between_the_years_is_refused() -> None:
    with pytest.raises(CalendarNotLoaded) as refused:
        WorkCalendar(years=frozenset({2024, 2026}))

    assert refused.value.year == 2025


def test_a_row_of_an_unloaded_year_is_refused() -> None:
    with pytest.raises(CalendarNotLoaded) as refused:
        WorkCalendar(years=frozenset({2026}), days_off={date(2027, 1, 1): "Жаңа жыл"})

    assert refused.value.year == 2027


def test_a_calendar_without_years_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one year"):
        WorkCalendar(years=frozenset())


def test_a_day_cannot_both_work_and_be_off() -> None:
    new_year = {date(2026, 1, 1): "Жаңа жыл"}

    with pytest.raises(ValueError, match="2026-01-01 is both"):
        WorkCalendar(years=frozenset({2026}), days_off=new_year, working_weekends=new_year)


def test_calendars_of_the_same_rows_are_equal_and_hash_alike() -> None:
    twin = WorkCalendar(CAL_2026.years, DAYS_OFF, WORKING_WEEKENDS)

    assert twin == CAL_2026
    assert hash(twin) == hash(CAL_2026)


def test_a_calendar_survives_pickling_for_a_cache() -> None:
    travelled = pickle.loads(pickle.dumps(CAL_2026))  # noqa: S301 - our own bytes

    assert travelled == CAL_2026
    assert travelled.shift(day("18.12.2026"), -3) == day("14.12.2026")


def test_the_rows_of_a_calendar_cannot_be_changed() -> None:
    with pytest.raises(TypeError, match="does not support item assignment"):
        CAL_2026.days_off[date(2026, 2, 2)] = "x"  # type: ignore[index]


@settings(deadline=None)
@given(WORKING, STEPS)
def test_shifting_there_and_back_returns_to_a_working_day(start: date, n: int) -> None:
    assert CAL_2026.shift(CAL_2026.shift(start, n), -n) == start


@settings(deadline=None)
@given(DAYS, STEPS)
def test_shift_never_lands_on_a_day_off(start: date, n: int) -> None:
    assert CAL_2026.is_working(CAL_2026.shift(start, n))


@settings(deadline=None)
@given(DAYS, DAYS, STEPS)
def test_shift_is_monotonic_in_its_start(one: date, other: date, n: int) -> None:
    assume(one <= other)

    assert CAL_2026.shift(one, n) <= CAL_2026.shift(other, n)


@settings(deadline=None)
@given(DAYS, st.integers(-90, 89))
def test_shift_is_strictly_monotonic_in_its_count(start: date, n: int) -> None:
    assume(n != 0 or CAL_2026.is_working(start))  # from a day off, zero and one both land on the next working day
    assume(n != -1 or CAL_2026.is_working(start))

    assert CAL_2026.shift(start, n) < CAL_2026.shift(start, n + 1)


@settings(deadline=None)
@given(WORKING, STEPS)
def test_working_days_between_measures_a_shift(start: date, n: int) -> None:
    assert CAL_2026.working_days_between(start, CAL_2026.shift(start, n)) == n


@settings(deadline=None)
@given(DAYS, st.integers(1, 60))
def test_shift_agrees_with_walking_day_by_day(start: date, n: int) -> None:
    walked, left = start, n
    while left:
        walked += timedelta(days=1)
        left -= CAL_2026.is_working(walked)

    assert CAL_2026.shift(start, n) == walked
