"""Chapter 11, drafts of acts: legal review, rework, approval."""

from __future__ import annotations

import pytest

from apparat.regulation.counting import due
from tests.factories.worktime import CAL_2026, day


@pytest.mark.clause("11.3")
@pytest.mark.clause("11.13")
@pytest.mark.clause("11.14")
@pytest.mark.parametrize(
    ("key", "start", "expected"),
    [
        pytest.param(
            "act.legal_review",
            "18.12.2026",
            "14.12.2026",
            id="11.3: three working days before, «күн» is read as working days",
        ),
        pytest.param(
            "act.rework",
            "03.12.2026",
            "14.12.2026",
            id="11.13: ten calendar days after, the last is a Sunday and rolls",
        ),
        pytest.param(
            "act.rework", "04.12.2026", "14.12.2026", id="11.13: ten calendar days after, the last is a Monday"
        ),
        pytest.param(
            "act.approval.decree",
            "04.12.2026",
            "21.12.2026",
            id="11.14: ten working days after, 16 December does not count",
        ),
        pytest.param(
            "act.approval.order", "04.12.2026", "11.12.2026", id="11.14: five working days after, a plain week"
        ),
        pytest.param(
            "act.approval.emergency",
            "15.12.2026",
            "21.12.2026",
            id="11.14: three working days after, 16 December does not count",
        ),
    ],
)
def test_chapter_11_term_falls_on(key: str, start: str, expected: str) -> None:
    counted = due(key, start=day(start), calendar=CAL_2026)

    assert counted.due_on == day(expected)
