"""Chapter 4, working trips: notice, materials, package and what follows the trip."""

from __future__ import annotations

import pytest

from apparat.regulation.counting import due
from tests.factories.worktime import CAL_2026, day


@pytest.mark.clause("4.4")
@pytest.mark.clause("4.5")
@pytest.mark.clause("4.7")
@pytest.mark.clause("4.9")
@pytest.mark.clause("4.10")
@pytest.mark.clause("4.11")
@pytest.mark.clause("4.13")
@pytest.mark.parametrize(
    ("key", "start", "expected"),
    [
        pytest.param(
            "trip.notice", "18.12.2026", "08.12.2026", id="4.4: seven working days before, 16 December does not count"
        ),
        pytest.param(
            "trip.materials", "28.05.2026", "20.05.2026", id="4.5: five working days before, Kurban Ait does not count"
        ),
        pytest.param("trip.review", "18.12.2026", "23.12.2026", id="4.7: three working days after, over a weekend"),
        pytest.param(
            "trip.review", "15.12.2026", "21.12.2026", id="4.7: three working days after, 16 December does not count"
        ),
        pytest.param(
            "trip.package", "18.12.2026", "15.12.2026", id="4.9: two working days before, 16 December does not count"
        ),
        pytest.param("trip.assistant", "21.12.2026", "17.12.2026", id="4.10: two working days before, over a weekend"),
        pytest.param(
            "trip.press_release",
            "18.12.2026",
            "21.12.2026",
            id="4.11: one working day after, a trip that ended on Friday",
        ),
        pytest.param(
            "trip.press_release",
            "19.12.2026",
            "21.12.2026",
            id="4.11: one working day after, a trip that ended on Saturday",
        ),
        pytest.param(
            "trip.report", "15.12.2026", "17.12.2026", id="4.11: one working day after, 16 December does not count"
        ),
        pytest.param(
            "trip.coverage", "20.03.2026", "26.03.2026", id="4.13: one working day after, Nauryz does not count"
        ),
    ],
)
def test_chapter_4_term_falls_on(key: str, start: str, expected: str) -> None:
    counted = due(key, start=day(start), calendar=CAL_2026)

    assert counted.due_on == day(expected)
