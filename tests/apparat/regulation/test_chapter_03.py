"""Chapter 3, official events: who is told and what is handed over how long before."""

from __future__ import annotations

import pytest

from apparat.regulation.counting import due
from tests.factories.worktime import CAL_2026, day


@pytest.mark.clause("3.2")
@pytest.mark.clause("3.3")
@pytest.mark.clause("3.8")
@pytest.mark.clause("3.9")
@pytest.mark.clause("3.11")
@pytest.mark.parametrize(
    ("key", "start", "expected"),
    [
        pytest.param(
            "event.notice", "18.12.2026", "10.12.2026", id="3.2: five working days before, 16 December does not count"
        ),
        pytest.param(
            "event.notice", "30.03.2026", "18.03.2026", id="3.2: five working days before, Nauryz does not count"
        ),
        pytest.param(
            "event.materials",
            "18.12.2026",
            "11.12.2026",
            id="3.3: four working days before, 16 December does not count",
        ),
        pytest.param(
            "event.materials",
            "13.05.2026",
            "05.05.2026",
            id="3.3: four working days before, Victory Day and its moved day do not count",
        ),
        pytest.param(
            "event.agreement",
            "18.12.2026",
            "14.12.2026",
            id="3.8: three working days before, 16 December does not count",
        ),
        pytest.param(
            "event.agreement",
            "06.12.2026",
            "02.12.2026",
            id="3.8: three working days before, an event on Sunday counts back from it",
        ),
        pytest.param(
            "event.handover", "21.12.2026", "18.12.2026", id="3.9: one working day before, from Monday is Friday"
        ),
        pytest.param(
            "event.handover", "17.12.2026", "15.12.2026", id="3.9: one working day before, 16 December does not count"
        ),
        pytest.param(
            "event.media", "27.03.2026", "19.03.2026", id="3.11: three working days before, Nauryz does not count"
        ),
    ],
)
def test_chapter_3_term_falls_on(key: str, start: str, expected: str) -> None:
    counted = due(key, start=day(start), calendar=CAL_2026)

    assert counted.due_on == day(expected)
