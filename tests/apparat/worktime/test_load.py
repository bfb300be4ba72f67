"""The calendar in the database: loaded from the source, edited by people, asked by every process."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from django.db import transaction
from pytest_django import DjangoAssertNumQueries

from apparat.deadlines.models import TermAmendment
from apparat.worktime.calendar import CalendarNotLoaded
from apparat.worktime.fill import Difference, Filled, GapBetweenYears, Reason
from apparat.worktime.hours import STANDARD_HOURS
from apparat.worktime.load import CalendarEmpty, edition, load_years, office_hours, work_calendar
from apparat.worktime.models import CalendarDay, CalendarYear
from tests.factories.office import new_office
from tests.factories.worktime import CAL_2026, almaty, day

pytestmark = pytest.mark.django_db

AT = almaty("2026-11-22 10:00")


def load(first: int = 2025, last: int = 2027, at: datetime = AT) -> Filled:
    return load_years(first, last, at=at)


def test_an_empty_database_says_which_command_to_run() -> None:
    with pytest.raises(CalendarEmpty, match=r"run manage\.py load_calendar"):
        work_calendar()


def test_the_loaded_calendar_is_that_of_the_law() -> None:
    filled = load()

    calendar = work_calendar()
    assert filled.years == (2025, 2026, 2027)
    assert calendar.years == frozenset({2025, 2026, 2027})
    assert dict(calendar.days_off) == dict(CAL_2026.days_off)
    assert calendar.working_weekends.keys() == CAL_2026.working_weekends.keys()


def test_rows_carry_names_in_two_languages_basis_and_history() -> None:
    load()

    row = CalendarDay.objects.get(on=date(2026, 12, 16))
    assert (row.name_kk, row.name_ru) == ("Тәуелсіздік күні", "День Независимости")
    assert row.basis.endswith("3-бап")
    assert row.history.get().history_change_reason == "holidays"
    assert row.history.get().history_date == AT


def test_loading_again_changes_nothing() -> None:
    load()

    again = load()

    assert again == Filled((), 0, 0, 0, ())
    assert CalendarDay.history.count() == CalendarDay.objects.count()


def test_a_year_that_is_not_loaded_is_refused() -> None:
    load()

    with pytest.raises(CalendarNotLoaded) as refused:
        work_calendar().shift(day("31.12.2027"), 1)

    assert refused.value.year == 2028


def test_a_gap_between_years_is_refused() -> None:
    load(2025, 2025)

    with pytest.raises(GapBetweenYears):
        load(2027, 2027)


def test_years_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(ValueError, match="before the first"):
        load(2027, 2026)


def test_a_day_that_a_person_edited_stays_and_is_named() -> None:
    load()
    row = CalendarDay.objects.get(on=date(2026, 12, 16))
    row.is_working, row.basis = True, "№ 5 бұйрық"
    row.save()

    again = load()

    row.refresh_from_db()
    assert row.is_working
    assert again.differences == (
        Difference(
            date(2026, 12, 16),
            Reason.EDITED,
            "+ Тәуелсіздік күні (№ 5 бұйрық)",
            "− Тәуелсіздік күні («Қазақстан Республикасындағы мерекелер туралы» 2001 жылғы 13 желтоқсандағы "
            "№ 267-II Заң, 3-бап)",
        ),
    )


def test_a_day_that_a_person_deleted_does_not_come_back() -> None:
    load()
    CalendarDay.objects.get(on=date(2026, 12, 16)).delete()

    again = load()

    assert [(row.on, row.reason, row.ours) for row in again.differences] == [(date(2026, 12, 16), Reason.DELETED, "")]
    assert not CalendarDay.objects.filter(on=date(2026, 12, 16)).exists()


def test_a_day_that_a_person_added_stays() -> None:
    load()
    CalendarDay.objects.create(on=date(2026, 12, 18), name_kk="Ауыстырылған демалыс күні", basis="№ 7 бұйрық")

    again = load()

    assert [(row.on, row.reason, row.theirs) for row in again.differences] == [(date(2026, 12, 18), Reason.ADDED, "")]
    assert not work_calendar().is_working(date(2026, 12, 18))


def test_rows_of_the_loader_follow_the_source() -> None:
    load()
    CalendarDay.objects.filter(on=date(2026, 12, 16)).update(name_kk="Ескі атауы")
    CalendarDay.objects.bulk_create([CalendarDay(on=date(2026, 8, 30), name_kk="Ескі мереке", basis="Ескі заң")])
    CalendarDay.history.create(
        on=date(2026, 8, 30),
        name_kk="Ескі мереке",
        basis="Ескі заң",
        history_change_reason="holidays",
        history_date=AT,
        history_type="+",
    )

    again = load()

    assert (again.added, again.changed, again.removed, again.differences) == (0, 1, 1, ())
    assert CalendarDay.objects.get(on=date(2026, 12, 16)).name_kk == "Тәуелсіздік күні"
    assert not CalendarDay.objects.filter(on=date(2026, 8, 30)).exists()


def test_the_calendar_is_built_once_and_asked_for_by_one_query(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    load()
    first = work_calendar()

    with django_assert_num_queries(1):
        second = work_calendar()

    assert second is first


@pytest.mark.parametrize("past_the_admin", [True, False], ids=["written past the history", "edited with history"])
def test_a_changed_day_is_seen_at_once(past_the_admin: bool) -> None:
    load()
    assert work_calendar().is_working(date(2026, 12, 18))
    moved = CalendarDay(on=date(2026, 12, 18), name_kk="Ауыстырылған демалыс күні", basis="№ 7 бұйрық")

    if past_the_admin:
        CalendarDay.objects.bulk_create([moved])
    else:
        moved.save()

    assert not work_calendar().is_working(date(2026, 12, 18))


def test_a_rolled_back_change_is_forgotten() -> None:
    load()
    with transaction.atomic():
        CalendarDay.objects.create(on=date(2026, 12, 18), name_kk="Демалыс", basis="№ 7 бұйрық")
        changed = work_calendar().is_working(date(2026, 12, 18))
        transaction.set_rollback(True)

    assert not changed
    assert work_calendar().is_working(date(2026, 12, 18))


def test_a_day_of_an_unknown_year_and_a_year_after_a_gap_break_nothing() -> None:
    load()
    CalendarDay.objects.create(on=date(2031, 1, 5), name_kk="Демалыс", basis="№ 7 бұйрық")
    CalendarYear.objects.create(year=2030, loaded_at=AT, basis="қолмен")

    assert work_calendar().years == frozenset({2025, 2026, 2027})


def test_the_edition_holds_the_amendments_of_the_database() -> None:
    assert edition().term("control.extension", day("18.12.2026")).count == 3
    TermAmendment.objects.create(
        key="control.extension", valid_from=date(2026, 12, 1), count=5, unit="working_days", basis_kk="№ 9 қаулы"
    )

    counts = [edition().term("control.extension", on).count for on in (day("30.11.2026"), day("01.12.2026"))]

    assert counts == [3, 5]


@pytest.mark.clause("18.1")
def test_18_1_hours_are_the_regulations_own_until_an_office_has_others() -> None:
    assert office_hours() == STANDARD_HOURS
    new_office(
        opens=time(8, 30),
        break_from=time(12, 30),
        break_until=time(14),
        closes=time(18),
        intake_until=time(17, 30),
        answers_until=time(17),
    )

    hours = office_hours()

    assert (hours.opens, hours.lunch_from, hours.lunch_to) == (time(8, 30), time(12, 30), time(14))
    assert (hours.closes, hours.intake_until, hours.answers_until) == (time(18), time(17, 30), time(17))
