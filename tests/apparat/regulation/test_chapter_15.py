"""Chapter 15, personal reception: the list of those to be received, and the later Rules that ask for it earlier."""

from __future__ import annotations

import pytest

from apparat.regulation.counting import due
from tests.factories.worktime import CAL_2026, day


@pytest.mark.clause("15.2")
@pytest.mark.parametrize(
    ("start", "expected", "basis"),
    [
        pytest.param("05.08.2026", "04.08.2026", "act", id="15.2: one working day before, while only the act speaks"),
        pytest.param("07.08.2026", "06.08.2026", "act", id="15.2: the last reception before the Rules took effect"),
        pytest.param("10.08.2026", "06.08.2026", "reception", id="15.2: two working days since the Rules № 663"),
        pytest.param("18.12.2026", "15.12.2026", "reception", id="15.2: two working days, 16 December does not count"),
    ],
)
def test_15_2_applies_the_stricter_of_the_act_and_the_rules(start: str, expected: str, basis: str) -> None:
    counted = due("reception.list", start=day(start), calendar=CAL_2026)

    assert (counted.due_on, counted.clause, counted.basis) == (day(expected), "15.2", basis)
