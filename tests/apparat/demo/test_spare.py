"""How much later in the day a life may be lived: within its part of the day, and never after now."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from apparat.demo.spare import spare_seconds
from apparat.worktime.hours import OFFICE_ZONE

LATER = datetime(2026, 11, 20, 16, tzinfo=OFFICE_ZONE)


def at(hour: int, minute: int) -> datetime:
    """Return the moment of Tuesday, 10 November 2026."""
    return datetime(2026, 11, 10, hour, minute, tzinfo=OFFICE_ZONE)


@pytest.mark.parametrize(
    ("moments", "spare"),
    [
        ([at(9, 30)], 12_599),
        ([at(9, 30), at(12, 58)], 119),
        ([at(18, 29)], 59),
        ([at(18, 31)], 1_739),
        ([at(8, 0)], 3_599),
    ],
)
@pytest.mark.clause("10.9")
def test_10_9_it_ends_before_the_next_part_of_the_day(moments: list[datetime], spare: int) -> None:
    assert spare_seconds(moments, LATER) == spare


def test_it_ends_before_now() -> None:
    assert spare_seconds([at(9, 30)], at(9, 30) + timedelta(seconds=40)) == 40
