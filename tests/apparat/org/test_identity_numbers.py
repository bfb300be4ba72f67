"""IIN and BIN: check digits, what tells them apart, what is only a doubt (law.md 5.1, 5.2)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apparat.org.identity_numbers import (
    Doubt,
    born_on,
    check_digit,
    doubts,
    is_of_a_person,
    is_of_an_organisation,
    is_sound,
)
from tests.factories.numbers import bin_of, iin_of

TODAY = date(2026, 3, 18)
ELEVEN = st.text("0123456789", min_size=11, max_size=11)


@given(ELEVEN)
def test_a_number_with_its_check_digit_is_sound_and_with_any_other_is_not(first: str) -> None:
    digit = check_digit(first)

    assert [last for last in range(10) if is_sound(f"{first}{last}")] == ([] if digit is None else [digit])


@given(ELEVEN, st.integers(0, 9), st.integers(1, 9))
def test_one_slip_in_the_first_ten_digits_is_seen_where_one_weighing_decides(first: str, place: int, step: int) -> None:
    digit = check_digit(first)
    slipped = f"{first[:place]}{(int(first[place]) + step) % 10}{first[place + 1 :]}"
    by_first_weights = [sum(int(d) * w for w, d in enumerate(each, 1)) % 11 for each in (first, slipped)]

    assert digit is None or 10 in by_first_weights or not is_sound(f"{slipped}{digit}")


@given(st.text(max_size=14))
def test_nothing_but_twelve_plain_digits_is_a_number(text: str) -> None:
    is_digits = len(text) == 12 and set(text) <= set("0123456789")

    assert not is_sound(text) or is_digits


@pytest.mark.parametrize(
    "text", ["", "12345678901", "1234567890123", "79102830272a", "７９１０２８３０２７２８", "791028 02728"]
)
def test_other_signs_and_lengths_are_wrong(text: str) -> None:
    assert not is_sound(text)


def test_when_the_first_weighing_gives_ten_the_second_decides() -> None:
    first = next(
        number
        for number in (f"7910283{each:04}" for each in range(10_000))
        if sum(int(digit) * weight for weight, digit in enumerate(number, 1)) % 11 == 10
    )

    second = sum(int(d) * w for d, w in zip(first, (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2), strict=True)) % 11

    assert check_digit(first) == (None if second == 10 else second)


@pytest.mark.parametrize("iin", [iin_of(date(1979, 10, 28)), iin_of(date(2001, 2, 9), male=False)])
def test_an_iin_is_told_from_a_bin_by_its_fifth_digit(iin: str) -> None:
    assert (is_of_a_person(iin), is_of_an_organisation(iin)) == (True, False)
    assert (is_of_a_person(bin_of(2015, 7)), is_of_an_organisation(bin_of(2015, 7))) == (False, True)


@given(st.dates(date(1800, 1, 1), date(2026, 3, 18)), st.booleans())
def test_an_iin_tells_the_day_of_birth(day: date, male: bool) -> None:
    assert born_on(iin_of(day, male=male)) == day
    assert doubts(iin_of(day, male=male), on=TODAY) == []


@pytest.mark.parametrize(
    ("iin", "patronymic", "found"),
    [
        pytest.param(iin_of(date(1979, 10, 28)), "Ерланұлы", [], id="a son"),
        pytest.param(iin_of(date(1979, 10, 28)), "Ерланқызы", [Doubt.SEX], id="a daughter with a son's number"),
        pytest.param(iin_of(date(1979, 10, 28), male=False), "Ерлановна", [], id="a daughter in Russian"),
        pytest.param(iin_of(date(1979, 10, 28), male=False), "Ерланович", [Doubt.SEX], id="a son in Russian"),
        pytest.param(iin_of(date(1979, 10, 28)), "", [], id="no patronymic tells nothing"),
        pytest.param(iin_of(date(2026, 3, 19)), "", [Doubt.BIRTH], id="born tomorrow"),
        pytest.param(iin_of(date(1979, 10, 28), seventh="0"), "Ерланқызы", [Doubt.BIRTH], id="no century"),
    ],
)
def test_what_does_not_fit_is_a_doubt_and_no_error(iin: str, patronymic: str, found: list[Doubt]) -> None:
    assert is_sound(iin)
    assert doubts(iin, on=TODAY, patronymic=patronymic) == found
