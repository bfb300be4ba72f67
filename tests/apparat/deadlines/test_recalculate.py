"""After a change of the calendar: what would move, in both directions, and why; then the deed itself."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import translation

from apparat.deadlines.hand_over import hand_over
from apparat.deadlines.meet import meet
from apparat.deadlines.models import Deadline, TermAmendment
from apparat.deadlines.move import move
from apparat.deadlines.recalculate import Applied, Change, ChangedDay, apply, preview
from apparat.journal.models import Entry
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.regulation.explain import recount as walk
from apparat.worktime.load import work_calendar
from apparat.worktime.models import CalendarDay
from tests.factories import people
from tests.factories.ledger import LETTER, mandate, opened
from tests.factories.worktime import almaty, day

pytestmark = pytest.mark.django_db

AT = almaty("2026-11-24 09:00")


def day_off(text: str) -> None:
    CalendarDay.objects.create(on=day(text), name_kk="Ауыстырылған демалыс күні", basis="№ 7 бұйрық")


def works(text: str) -> None:
    CalendarDay.objects.filter(on=day(text)).delete()
    CalendarDay.objects.create(on=day(text), is_working=True, name_kk="Ауыстырылған жұмыс күні", basis="№ 7 бұйрық")


def changes() -> list[Change]:
    return list(preview(work_calendar()))


def mandate_of_akim() -> Mandate:
    return mandate(people.akim())


def dates(found: list[Change]) -> list[tuple[int, date, date]]:
    return [(change.deadline.pk, change.old, change.new) for change in found if change.is_move]


def test_an_unchanged_calendar_moves_nothing(akim: Officer) -> None:
    own = opened("control.default")
    opened("control.report", start=own)
    opened("control.very_urgent", at="2026-11-25 10:00")
    opened("control.co_executor", no_later_than=day("26.11.2026"))
    opened("intake.registration", start=almaty("2026-11-21 11:00"))
    move(opened(), to=day("16.12.2026"), reason="Себебі", clause="13.7", mandate=mandate(akim), at=AT)

    assert changes() == []


@pytest.mark.clause("13.15")
def test_13_15_a_new_day_off_gives_more_time() -> None:
    row = opened()
    day_off("30.11.2026")

    found = changes()

    assert dates(found) == [(row.pk, day("07.12.2026"), day("08.12.2026"))]
    assert found[0].is_later
    assert found[0].days == (ChangedDay(day("30.11.2026"), "Ауыстырылған демалыс күні"),)


@pytest.mark.clause("13.15")
def test_13_15_a_new_working_day_takes_time() -> None:
    row = opened()
    works("28.11.2026")

    found = changes()

    assert dates(found) == [(row.pk, day("07.12.2026"), day("04.12.2026"))]
    assert not found[0].is_later
    assert found[0].days == (ChangedDay(day("28.11.2026"), ""),)


@pytest.mark.clause("13.13")
def test_13_13_a_term_before_its_anchor_moves_the_other_way() -> None:
    own = opened("control.default")
    report = opened("control.report", start=own)
    day_off("18.12.2026")

    assert dates(changes()) == [(report.pk, day("15.12.2026"), day("14.12.2026"))]


@pytest.mark.clause("13.15")
def test_13_15_a_months_end_rolls_over_a_new_day_off_and_back() -> None:
    row = opened("control.default")
    day_off("23.12.2026")
    later = changes()
    apply(later, mandate=mandate_of_akim(), at=AT)
    CalendarDay.objects.filter(on=day("23.12.2026")).delete()

    earlier = changes()

    assert dates(later) == [(row.pk, day("23.12.2026"), day("24.12.2026"))]
    assert dates(earlier) == [(row.pk, day("24.12.2026"), day("23.12.2026"))]
    assert earlier[0].days == (ChangedDay(day("23.12.2026"), ""),)


@pytest.mark.clause("13.13")
def test_13_13_a_row_follows_the_one_it_hangs_on() -> None:
    own = opened("control.default")
    report = opened("control.report", start=own)
    part = opened("control.co_executor", start=day("14.12.2026"), at="2026-12-14 10:00", no_later_than=own)
    day_off("23.12.2026")

    apply(preview(work_calendar()), mandate=mandate_of_akim(), at=AT)

    for row in (own, report, part):
        row.refresh_from_db()
    assert (own.due_on, part.no_later_on, part.due_on) == (day("24.12.2026"), day("24.12.2026"), day("24.12.2026"))
    assert (report.start_on, report.due_on) == (day("24.12.2026"), day("15.12.2026"))
    assert report.moves.count() == 0


def test_a_day_named_by_a_leader_only_rolls() -> None:
    row = opened(fixed_on=day("10.12.2026"))
    day_off("30.11.2026")
    untouched = changes()
    day_off("10.12.2026")

    found = changes()

    assert untouched == []
    assert dates(found) == [(row.pk, day("10.12.2026"), day("11.12.2026"))]


def test_only_the_day_of_the_warning_shifts_when_a_day_before_the_end_falls_out() -> None:
    opened(fixed_on=day("18.12.2026"))
    day_off("15.12.2026")

    found = changes()

    assert [(change.is_move, change.warn_on) for change in found] == [(False, day("11.12.2026"))]


def test_closed_rows_keep_their_dates(akim: Officer) -> None:
    meet(opened(), mandate=mandate(akim), at=AT)
    day_off("30.11.2026")

    assert changes() == []


def test_an_amendment_with_a_day_in_the_past_moves_what_started_after_it() -> None:
    row = opened()
    TermAmendment.objects.create(
        key="control.urgent", valid_from=day("01.11.2026"), count=8, unit="working_days", basis_kk="№ 9 қаулы"
    )

    found = changes()

    assert dates(found) == [(row.pk, day("07.12.2026"), day("03.12.2026"))]
    assert found[0].days == ()


def test_a_preview_writes_nothing() -> None:
    row = opened()
    day_off("30.11.2026")

    changes()

    assert Deadline.objects.get(pk=row.pk).due_on == day("07.12.2026")
    assert Entry.objects.count() == 0


def test_applying_writes_row_history_move_and_journal(akim: Officer) -> None:
    row = opened()
    day_off("30.11.2026")

    applied = apply(preview(work_calendar()), mandate=mandate(akim), at=AT)

    row.refresh_from_db()
    assert applied == Applied(moved=1, adjusted=0, passed_over=0)
    assert (row.due_on, row.warn_on, walk(row.trace)) == (day("08.12.2026"), day("03.12.2026"), day("08.12.2026"))
    moved = row.moves.get()
    assert (moved.from_on, moved.to_on, moved.clause, moved.by) == (
        day("07.12.2026"),
        day("08.12.2026"),
        "13.15",
        akim,
    )
    assert "30.11.2026" in moved.reason
    entry = Entry.objects.get(event="deadline.recalculated")
    assert (entry.root_kind, entry.root_id, entry.clause, entry.officer) == (*LETTER, "13.15", akim)
    newest = row.history.first()
    assert (newest.due_on, newest.history_change_reason, newest.history_user) == (day("08.12.2026"), "13.15", akim)


def test_why_a_date_moved_is_kept_in_both_languages_whoever_recalculates(akim: Officer) -> None:
    row = opened()
    day_off("30.11.2026")

    with translation.override("ru"):
        apply(preview(work_calendar()), mandate=mandate(akim), at=AT)

    moved = row.moves.get()
    assert "30.11.2026 – жұмыс емес күн" in moved.reason_kk
    assert "30.11.2026 – нерабочий день" in moved.reason_ru
    with translation.override("ru"):
        assert moved.reason == moved.reason_ru


def test_applying_twice_moves_once(akim: Officer) -> None:
    opened()
    day_off("30.11.2026")
    apply(preview(work_calendar()), mandate=mandate(akim), at=AT)

    again = apply(preview(work_calendar()), mandate=mandate(akim), at=AT)

    assert again == Applied(moved=0, adjusted=0, passed_over=0)


def test_rows_that_changed_since_the_preview_are_passed_over(akim: Officer) -> None:
    met, extended, still = opened(), opened(), opened()
    day_off("30.11.2026")
    found = changes()
    meet(met, mandate=mandate(akim), at=AT)
    move(extended, to=day("21.12.2026"), reason="Себебі", clause="13.7", mandate=mandate(akim), at=AT)

    applied = apply(found, mandate=mandate(akim), at=AT)

    assert applied == Applied(moved=1, adjusted=0, passed_over=2)
    assert list(Deadline.objects.order_by("pk").values_list("due_on", flat=True)) == [
        day("07.12.2026"),
        day("21.12.2026"),
        day("08.12.2026"),
    ]
    assert still.moves.count() == 1


@pytest.mark.clause("13.5")
def test_13_5_who_took_a_row_over_since_the_preview_keeps_it_and_is_the_one_told(akim: Officer) -> None:
    row = opened(officer=akim)
    day_off("30.11.2026")
    found = changes()
    taker = people.deputy()
    hand_over(row, officer=taker, unit=None, clause="13.5")

    applied = apply(found, mandate=mandate(akim), at=AT)

    row.refresh_from_db()
    newest = row.history.first()
    assert (row.officer, row.due_on) == (taker, day("08.12.2026"))
    assert (newest.officer, newest.due_on, newest.history_change_reason) == (taker, day("08.12.2026"), "13.15")
    assert applied.owners == {(taker.pk, None): 1}


def test_a_shifted_warning_is_written_without_a_move(akim: Officer) -> None:
    row = opened(fixed_on=day("18.12.2026"))
    day_off("15.12.2026")

    applied = apply(preview(work_calendar()), mandate=mandate(akim), at=AT)

    row.refresh_from_db()
    assert applied == Applied(moved=0, adjusted=1, passed_over=0)
    assert row.warn_on == day("11.12.2026")
    assert row.moves.count() == 0
    assert Entry.objects.count() == 0
