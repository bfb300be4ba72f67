"""Chapter 5, sittings of the akimat: materials, package, decrees, coverage."""

from __future__ import annotations

import pytest

from apparat.regulation.counting import due
from tests.factories.worktime import CAL_2026, day


@pytest.mark.clause("5.6")
@pytest.mark.clause("5.8")
@pytest.mark.clause("5.11")
@pytest.mark.clause("5.13")
@pytest.mark.parametrize(
    ("key", "start", "expected"),
    [
        pytest.param("sitting.materials", "25.12.2026", "18.12.2026", id="5.6: five working days before, a plain week"),
        pytest.param(
            "sitting.materials", "31.03.2026", "19.03.2026", id="5.6: five working days before, Nauryz does not count"
        ),
        pytest.param(
            "sitting.package", "17.12.2026", "15.12.2026", id="5.8: one working day before, 16 December does not count"
        ),
        pytest.param(
            "sitting.decree_registration",
            "15.12.2026",
            "18.12.2026",
            id="5.11: two working days after, 16 December does not count",
        ),
        pytest.param(
            "sitting.decree_registration", "18.12.2026", "22.12.2026", id="5.11: two working days after, over a weekend"
        ),
        pytest.param(
            "sitting.coverage", "18.12.2026", "21.12.2026", id="5.13: one working day after, a sitting on Friday"
        ),
        pytest.param(
            "sitting.handover",
            "18.12.2026",
            "21.12.2026",
            id="5.11: the next day, a sitting on Friday hands over on Monday",
        ),
    ],
)
def test_chapter_5_term_falls_on(key: str, start: str, expected: str) -> None:
    counted = due(key, start=day(start), calendar=CAL_2026)

    assert counted.due_on == day(expected)
