"""How many of which pattern: letters and assignments four to three, whatever the size."""

from __future__ import annotations

import pytest

from apparat.demo.shares import share_out
from apparat.demo.shifts import Shift

GIVEN = {1: 0, 2: 1, 3: 1, 4: 2, 5: 3}
SHIFTS = [Shift(story, days, {}, {}) for story in (1, 2, 4) for days in (-7, -14, -21)]


@pytest.mark.parametrize("letters", [30, 31, 300, 9_999, 1_000_000])
def test_letters_and_assignments_come_out_exactly(letters: int) -> None:
    tasks = round(letters * 4 / 3)

    shares = share_out(letters, tasks, GIVEN, SHIFTS)

    assert sum(times for _story, _days, times in shares) == letters
    assert sum(GIVEN[story] * times for story, _days, times in shares) == tasks


def test_every_pattern_stands_once_as_it_was_played() -> None:
    shares = share_out(300, 400, GIVEN, SHIFTS)

    assert [(story, times) for story, days, times in shares if days == 0] == [(story, 1) for story in GIVEN]


def test_only_lawful_shifts_are_used() -> None:
    shares = share_out(300, 400, GIVEN, SHIFTS)

    assert {(story, days) for story, days, _times in shares if days} <= {(row.story, row.days) for row in SHIFTS}


def test_with_nothing_to_move_the_patterns_are_repeated() -> None:
    shares = share_out(10, 13, {1: 1, 2: 2}, [])

    assert sum(times for _story, _days, times in shares) == 10
    assert {days for _story, days, _times in shares} == {0}


def test_no_life_stands_twice_in_a_week_while_another_has_one_to_spare() -> None:
    shifts = [Shift(1, -7, {}, {}), *(Shift(2, -7 * week, {}, {}) for week in range(1, 11))]

    shares = share_out(9, 9, {1: 1, 2: 1, 3: 1}, shifts)

    assert {times for _story, _days, times in shares} == {1}
    assert sum(times for story, _days, times in shares if story == 2) == 6
