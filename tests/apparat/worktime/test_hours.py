"""The day of registration by 10.9, the appeals' own line by 14.4, and the clock of the office (18.1)."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time

import pytest

from apparat.worktime.calendar import CalendarNotLoaded
from apparat.worktime.hours import STANDARD_HOURS, OfficeHours, appeal_intake_day, intake_day
from tests.factories.worktime import CAL_2026, almaty, day


@pytest.mark.clause("10.9")
@pytest.mark.parametrize(
    ("received", "urgent", "expected", "rule"),
    [
        pytest.param("2026-12-18 00:00", False, "18.12.2026", "before_hours", id="10.9: midnight is the day it begins"),
        pytest.param("2026-12-18 08:59", False, "18.12.2026", "before_hours", id="10.9: 08:59 waits for 09:00"),
        pytest.param("2026-12-18 09:00", False, "18.12.2026", "in_time", id="10.9: 09:00 opens the window"),
        pytest.param("2026-12-18 12:59", False, "18.12.2026", "in_time", id="10.9: 12:59 is in the window"),
        pytest.param("2026-12-18 13:00", False, "18.12.2026", "lunch", id="10.9: 13:00 waits for 15:00, same day"),
        pytest.param("2026-12-18 14:59", False, "18.12.2026", "lunch", id="10.9: 14:59 waits a minute, same day"),
        pytest.param("2026-12-18 15:00", False, "18.12.2026", "in_time", id="10.9: 15:00 opens it again"),
        pytest.param("2026-12-18 18:29", False, "18.12.2026", "in_time", id="10.9: 18:29 is in time"),
        pytest.param("2026-12-18 18:30", False, "18.12.2026", "in_time", id="10.9: 18:30 sharp is not after 18:30"),
        pytest.param("2026-12-18 18:30:01", False, "21.12.2026", "late", id="10.9: a second later is Monday"),
        pytest.param("2026-12-18 18:59", False, "21.12.2026", "late", id="10.9: 18:59 on Friday is Monday"),
        pytest.param("2026-12-18 18:59", True, "18.12.2026", "urgent", id="10.9: urgent at 18:59 is the same day"),
        pytest.param("2026-12-18 23:30", True, "18.12.2026", "urgent", id="10.9: urgent at night is the same day"),
        pytest.param("2026-12-19 10:00", False, "21.12.2026", "day_off", id="10.9: Saturday is Monday"),
        pytest.param("2026-12-19 10:00", True, "19.12.2026", "urgent", id="10.9: urgent on Saturday is Saturday"),
        pytest.param(
            "2026-12-16 20:00", False, "17.12.2026", "day_off", id="10.9: a holiday's evening is the next day"
        ),
        pytest.param("2026-03-20 18:45", False, "26.03.2026", "late", id="10.9: late before Nauryz is the 26th"),
        pytest.param("2026-03-20 18:45", True, "20.03.2026", "urgent", id="10.9: urgent before Nauryz is the 20th"),
    ],
)
def test_10_9_the_moment_of_receipt_decides_the_day(received: str, urgent: bool, expected: str, rule: str) -> None:
    intake = intake_day(almaty(received), urgent=urgent, calendar=CAL_2026)

    assert (intake.registered_on, intake.clause) == (day(expected), "10.9")
    assert intake.trace[0]["what"]["rule"] == rule


@pytest.mark.clause("10.9")
def test_10_9_the_trace_lists_the_days_passed_over() -> None:
    intake = intake_day(almaty("2026-03-20 18:45"), urgent=False, calendar=CAL_2026)

    assert [(step["step"], step["on"]) for step in intake.trace] == [
        ("intake", "2026-03-26"),
        ("skip", "2026-03-21"),
        ("skip", "2026-03-22"),
        ("skip", "2026-03-23"),
        ("skip", "2026-03-24"),
        ("skip", "2026-03-25"),
    ]
    assert json.loads(json.dumps(intake.trace)) == list(intake.trace)


@pytest.mark.clause("10.9")
def test_10_9_takes_the_local_date_of_a_moment_in_utc() -> None:
    moment = datetime(2026, 12, 17, 20, 30, tzinfo=UTC)  # 01:30 on Friday the 18th in the office

    assert intake_day(moment, urgent=False, calendar=CAL_2026).registered_on == day("18.12.2026")


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="offset from UTC"):
        intake_day(datetime(2026, 12, 18, 10, 0), urgent=False, calendar=CAL_2026)  # noqa: DTZ001 - the point


@pytest.mark.parametrize("urgent", [True, False], ids=["urgent", "not urgent"])
def test_receipt_in_an_unloaded_year_is_refused_even_when_urgent(urgent: bool) -> None:
    with pytest.raises(CalendarNotLoaded, match="2028"):
        intake_day(almaty("2028-01-03 10:00"), urgent=urgent, calendar=CAL_2026)


def test_an_office_may_close_its_intake_earlier() -> None:
    hours = OfficeHours(intake_until=time(17, 0))

    intake = intake_day(almaty("2026-12-18 17:30"), urgent=False, calendar=CAL_2026, hours=hours)

    assert intake.registered_on == day("21.12.2026")


@pytest.mark.clause("14.4")
@pytest.mark.parametrize(
    ("received", "expected"),
    [
        pytest.param("2026-12-18 18:45", "18.12.2026", id="14.4: an appeal at 18:45 is taken the same day"),
        pytest.param("2026-12-18 19:00", "18.12.2026", id="14.4: an appeal at 19:00 sharp is still the same day"),
        pytest.param("2026-12-18 19:01", "21.12.2026", id="14.4: an appeal after work is registered on Monday"),
        pytest.param("2026-12-19 10:00", "21.12.2026", id="14.4: an appeal on Saturday is registered on Monday"),
    ],
)
def test_14_4_appeals_are_accepted_the_whole_working_day(received: str, expected: str) -> None:
    intake = appeal_intake_day(almaty(received), calendar=CAL_2026)

    assert (intake.registered_on, intake.clause) == (day(expected), "14.4")


@pytest.mark.clause("18.1")
@pytest.mark.parametrize(
    ("at", "is_open", "takes_papers", "takes_answers"),
    [
        pytest.param(time(8, 59), False, False, False, id="18.1: closed at 08:59"),
        pytest.param(time(9, 0), True, True, True, id="18.1: everything is open at 09:00"),
        pytest.param(time(13, 0), False, False, True, id="18.1: the break begins at 13:00"),
        pytest.param(time(15, 0), True, True, True, id="18.1: open again at 15:00"),
        pytest.param(time(18, 1), True, True, False, id="14.4: answers are taken until 18:00"),
        pytest.param(time(18, 31), True, False, False, id="10.9: papers are taken until 18:30"),
        pytest.param(time(19, 0), False, False, False, id="18.1: closed at 19:00"),
    ],
)
def test_18_1_the_clock_of_the_office(at: time, is_open: bool, takes_papers: bool, takes_answers: bool) -> None:
    hours = STANDARD_HOURS

    assert (hours.is_open(at), hours.takes_papers(at), hours.takes_answers(at)) == (
        is_open,
        takes_papers,
        takes_answers,
    )
