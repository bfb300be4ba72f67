"""Chapter 17, business trips: note, cancellation, report."""

from __future__ import annotations

import pytest

from apparat.regulation.counting import due
from tests.factories.worktime import CAL_2026, day


@pytest.mark.clause("17.2")
@pytest.mark.clause("17.4")
@pytest.mark.parametrize(
    ("key", "start", "expected"),
    [
        pytest.param(
            "travel.memo", "18.12.2026", "14.12.2026", id="17.2: three working days before, 16 December does not count"
        ),
        pytest.param(
            "travel.cancel",
            "21.12.2026",
            "18.12.2026",
            id="17.2: one working day before, «күн» is read as a working day",
        ),
        pytest.param(
            "travel.cancel", "17.12.2026", "15.12.2026", id="17.2: one working day before, 16 December does not count"
        ),
        pytest.param("travel.report", "18.12.2026", "23.12.2026", id="17.4: three working days after, over a weekend"),
        pytest.param(
            "travel.report", "14.12.2026", "18.12.2026", id="17.4: three working days after, 16 December does not count"
        ),
    ],
)
def test_chapter_17_term_falls_on(key: str, start: str, expected: str) -> None:
    counted = due(key, start=day(start), calendar=CAL_2026)

    assert counted.due_on == day(expected)
