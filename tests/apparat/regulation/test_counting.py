"""Counting: conventions, traces that lead to the same date again, impossible terms, caps (10.9, 13.15, ADR-0005)."""

from __future__ import annotations

import json
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apparat.regulation.counting import ImpossibleTerm, Spec, capped, due, recount
from apparat.regulation.edition import ALL_TERMS, UnknownTerm
from apparat.regulation.terms import BY_KEY, Side, Unit
from apparat.worktime.calendar import CalendarNotLoaded
from apparat.worktime.hours import STANDARD_HOURS, OfficeHours, intake_day
from tests.factories.worktime import CAL_2026, almaty, day

DAYS = st.dates(date(2025, 9, 1), date(2027, 3, 31))
MOMENTS = st.builds(
    lambda on, hour, minute: almaty(f"{on} {hour:02}:{minute:02}"), DAYS, st.integers(0, 23), st.integers(0, 59)
)


@pytest.mark.clause("13.6")
def test_13_6_the_trace_tells_start_count_skipped_day_and_result() -> None:
    counted = due("control.extension", start=day("18.12.2026"), calendar=CAL_2026)

    assert counted.due_on == day("14.12.2026")
    assert counted.trace == (
        {
            "step": "start",
            "on": "2026-12-18",
            "clause": "13.6",
            "what": {"term": "control.extension", "anchor": "assignment.due_on"},
        },
        {
            "step": "count",
            "on": "2026-12-14",
            "clause": "13.6",
            "what": {"from": "2026-12-18", "count": 3, "unit": "working_days", "side": "before", "basis": "act"},
        },
        {"step": "skip", "on": "2026-12-16", "clause": "", "what": {"why": "Тәуелсіздік күні"}},
        {"step": "result", "on": "2026-12-14", "clause": "13.6", "what": {}},
    )


def test_a_counted_date_goes_to_json_as_it_is() -> None:
    counted = due("control.extension", start=day("18.12.2026"), calendar=CAL_2026)

    plain = json.loads(json.dumps(counted.as_json()))

    assert (plain["due"], plain["term"], plain["clause"], plain["basis"]) == (
        "2026-12-14",
        "control.extension",
        "13.6",
        "act",
    )
    assert plain["trace"] == list(counted.trace)


@pytest.mark.clause("10.9")
@pytest.mark.parametrize(
    ("received", "urgent", "expected"),
    [
        pytest.param("2026-03-20 18:30", False, "20.04.2026", id="10.9: in time, a month from the 20th"),
        pytest.param("2026-03-20 18:45", False, "27.04.2026", id="10.9: late, a month from the 26th, rolled"),
        pytest.param("2026-03-20 18:45", True, "20.04.2026", id="10.9: urgent, a month from the 20th"),
    ],
)
def test_10_9_a_moment_of_receipt_first_becomes_the_day_of_registration(
    received: str, urgent: bool, expected: str
) -> None:
    counted = due("control.default", start=almaty(received), calendar=CAL_2026, urgent=urgent)

    assert counted.due_on == day(expected)
    assert [step["step"] for step in counted.trace][:2] == ["start", "intake"]


@pytest.mark.clause("10.9")
@pytest.mark.parametrize(
    ("received", "urgent", "expected"),
    [
        pytest.param("2026-12-18 18:45", False, "21.12.2026", id="10.9: a late paper is to be registered on Monday"),
        pytest.param("2026-12-19 10:00", True, "19.12.2026", id="10.9: an urgent one on Saturday itself, unrolled"),
    ],
)
def test_10_9_registration_is_due_on_its_lawful_day(received: str, urgent: bool, expected: str) -> None:
    counted = due("intake.registration", start=almaty(received), calendar=CAL_2026, urgent=urgent)

    assert (counted.due_on, counted.clause) == (day(expected), "10.9")


@pytest.mark.clause("14.9")
def test_14_9_an_appeal_is_received_until_the_end_of_work() -> None:
    counted = due("appeal.forward", start=almaty("2026-12-18 18:45"), calendar=CAL_2026)

    assert counted.due_on == day("23.12.2026")
    assert counted.trace[1]["clause"] == "14.4"


@pytest.mark.clause("10.9")
@pytest.mark.parametrize(
    ("key", "expected"),
    [
        pytest.param(
            "information.consideration", "20.04.2026", id="15 calendar days from Friday, rolled from Saturday"
        ),
        pytest.param("media.answer", "10.04.2026", id="5 working days from Friday"),
        pytest.param("service.consideration", "04.05.2026", id="a month of the Code from Friday, rolled"),
    ],
)
def test_10_9_does_not_put_off_what_a_law_counts_from_the_receipt(key: str, expected: str) -> None:
    counted = due(key, start=almaty("2026-04-03 19:00"), calendar=CAL_2026)

    assert counted.due_on == day(expected)
    assert "intake" not in [step["step"] for step in counted.trace]


def test_any_other_moment_is_its_local_date() -> None:
    counted = due("protocol.meeting", start=almaty("2026-12-18 22:00"), calendar=CAL_2026)

    assert counted.due_on == day("21.12.2026")
    assert counted.trace[0]["what"]["moment"] == "2026-12-18T22:00:00+05:00"


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="offset from UTC"):
        due("protocol.meeting", start=datetime(2026, 12, 18, 22, 0), calendar=CAL_2026)  # noqa: DTZ001 - the point


def test_the_hours_of_the_office_are_honoured() -> None:
    early = OfficeHours(intake_until=STANDARD_HOURS.opens)

    counted = due("control.very_urgent", start=almaty("2026-12-18 10:00"), calendar=CAL_2026, hours=early)

    assert counted.due_on == day("24.12.2026")


@pytest.mark.clause("13.15")
@pytest.mark.parametrize(
    ("spec", "start", "expected"),
    [
        pytest.param(Spec(0), "19.12.2026", "21.12.2026", id="13.15: no days from Saturday roll to Monday"),
        pytest.param(
            Spec(0, side=Side.BEFORE), "19.12.2026", "18.12.2026", id="13.15: no days before Saturday: Friday"
        ),
        pytest.param(Spec(1, Unit.CALENDAR_DAYS), "18.12.2026", "21.12.2026", id="13.15: a day after Friday rolls"),
        pytest.param(
            Spec(1, Unit.CALENDAR_DAYS, Side.BEFORE),
            "21.12.2026",
            "18.12.2026",
            id="13.15: a day before Monday rolls back",
        ),
        pytest.param(Spec(1, Unit.MONTHS), "31.01.2026", "02.03.2026", id="13.15: 31 January, clipped, rolled"),
        pytest.param(
            Spec(1, Unit.MONTHS, Side.BEFORE), "31.03.2026", "27.02.2026", id="13.15: a month before, rolled back"
        ),
        pytest.param(Spec(15), "04.12.2026", "28.12.2026", id="13.15: working days never need rolling"),
    ],
)
def test_13_15_a_last_day_off_rolls_by_its_side(spec: Spec, start: str, expected: str) -> None:
    counted = due(spec, start=day(start), calendar=CAL_2026)

    assert (counted.due_on, counted.term, counted.clause, counted.basis) == (day(expected), None, None, None)
    assert recount(counted.trace) == day(expected)


@pytest.mark.parametrize(
    ("key", "clause", "basis"),
    [
        pytest.param("control.default", "13.15", "act", id="13.15: the Regulation rolls by its own clause"),
        pytest.param("appeal.extension", "76(5)", "code", id="76(5): the Code rolls by its own article"),
        pytest.param("information.consideration", "13.15", "act", id="13.15: a law without a rule rolls by the act"),
    ],
)
def test_rolling_names_the_rule_of_the_act_it_rolls_under(key: str, clause: str, basis: str) -> None:
    saturday = {"control.default": "19.11.2026", "appeal.extension": "19.10.2026"}.get(key, "04.12.2026")

    rolled = next(s for s in due(key, start=day(saturday), calendar=CAL_2026).trace if s["step"] == "roll")

    assert (rolled["clause"], rolled["what"]["basis"]) == (clause, basis)


def test_a_date_that_is_an_effect_of_law_does_not_roll() -> None:
    counted = due("npa.effect", start=day("18.11.2026"), calendar=CAL_2026)

    assert counted.due_on == day("28.11.2026")  # a Saturday


@pytest.mark.clause("13.6")
@pytest.mark.clause("13.13")
@pytest.mark.parametrize("key", ["control.extension", "control.report"])
def test_13_6_and_13_13_are_impossible_on_the_three_days_of_13_2(key: str) -> None:
    received = day("21.12.2026")
    due_on = due("control.very_urgent", start=received, calendar=CAL_2026).due_on

    with pytest.raises(ImpossibleTerm) as impossible:
        due(key, start=due_on, calendar=CAL_2026, begun_on=received)

    assert impossible.value.clause == BY_KEY[key].clause
    assert impossible.value.begun_on == received
    assert impossible.value.counted.due_on <= received
    assert "impossible term 13." in str(impossible.value)


@pytest.mark.clause("13.6")
def test_13_6_is_possible_one_day_after_the_assignment_arose() -> None:
    counted = due("control.extension", start=day("25.12.2026"), calendar=CAL_2026, begun_on=day("21.12.2026"))

    assert counted.due_on == day("22.12.2026")


def test_a_term_after_its_anchor_is_never_impossible() -> None:
    counted = due("control.redirect", start=day("18.12.2026"), calendar=CAL_2026, begun_on=day("30.12.2026"))

    assert counted.due_on == day("23.12.2026")


def test_a_bare_count_can_be_impossible_too() -> None:
    spec = Spec(3, Unit.WORKING_DAYS, Side.BEFORE)

    with pytest.raises(ImpossibleTerm, match=r"^impossible term: due 2026-12-15, begun 2026-12-18") as impossible:
        due(spec, start=day("19.12.2026"), calendar=CAL_2026, begun_on=day("18.12.2026"))

    assert impossible.value.clause == ""


@pytest.mark.clause("13.13")
def test_13_13_a_co_executor_is_never_later_than_the_assignment() -> None:
    counted = due("control.co_executor", start=day("07.12.2026"), calendar=CAL_2026)

    limited = capped(counted, no_later_than=day("14.12.2026"), clause="13.13")

    assert limited.due_on == day("14.12.2026")
    assert [step["step"] for step in limited.trace][-2:] == ["cap", "result"]
    assert recount(limited.trace) == day("14.12.2026")


def test_a_cap_that_is_later_changes_nothing() -> None:
    counted = due("control.co_executor", start=day("07.12.2026"), calendar=CAL_2026)

    assert capped(counted, no_later_than=day("31.12.2026"), clause="13.13") is counted


def test_an_unknown_term_is_refused_by_name() -> None:
    with pytest.raises(UnknownTerm, match=r"'control\.nothing'") as unknown:
        due("control.nothing", start=day("18.12.2026"), calendar=CAL_2026)

    assert unknown.value.key == "control.nothing"


@pytest.mark.parametrize("count", [-1, 10_001])
def test_a_count_no_term_can_have_is_refused(count: int) -> None:
    with pytest.raises(ValueError, match="from 0 to 10000 units"):
        Spec(count)


@pytest.mark.parametrize(
    ("spec", "start", "year"),
    [
        pytest.param(Spec(0), "01.01.2028", 2028, id="a start in an unloaded year"),
        pytest.param(Spec(400), "18.12.2026", 2028, id="working days into an unloaded year"),
        pytest.param(Spec(10_000, Unit.MONTHS), "18.12.2026", 2860, id="months into an unloaded year"),
        pytest.param(Spec(10_000, Unit.CALENDAR_DAYS, Side.BEFORE), "18.12.2026", 1999, id="days into the past"),
    ],
)
def test_counting_refuses_an_unloaded_year(spec: Spec, start: str, year: int) -> None:
    with pytest.raises(CalendarNotLoaded) as refused:
        due(spec, start=day(start), calendar=CAL_2026)

    assert refused.value.year == year


def test_a_moment_in_an_unloaded_year_is_refused() -> None:
    with pytest.raises(CalendarNotLoaded, match="2028"):
        due("protocol.meeting", start=almaty("2028-01-03 10:00"), calendar=CAL_2026)


@settings(deadline=None)
@given(st.sampled_from(sorted(ALL_TERMS)), DAYS | MOMENTS, st.booleans())
def test_the_trace_alone_leads_to_the_same_date(key: str, start: date | datetime, urgent: bool) -> None:
    counted = due(key, start=start, calendar=CAL_2026, urgent=urgent)

    through_json = json.loads(json.dumps(counted.trace))

    assert recount(through_json) == counted.due_on


@settings(deadline=None)
@given(MOMENTS, st.booleans())
def test_the_trace_of_an_intake_leads_to_its_day_of_registration(moment: datetime, urgent: bool) -> None:
    intake = intake_day(moment, urgent=urgent, calendar=CAL_2026)

    assert recount(intake.trace) == intake.registered_on


@settings(deadline=None)
@given(st.sampled_from(sorted(key for key, term in ALL_TERMS.items() if term.rolls)), DAYS)
def test_every_deed_falls_due_on_a_working_day(key: str, start: date) -> None:
    assert CAL_2026.is_working(due(key, start=start, calendar=CAL_2026).due_on)
