"""Opening a row: every date counted in the edition in force, explained, and refused when it makes no sense."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.utils import timezone

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline, TermAmendment
from apparat.deadlines.open import ImpossibleTerm, UnknownTerm
from apparat.deadlines.recount import recount
from apparat.org.models import Officer
from apparat.regulation.explain import explain
from apparat.regulation.explain import recount as walk
from apparat.worktime.load import rules_in_force
from tests.factories.ledger import LETTER, opened
from tests.factories.worktime import almaty, day

pytestmark = pytest.mark.django_db


def test_a_row_keeps_who_what_when_and_why(executor: Officer, akim: Officer) -> None:
    row = opened(officer=executor, unit=executor.unit, leader=akim)

    row.refresh_from_db()
    assert (row.term_key, row.clause, row.due_on) == ("control.urgent", "13.2", day("07.12.2026"))
    assert (row.officer, row.unit, row.leader) == (executor, executor.unit, akim)
    assert (row.state, row.closed_on, row.count) == (Deadline.State.OPEN, None, None)
    assert row.unit_of_time == "working_days"
    assert timezone.localtime(row.opened_at).date() == day("23.11.2026")
    assert row.history.count() == 1


def test_a_row_names_itself_and_its_paper_in_the_journal() -> None:
    row = opened()

    assert row.journal_name == ("deadline", "Т-15")
    assert row.journal_root == LETTER


@pytest.mark.clause("13.4")
@pytest.mark.parametrize(
    ("term_key", "start", "due_on", "warn_on"),
    [
        pytest.param("control.urgent", "23.11.2026", "07.12.2026", "02.12.2026", id="13.4: three working days before"),
        pytest.param("control.urgent", "03.12.2026", "18.12.2026", "14.12.2026", id="13.4: 16 December does not count"),
        pytest.param("control.very_urgent", "23.11.2026", "26.11.2026", "23.11.2026", id="13.4: too short, at once"),
        pytest.param("intake.dispatch", "23.11.2026", "24.11.2026", "23.11.2026", id="13.4: one day, at once"),
    ],
)
def test_13_4_the_day_of_the_warning(term_key: str, start: str, due_on: str, warn_on: str) -> None:
    row = opened(term_key, start=day(start), at=f"{day(start).isoformat()} 10:00")

    assert (row.due_on, row.warn_on) == (day(due_on), day(warn_on))


@pytest.mark.clause("10.9")
@pytest.mark.parametrize(
    ("received", "urgent", "due_on"),
    [
        pytest.param("2026-11-23 18:30", False, "23.11.2026", id="10.9: until 18:30 the same day"),
        pytest.param("2026-11-23 18:31", False, "24.11.2026", id="10.9: later the next working day"),
        pytest.param("2026-11-21 11:00", False, "23.11.2026", id="10.9: Saturday, first working day"),
        pytest.param("2026-11-21 11:00", True, "21.11.2026", id="10.9: urgent, the day it came"),
    ],
)
def test_10_9_registration_is_due_on_the_lawful_day(received: str, urgent: bool, due_on: str) -> None:
    row = opened("intake.registration", start=almaty(received), at=received, urgent=urgent)

    assert row.due_on == day(due_on)
    assert row.start_at == almaty(received)
    assert row.start_on == almaty(received).date()


@pytest.mark.clause("13.13")
def test_13_13_a_report_is_counted_back_from_the_row_it_belongs_to() -> None:
    own = opened("control.default")

    report = opened("control.report", start=own)

    assert own.due_on == day("23.12.2026")
    assert (report.counted_from, report.start_on, report.due_on) == (own, own.due_on, day("15.12.2026"))


@pytest.mark.clause("13.13")
def test_13_13_refuses_a_report_that_nobody_could_give() -> None:
    own = opened("control.very_urgent")

    with pytest.raises(ImpossibleTerm):
        opened("control.report", start=own, begun_on=day("23.11.2026"))

    assert Deadline.objects.count() == 1


@pytest.mark.clause("13.13")
def test_13_13_a_part_is_never_due_after_the_assignment() -> None:
    own = opened("control.very_urgent")

    part = opened("control.co_executor", no_later_than=own)

    assert (part.due_on, part.capped_by, part.no_later_on) == (own.due_on, own, own.due_on)
    assert [step["step"] for step in part.trace][-2:] == ["cap", "result"]


@pytest.mark.clause("13.15")
@pytest.mark.parametrize(
    ("fixed", "due_on"),
    [
        pytest.param("30.11.2026", "30.11.2026", id="13.15: a working day stays"),
        pytest.param("16.12.2026", "17.12.2026", id="13.15: a holiday rolls"),
        pytest.param("28.11.2026", "30.11.2026", id="13.15: a Saturday rolls"),
    ],
)
def test_13_15_a_day_named_by_a_leader_rolls_to_a_working_day(fixed: str, due_on: str) -> None:
    row = opened(fixed_on=day(fixed))

    assert (row.fixed_on, row.due_on) == (day(fixed), day(due_on))
    assert walk(row.trace) == day(due_on)


def test_a_named_day_is_told_in_sentences() -> None:
    row = opened(fixed_on=day("16.12.2026"))

    assert explain(row.trace, "ru") == [
        "Начало отсчёта: 23.11.2026 (день поступления документа).",
        "Пункт 13.2: назначенный день – 16.12.2026.",
        "Пункт 13.15: 16.12.2026 – нерабочий день, срок истекает в следующий за ним рабочий день – 17.12.2026.",
        "Не считаются: 16.12.2026 (День Независимости).",
        "Итог: 17.12.2026.",
    ]


def test_a_length_named_by_a_leader_stands_above_the_edition() -> None:
    TermAmendment.objects.create(
        key="control.urgent", valid_from=date(2026, 1, 1), count=8, unit="working_days", basis_kk="№ 9 қаулы"
    )

    row = opened(count=5)

    assert (row.count, row.due_on) == (5, day("30.11.2026"))


@pytest.mark.clause("13.2")
def test_refuses_a_day_before_the_start() -> None:
    with pytest.raises(Refusal) as refused:
        opened(fixed_on=day("20.11.2026"))

    assert (refused.value.clause, refused.value.field) == ("13.2", "due_on")
    assert Deadline.objects.count() == 0


def test_refuses_a_year_nobody_has_loaded() -> None:
    with pytest.raises(Refusal) as refused:
        opened(fixed_on=day("10.01.2028"))

    assert "2028" in str(refused.value)
    assert refused.value.field == "due_on"


def test_refuses_an_unknown_term() -> None:
    with pytest.raises(UnknownTerm):
        opened("control.nothing")


def test_a_term_amended_from_a_day_changes_only_later_starts() -> None:
    TermAmendment.objects.create(
        key="control.urgent", valid_from=date(2026, 12, 1), count=8, unit="working_days", basis_kk="№ 9 қаулы"
    )

    rows = [opened(start=day(start)) for start in ("30.11.2026", "01.12.2026")]

    assert [row.due_on for row in rows] == [day("14.12.2026"), day("11.12.2026")]
    assert [step["step"] for step in rows[1].trace][:2] == ["start", "edition"]


@pytest.mark.parametrize(
    ("term_key", "details"),
    [
        ("control.urgent", {}),
        ("control.default", {}),
        ("control.urgent", {"count": 4}),
        ("control.urgent", {"fixed_on": date(2026, 12, 16)}),
        ("control.co_executor", {"no_later_than": date(2026, 11, 27)}),
        ("intake.registration", {"start": almaty("2026-11-21 11:00")}),
        ("complaint.forward", {"start": almaty("2026-11-23 19:30")}),
    ],
    ids=["counted", "months", "length named", "day named", "capped", "moment", "appeal"],
)
def test_recounting_a_stored_row_gives_the_same_date_and_trace(term_key: str, details: dict[str, Any]) -> None:
    row = opened(term_key, **details)
    row.refresh_from_db()

    counted = recount(row, rules_in_force())

    assert counted.due_on == row.due_on
    assert list(counted.trace) == row.trace
    assert walk(row.trace) == row.due_on
