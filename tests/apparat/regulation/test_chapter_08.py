"""Chapter 8, commissions: the protocol, notice of a hall, the list of those attending."""

from __future__ import annotations

import pytest

from apparat.regulation.counting import due
from tests.factories.worktime import CAL_2026, day


@pytest.mark.clause("8.6")
@pytest.mark.clause("8.9")
@pytest.mark.parametrize(
    ("key", "start", "expected"),
    [
        pytest.param(
            "protocol.commission", "18.12.2026", "21.12.2026", id="8.6: one working day after, a sitting on Friday"
        ),
        pytest.param(
            "commission.notice",
            "18.12.2026",
            "15.12.2026",
            id="8.9: two working days before, «күн» is read as working days",
        ),
        pytest.param(
            "commission.notice", "21.12.2026", "17.12.2026", id="8.9: two working days before, over a weekend"
        ),
        pytest.param(
            "commission.attendance_list",
            "21.12.2026",
            "18.12.2026",
            id="8.9: one working day before, from Monday is Friday",
        ),
        pytest.param(
            "commission.attendance_list",
            "17.12.2026",
            "15.12.2026",
            id="8.9: one working day before, 16 December does not count",
        ),
    ],
)
def test_chapter_8_term_falls_on(key: str, start: str, expected: str) -> None:
    counted = due(key, start=day(start), calendar=CAL_2026)

    assert counted.due_on == day(expected)
