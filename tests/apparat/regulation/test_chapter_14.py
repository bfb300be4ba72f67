"""Chapter 14, appeals: forwarding and complaints sent down."""

from __future__ import annotations

import pytest

from apparat.regulation.counting import due
from tests.factories.worktime import CAL_2026, day


@pytest.mark.clause("14.9")
@pytest.mark.clause("14.12")
@pytest.mark.parametrize(
    ("key", "start", "expected"),
    [
        pytest.param(
            "appeal.forward",
            "14.12.2026",
            "18.12.2026",
            id="14.9: three working days after, 16 December does not count",
        ),
        pytest.param("appeal.forward", "18.12.2026", "23.12.2026", id="14.9: three working days after, over a weekend"),
        pytest.param(
            "complaint.transfer",
            "14.12.2026",
            "18.12.2026",
            id="14.12: three working days after, «үш күн» is three working days by art. 91(4)",
        ),
        pytest.param(
            "complaint.transfer", "18.12.2026", "23.12.2026", id="14.12: three working days after, over a weekend"
        ),
    ],
)
def test_chapter_14_term_falls_on(key: str, start: str, expected: str) -> None:
    counted = due(key, start=day(start), calendar=CAL_2026)

    assert counted.due_on == day(expected)
