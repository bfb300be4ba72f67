"""Meeting, cancelling, reopening, handing over: once, in order, with a journal entry each."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from apparat.access.verdict import Refusal
from apparat.deadlines.cancel import cancel
from apparat.deadlines.hand_over import hand_over
from apparat.deadlines.meet import meet
from apparat.deadlines.models import Deadline
from apparat.deadlines.reopen import reopen
from apparat.journal.models import Entry
from apparat.org.bilingual import in_both
from apparat.org.models import Officer
from tests.factories.ledger import LETTER, mandate, opened
from tests.factories.worktime import almaty, day

pytestmark = pytest.mark.django_db

IN_TIME = almaty("2026-12-07 18:59")
LATE = almaty("2026-12-08 09:00")


@pytest.mark.parametrize(("at", "late"), [(IN_TIME, False), (LATE, True)], ids=["on the last day", "a day late"])
def test_meeting_closes_the_row_and_the_breach_is_computed(executor: Officer, at: datetime, late: bool) -> None:
    row = opened(officer=executor)

    meet(row, mandate=mandate(executor), at=at)

    row.refresh_from_db()
    assert (row.state, row.closed_on) == (Deadline.State.MET, at.date())
    assert row.is_overdue(day("31.12.2026")) is late
    entry = Entry.objects.get(event="deadline.met")
    assert (entry.root_kind, entry.root_id, entry.clause, entry.officer) == (*LETTER, "13.2", executor)
    assert entry.data["late"] is late


def test_what_was_done_earlier_and_entered_later_is_met_on_its_own_day(executor: Officer) -> None:
    row = opened(officer=executor)

    meet(row, mandate=mandate(executor), at=LATE, on=day("07.12.2026"))

    entry = Entry.objects.get(event="deadline.met")
    assert Deadline.objects.get(pk=row.pk).closed_on == day("07.12.2026")
    assert (entry.at, entry.data["closed_on"], entry.data["late"]) == (LATE, "2026-12-07", False)


@pytest.mark.parametrize("on", ["09.12.2026", "20.11.2026"], ids=["after the deed", "before the start"])
def test_a_day_on_which_nothing_can_have_been_done_is_refused(executor: Officer, on: str) -> None:
    row = opened()

    with pytest.raises(Refusal):
        meet(row, mandate=mandate(executor), at=LATE, on=day(on))

    assert Deadline.objects.get(pk=row.pk).is_open


def test_the_journal_tells_it_in_the_readers_language(executor: Officer) -> None:
    row = opened()

    meet(row, mandate=mandate(executor), at=IN_TIME)

    entry = Entry.objects.get(event="deadline.met")
    assert entry.data["duty"].keys() == {"kk", "ru"}
    assert (entry.data["closed_on"], entry.data["due_on"]) == ("2026-12-07", "2026-12-07")


def test_meeting_twice_is_refused(executor: Officer) -> None:
    row = opened()
    meet(row, mandate=mandate(executor), at=IN_TIME)

    with pytest.raises(Refusal) as refused:
        meet(Deadline.objects.get(pk=row.pk), mandate=mandate(executor), at=LATE)

    assert refused.value.clause == "13.2"
    assert Entry.objects.filter(event="deadline.met").count() == 1


def test_meeting_before_the_start_is_refused(executor: Officer) -> None:
    row = opened()

    with pytest.raises(Refusal):
        meet(row, mandate=mandate(executor), at=almaty("2026-11-20 12:00"))

    assert Deadline.objects.get(pk=row.pk).is_open


@pytest.mark.clause("13.13")
def test_13_13_what_is_due_before_its_anchor_is_met_before_it(executor: Officer) -> None:
    report = opened("control.report", start=opened("control.default"))

    meet(report, mandate=mandate(executor), at=almaty("2026-12-01 12:00"))

    assert report.closed_on == day("01.12.2026")


def test_the_database_refuses_a_row_met_before_its_start() -> None:
    row = opened()

    with pytest.raises(IntegrityError, match="deadline_met_after_start"), transaction.atomic():
        Deadline.objects.filter(pk=row.pk).update(state="met", closed_on=day("20.11.2026"))


def test_the_clock_may_meet_a_row_without_an_officer() -> None:
    row = opened()

    meet(row, mandate=None, at=IN_TIME)

    assert Entry.objects.get(event="deadline.met").officer is None


def test_cancelling_closes_without_a_breach(akim: Officer) -> None:
    row = opened()

    cancel(row, reason="Тапсырма кері қайтарылды", mandate=mandate(akim), at=LATE)

    row.refresh_from_db()
    assert (row.state, row.closed_on) == (Deadline.State.CANCELLED, day("08.12.2026"))
    assert row.close_reason == "Тапсырма кері қайтарылды"
    assert not row.is_overdue(day("31.12.2026"))
    assert Entry.objects.get(event="deadline.cancelled").data["reason"] == "Тапсырма кері қайтарылды"


def test_a_reason_in_our_own_words_is_kept_in_both_languages_whoever_acted(akim: Officer) -> None:
    row = opened()

    with override("ru"):
        cancel(row, reason=in_both(_("done late")), mandate=mandate(akim), at=LATE)

    row.refresh_from_db()
    with override("kk"):
        assert row.close_reason == str(_("done late"))
    with override("ru"):
        assert row.close_reason == str(_("done late"))
    assert row.close_reason_kk != row.close_reason_ru
    assert Entry.objects.get(event="deadline.cancelled").data["reason"] == in_both(_("done late"))


def test_cancelling_needs_a_reason(akim: Officer) -> None:
    row = opened()

    with pytest.raises(Refusal) as refused:
        cancel(row, reason="  ", mandate=mandate(akim), at=LATE)

    assert refused.value.field == "reason"


def test_cancelling_what_is_met_is_refused(akim: Officer) -> None:
    row = opened()
    meet(row, mandate=mandate(akim), at=IN_TIME)

    with pytest.raises(Refusal):
        cancel(row, reason="Себебі", mandate=mandate(akim), at=LATE)


@pytest.mark.clause("13.14")
def test_13_14_a_returned_report_lets_the_term_run_again_with_its_date(akim: Officer) -> None:
    row = opened()
    meet(row, mandate=mandate(akim), at=IN_TIME)

    reopen(row, reason="Толық емес", clause="13.14", mandate=mandate(akim), at=LATE)

    row.refresh_from_db()
    assert (row.state, row.closed_on, row.due_on) == (Deadline.State.OPEN, None, day("07.12.2026"))
    assert row.is_overdue(day("08.12.2026"))
    assert Entry.objects.get(event="deadline.reopened").clause == "13.14"


def test_only_what_was_met_runs_again(akim: Officer) -> None:
    with pytest.raises(Refusal):
        reopen(opened(), reason="Толық емес", clause="13.14", mandate=mandate(akim), at=LATE)


@pytest.mark.clause("13.5")
def test_13_5_handing_over_changes_who_owes_and_not_when(executor: Officer, stranger: Officer) -> None:
    row = opened(officer=executor, unit=executor.unit)

    hand_over(row, officer=stranger, unit=stranger.unit, clause="13.5")

    row.refresh_from_db()
    assert (row.officer, row.unit, row.due_on) == (stranger, stranger.unit, day("07.12.2026"))
    assert row.history.first().history_change_reason == "13.5"
    assert row.history.last().officer == executor


def test_the_history_carries_the_clause_of_each_deed(executor: Officer) -> None:
    row = opened()

    meet(row, mandate=mandate(executor), at=IN_TIME)

    assert row.history.first().history_change_reason == "13.2"
