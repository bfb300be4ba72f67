"""Amendments: the wording in force on the start date, the history of changes, and stricter later law (4.0(5))."""

from __future__ import annotations

from datetime import date

import pytest

from apparat.regulation.amendment import Amendment
from apparat.regulation.counting import due, recount
from apparat.regulation.edition import STATUTORY, Edition, UnknownTerm, is_stricter, term_of
from apparat.regulation.terms import BY_KEY, Said, Side, Unit
from tests.factories.worktime import CAL_2026, day

ORDER = "Аудан әкімінің 01.12.2026 № 15 өкімі"


def test_without_amendments_the_table_is_in_force() -> None:
    assert STATUTORY.term("control.extension", day("18.12.2026")) == BY_KEY["control.extension"]


@pytest.mark.clause("13.6")
def test_13_6_an_amendment_counts_from_its_day_on_and_says_so() -> None:
    edition = Edition([Amendment("control.extension", day("10.12.2026"), ORDER, count=2)])

    before = due("control.extension", start=day("09.12.2026"), calendar=CAL_2026, edition=edition)
    after = due("control.extension", start=day("18.12.2026"), calendar=CAL_2026, edition=edition)

    assert (before.due_on, before.basis) == (day("04.12.2026"), "act")
    assert (after.due_on, after.basis) == (day("15.12.2026"), ORDER)
    assert after.trace[1] == {
        "step": "edition",
        "on": "2026-12-10",
        "clause": "13.6",
        "what": {
            "basis": ORDER,
            "address": "",
            "was_count": 3,
            "was_unit": "working_days",
            "was_side": "before",
            "count": 2,
            "unit": "working_days",
            "side": "before",
        },
    }
    assert recount(after.trace) == after.due_on


def test_amendments_lie_over_each_other_in_the_order_of_their_days() -> None:
    edition = Edition(
        [
            Amendment("act.rework", date(2026, 9, 1), "кейінгі", unit=Unit.WORKING_DAYS),
            Amendment("act.rework", date(2026, 3, 1), "алғашқы", count=7, side=Side.AFTER),
            Amendment("control.report", date(2026, 1, 1), "басқа", count=4),
        ]
    )

    terms = [edition.term("act.rework", on) for on in (date(2026, 2, 1), date(2026, 3, 1), date(2026, 12, 1))]

    assert [(term.count, term.unit, term.said) for term in terms] == [
        (10, Unit.CALENDAR_DAYS, Said.DAY),
        (7, Unit.CALENDAR_DAYS, Said.DAY),
        (7, Unit.WORKING_DAYS, Said.WORKING_DAYS),
    ]


@pytest.mark.clause("15.2")
def test_15_2_later_law_prevails_over_a_laxer_amendment() -> None:
    edition = Edition([Amendment("reception.list", date(2026, 9, 1), ORDER, count=0)])

    assert edition.term("reception.list", date(2026, 12, 18)).count == 2


@pytest.mark.clause("15.2")
def test_15_2_a_stricter_amendment_prevails_over_later_law() -> None:
    edition = Edition([Amendment("reception.list", date(2026, 9, 1), ORDER, count=5)])

    assert edition.term("reception.list", date(2026, 12, 18)).count == 5


def test_strictness_is_compared_within_one_unit_and_side_only() -> None:
    ahead, after, calendar = term_of("control.extension"), term_of("control.redirect"), term_of("act.rework")

    assert is_stricter(term_of("control.report"), ahead)
    assert is_stricter(term_of("intake.dispatch"), after)
    assert not is_stricter(after, term_of("intake.dispatch"))
    assert not is_stricter(ahead, after)
    assert not is_stricter(after, calendar)


def test_an_amendment_of_an_unknown_term_is_refused() -> None:
    with pytest.raises(UnknownTerm, match=r"control\.nothing"):
        Edition([Amendment("control.nothing", date(2026, 1, 1), ORDER, count=1)])


def test_an_amendment_that_changes_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="changes nothing"):
        Amendment("control.report", date(2026, 1, 1), ORDER)


def test_an_amendment_with_a_negative_count_is_refused() -> None:
    with pytest.raises(ValueError, match="from 0 to"):
        Amendment("control.report", date(2026, 1, 1), ORDER, count=-1)
