"""Chapter 10, documents: dispatch to addressees and papers that came to the wrong desk."""

from __future__ import annotations

import pytest

from apparat.regulation.counting import due
from tests.factories.worktime import CAL_2026, day


@pytest.mark.clause("10.9")
@pytest.mark.parametrize(
    ("key", "start", "expected"),
    [
        pytest.param("intake.dispatch", "18.12.2026", "21.12.2026", id="10.9: one working day after, over a weekend"),
        pytest.param(
            "intake.dispatch", "15.12.2026", "17.12.2026", id="10.9: one working day after, 16 December does not count"
        ),
        pytest.param(
            "assignment.misaddressed", "18.12.2026", "23.12.2026", id="10.9: three working days after, over a weekend"
        ),
        pytest.param(
            "assignment.misaddressed",
            "14.12.2026",
            "18.12.2026",
            id="10.9: three working days after, 16 December does not count",
        ),
    ],
)
def test_chapter_10_term_falls_on(key: str, start: str, expected: str) -> None:
    counted = due(key, start=day(start), calendar=CAL_2026)

    assert counted.due_on == day(expected)
