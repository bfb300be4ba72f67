"""Chapter 6, apparatus meetings: agenda, materials, running order, protocol."""

from __future__ import annotations

import pytest

from apparat.regulation.counting import due
from tests.factories.worktime import CAL_2026, day


@pytest.mark.clause("6.6")
@pytest.mark.clause("6.7")
@pytest.mark.clause("6.8")
@pytest.mark.clause("6.9")
@pytest.mark.clause("6.12")
@pytest.mark.parametrize(
    ("key", "start", "expected"),
    [
        pytest.param(
            "meeting.agenda", "21.12.2026", "14.12.2026", id="6.6: four working days before, 16 December does not count"
        ),
        pytest.param(
            "meeting.materials", "21.12.2026", "17.12.2026", id="6.7: two working days before, over a weekend"
        ),
        pytest.param(
            "meeting.agreement", "21.12.2026", "17.12.2026", id="6.8: two working days before, over a weekend"
        ),
        pytest.param(
            "meeting.running_order", "21.12.2026", "18.12.2026", id="6.9: one working day before, from Monday is Friday"
        ),
        pytest.param(
            "meeting.running_order",
            "05.01.2027",
            "31.12.2026",
            id="6.9: one working day before, the new year does not count",
        ),
        pytest.param(
            "protocol.meeting", "18.12.2026", "21.12.2026", id="6.12: one working day after, a meeting on Friday"
        ),
        pytest.param(
            "protocol.meeting", "15.12.2026", "17.12.2026", id="6.12: one working day after, 16 December does not count"
        ),
    ],
)
def test_chapter_6_term_falls_on(key: str, start: str, expected: str) -> None:
    counted = due(key, start=day(start), calendar=CAL_2026)

    assert counted.due_on == day(expected)
