"""Chapter 9, protocols: the general term, agreement, the sitting of the akimat."""

from __future__ import annotations

import pytest

from apparat.regulation.counting import due
from tests.factories.worktime import CAL_2026, day


@pytest.mark.clause("9.5")
@pytest.mark.clause("9.7")
@pytest.mark.parametrize(
    ("key", "start", "expected"),
    [
        pytest.param("protocol.default", "18.12.2026", "22.12.2026", id="9.5: two working days after, over a weekend"),
        pytest.param(
            "protocol.default", "15.12.2026", "18.12.2026", id="9.5: two working days after, 16 December does not count"
        ),
        pytest.param(
            "protocol.agreement", "18.12.2026", "21.12.2026", id="9.5: one working day after, from Friday to Monday"
        ),
        pytest.param("protocol.agreement", "21.12.2026", "22.12.2026", id="9.5: one working day after, the next day"),
        pytest.param(
            "protocol.akimat_session",
            "18.12.2026",
            "21.12.2026",
            id="9.7: one working day after, the special term beats the general one",
        ),
    ],
)
def test_chapter_9_term_falls_on(key: str, start: str, expected: str) -> None:
    counted = due(key, start=day(start), calendar=CAL_2026)

    assert counted.due_on == day(expected)
