"""The seed of the calendar agrees with the law: days, names, bases; and the names exist in three languages."""

from __future__ import annotations

from datetime import date

import pytest

from apparat.worktime import holidays_source as source
from apparat.worktime.calendar import WEEKEND
from apparat.worktime.day_names import day_name
from apparat.worktime.holidays_source import CalendarRow, holiday_calendar, holiday_rows
from apparat.worktime.months import add_months
from tests.factories.worktime import DAYS_OFF, WORKING_WEEKENDS

CYRILLIC_KAZAKH = set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")


def test_the_package_gives_the_days_off_of_2025_to_2027_literally() -> None:
    rows = holiday_rows((2027, 2025, 2026, 2026))

    assert {row.on: row.name_kk for row in rows if not row.is_working} == DAYS_OFF
    assert {row.on for row in rows if row.is_working} == set(WORKING_WEEKENDS)


@pytest.mark.parametrize(
    ("on", "basis"),
    [
        pytest.param(date(2026, 12, 16), source.STATE, id="Independence Day is a state holiday of art. 3"),
        pytest.param(date(2026, 10, 25), source.NATIONAL, id="Republic Day is the national holiday of art. 2"),
        pytest.param(date(2026, 5, 11), source.MOVED_BY_LAW, id="a holiday on Saturday moves by art. 5"),
        pytest.param(date(2026, 5, 27), source.FAITH, id="Kurban Ait is a day off of the Labour Code"),
        pytest.param(date(2027, 1, 7), source.FAITH, id="7 January is a day off of the Labour Code"),
    ],
)
def test_every_kind_of_day_names_its_basis(on: date, basis: str) -> None:
    found = {row.on: row.basis for row in holiday_rows([on.year])}

    assert found[on] == basis


def test_a_moved_pair_of_days_names_the_order_that_moved_it() -> None:
    rows = {row.on: row for row in holiday_rows([2024])}

    assert rows[date(2024, 5, 8)].name_kk == "Ауыстырылған демалыс күні (04.05.2024)"
    assert "№ 109" in rows[date(2024, 5, 8)].basis
    assert rows[date(2024, 5, 4)] == CalendarRow(
        date(2024, 5, 4), True, "Ауыстырылған жұмыс күні", rows[date(2024, 5, 8)].basis
    )


def test_a_calendar_can_be_built_from_the_package_alone() -> None:
    calendar = holiday_calendar(range(source.FIRST_YEAR, 2028))

    assert calendar.working_days_between(date(2026, 1, 1), date(2026, 12, 31)) == 247
    assert calendar.is_working(date(2024, 5, 4))


@pytest.mark.parametrize(
    ("why", "language", "expected"),
    [
        pytest.param(WEEKEND, "kk", "демалыс күні", id="weekend in Kazakh"),
        pytest.param(WEEKEND, "ru", "выходной день", id="weekend in Russian"),
        pytest.param(WEEKEND, "fr", "демалыс күні", id="weekend in an unknown language"),
        pytest.param("Жеңіс күні", "kk", "Жеңіс күні", id="Kazakh is the name itself"),
        pytest.param("Жеңіс күні", "ru", "День Победы", id="a holiday in Russian"),
        pytest.param("Жеңіс күні (ауыстырылған демалыс күні)", "en", "Victory Day (moved day off)", id="a moved one"),
        pytest.param(
            "Ауыстырылған демалыс күні (05.01.2025)", "ru", "перенесённый выходной день (05.01.2025)", id="swap"
        ),
        pytest.param("Аудан күні", "ru", "Аудан күні", id="a name typed by the office stays"),
    ],
)
def test_a_day_off_is_named_in_the_reader_s_language(why: str, language: str, expected: str) -> None:
    assert day_name(why, language) == expected


def test_every_name_of_the_seed_is_translated() -> None:
    names = {row.name_kk for row in holiday_rows(range(source.FIRST_YEAR, 2028))}

    left_in_kazakh = {name for name in names if set(day_name(name, "en")) & CYRILLIC_KAZAKH}

    assert left_in_kazakh == set()


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        pytest.param(date(2026, 1, 31), 1, date(2026, 2, 28), id="31 January and a month clip to 28 February"),
        pytest.param(date(2024, 1, 31), 1, date(2024, 2, 29), id="or to 29 in a leap year"),
        pytest.param(date(2026, 3, 31), -1, date(2026, 2, 28), id="back from 31 March"),
        pytest.param(date(2026, 11, 30), 3, date(2027, 2, 28), id="over the new year"),
        pytest.param(date(2026, 12, 15), 0, date(2026, 12, 15), id="no month is the same day"),
    ],
)
def test_months_keep_the_day_number_or_clip(start: date, months: int, expected: date) -> None:
    assert add_months(start, months) == expected
