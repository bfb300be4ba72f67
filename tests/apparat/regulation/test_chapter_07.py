"""Chapter 7, operational meetings: the protocol."""

from __future__ import annotations

import pytest

from apparat.regulation.counting import due
from tests.factories.worktime import CAL_2026, day


@pytest.mark.clause("7.9")
@pytest.mark.parametrize(
    ("key", "start", "expected"),
    [
        pytest.param("protocol.operational", "21.12.2026", "22.12.2026", id="7.9: one working day after, the next day"),
        pytest.param(
            "protocol.operational", "20.03.2026", "26.03.2026", id="7.9: one working day after, Nauryz does not count"
        ),
    ],
)
def test_chapter_7_term_falls_on(key: str, start: str, expected: str) -> None:
    counted = due(key, start=day(start), calendar=CAL_2026)

    assert counted.due_on == day(expected)
