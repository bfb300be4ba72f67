"""Chapter 16, travel abroad: the application to the akim."""

from __future__ import annotations

import pytest

from apparat.regulation.counting import due
from tests.factories.worktime import CAL_2026, day


@pytest.mark.clause("16.2")
@pytest.mark.parametrize(
    ("key", "start", "expected"),
    [
        pytest.param(
            "travel.abroad",
            "25.12.2026",
            "15.12.2026",
            id="16.2: seven working days before, 16 December does not count",
        ),
        pytest.param(
            "travel.abroad",
            "12.01.2027",
            "29.12.2026",
            id="16.2: seven working days before, the new year does not count",
        ),
    ],
)
def test_chapter_16_term_falls_on(key: str, start: str, expected: str) -> None:
    counted = due(key, start=day(start), calendar=CAL_2026)

    assert counted.due_on == day(expected)
