"""Chapter 13, control: terms of execution, warnings, extensions, reports, release."""

from __future__ import annotations

import pytest

from apparat.regulation.counting import due
from tests.factories.worktime import CAL_2026, day


@pytest.mark.clause("13.2")
@pytest.mark.clause("13.3")
@pytest.mark.clause("13.4")
@pytest.mark.clause("13.5")
@pytest.mark.clause("13.6")
@pytest.mark.clause("13.13")
@pytest.mark.clause("13.14")
@pytest.mark.parametrize(
    ("key", "start", "expected"),
    [
        pytest.param(
            "control.very_urgent",
            "15.12.2026",
            "21.12.2026",
            id="13.2: three working days after, 16 December does not count",
        ),
        pytest.param(
            "control.very_urgent", "18.12.2026", "23.12.2026", id="13.2: three working days after, over a weekend"
        ),
        pytest.param(
            "control.urgent", "04.12.2026", "21.12.2026", id="13.2: ten working days after, 16 December does not count"
        ),
        pytest.param("control.default", "18.11.2026", "18.12.2026", id="13.2: one month after, the same day number"),
        pytest.param("control.default", "19.11.2026", "21.12.2026", id="13.2: one month after, a Saturday rolls"),
        pytest.param(
            "control.default", "31.01.2026", "02.03.2026", id="13.2: one month after, 31 January is clipped and rolls"
        ),
        pytest.param("control.default", "16.11.2026", "17.12.2026", id="13.2: one month after, 16 December rolls"),
        pytest.param(
            "control.action_plan",
            "11.12.2026",
            "21.12.2026",
            id="13.3: five working days after, 16 December does not count",
        ),
        pytest.param(
            "control.urgent_answer", "18.12.2026", "08.12.2026", id="13.3: ten calendar days before, to a Tuesday"
        ),
        pytest.param(
            "control.urgent_answer",
            "22.12.2026",
            "11.12.2026",
            id="13.3: ten calendar days before, a Saturday rolls back to Friday",
        ),
        pytest.param(
            "control.urgent_registration", "18.12.2026", "21.12.2026", id="13.3: one working day after, over a weekend"
        ),
        pytest.param(
            "control.warning",
            "18.12.2026",
            "14.12.2026",
            id="13.4: three working days before, 16 December does not count",
        ),
        pytest.param(
            "control.warning",
            "05.01.2027",
            "29.12.2026",
            id="13.4: three working days before, the new year does not count",
        ),
        pytest.param(
            "control.redirect",
            "14.12.2026",
            "18.12.2026",
            id="13.5: three working days after, 16 December does not count",
        ),
        pytest.param(
            "control.extension",
            "18.12.2026",
            "14.12.2026",
            id="13.6: three working days before, 16 December does not count",
        ),
        pytest.param(
            "control.extension", "25.12.2026", "22.12.2026", id="13.6: three working days before, a plain week"
        ),
        pytest.param(
            "control.extension",
            "20.12.2026",
            "15.12.2026",
            id="13.6: three working days before, a term on Sunday counts back from it",
        ),
        pytest.param(
            "control.report",
            "18.12.2026",
            "10.12.2026",
            id="13.13: five working days before, 16 December does not count",
        ),
        pytest.param(
            "control.co_executor",
            "07.12.2026",
            "17.12.2026",
            id="13.13: seven working days after, 16 December does not count",
        ),
        pytest.param(
            "control.release_note",
            "18.12.2026",
            "21.12.2026",
            id="13.14: one working day after, a term that ended on Friday",
        ),
    ],
)
def test_chapter_13_term_falls_on(key: str, start: str, expected: str) -> None:
    counted = due(key, start=day(start), calendar=CAL_2026)

    assert counted.due_on == day(expected)
