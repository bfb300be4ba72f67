"""The traffic light of 13.4 at each of its boundaries, in colour, word and shape."""

from __future__ import annotations

from datetime import date

import pytest

from apparat.deadlines.light import CANCELLED, DONE, DONE_LATE, DUE_SOON, IN_TIME, OVERDUE, Light, light
from apparat.deadlines.models import Deadline
from tests.factories.worktime import CAL_2026, day

State = Deadline.State


def row(state: str = State.OPEN, closed: str = "", warn_on: date | None = date(2026, 12, 14)) -> Deadline:
    """Return a row due on Friday 18.12.2026; 16.12.2026 is a holiday."""
    return Deadline(due_on=day("18.12.2026"), warn_on=warn_on, state=state, closed_on=day(closed) if closed else None)


@pytest.mark.clause("13.4")
@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("01.12.2026", IN_TIME, id="13.4: long before, green"),
        pytest.param("11.12.2026", IN_TIME, id="13.4: four working days before, still green"),
        pytest.param("13.12.2026", IN_TIME, id="13.4: the Sunday before the warning, still green"),
        pytest.param("14.12.2026", DUE_SOON, id="13.4: three working days before, amber"),
        pytest.param("16.12.2026", DUE_SOON, id="13.4: on the holiday, amber"),
        pytest.param("18.12.2026", DUE_SOON, id="13.4: on the last day, amber"),
        pytest.param("19.12.2026", OVERDUE, id="13.4: the day after, red"),
        pytest.param("31.12.2027", OVERDUE, id="13.4: long after, red"),
    ],
)
@pytest.mark.parametrize("warn_on", [date(2026, 12, 14), None], ids=["day of the warning kept", "measured"])
def test_13_4_an_open_row(on: str, expected: Light, warn_on: date | None) -> None:
    assert light(row(warn_on=warn_on), day(on), CAL_2026) is expected


@pytest.mark.clause("13.4")
@pytest.mark.parametrize(
    ("state", "closed", "expected"),
    [
        pytest.param(State.MET, "18.12.2026", DONE, id="13.4: done on the last day"),
        pytest.param(State.MET, "19.12.2026", DONE_LATE, id="13.4: done a day late"),
        pytest.param(State.CANCELLED, "25.12.2026", CANCELLED, id="13.4: cancelled, never late"),
    ],
)
def test_13_4_a_closed_row_is_grey_and_says_how_it_ended(state: str, closed: str, expected: Light) -> None:
    seen = light(row(state, closed), day("31.12.2026"), CAL_2026)

    assert seen is expected
    assert seen.colour == "grey"


def test_words_and_shapes_tell_the_lights_apart_without_colour() -> None:
    lights = [IN_TIME, DUE_SOON, OVERDUE, DONE, DONE_LATE, CANCELLED]

    assert len({str(one.word) for one in lights}) == len(lights)
    assert len({one.shape for one in (IN_TIME, DUE_SOON, OVERDUE, DONE)}) == 4
