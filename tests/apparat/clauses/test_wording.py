"""Terms, limits and rhythms in words whose endings follow the numbers."""

from __future__ import annotations

import pytest

from apparat.clauses.tables import tables_of
from apparat.clauses.wording import limit_bound, rhythm_period, term_length, working_days
from apparat.regulation.limits import BY_KEY as LIMITS
from apparat.regulation.limits import LIMITS as ALL_LIMITS
from apparat.regulation.outside import BY_KEY as OUTSIDE
from apparat.regulation.rhythms import Every
from apparat.regulation.terms import BY_KEY as TERMS


@pytest.mark.parametrize(
    ("key", "language", "length"),
    [
        ("control.extension", "kk", "3 жұмыс күні бұрын"),
        ("control.extension", "ru", "за 3 рабочих дня"),
        ("control.extension", "en", "3 working days before"),
        ("control.default", "kk", "1 ай ішінде"),
        ("control.default", "ru", "1 месяц после"),
        ("act.rework", "en", "10 calendar days after"),
    ],
)
def test_a_term_says_how_long_it_is(key: str, language: str, length: str) -> None:
    assert term_length(TERMS[key], language) == length


@pytest.mark.parametrize(("language", "length"), [("kk", "сол күні"), ("ru", "в тот же день"), ("en", "the same day")])
def test_a_term_without_days_is_the_same_day(language: str, length: str) -> None:
    assert term_length(OUTSIDE["appeal.registration"], language) == length


@pytest.mark.parametrize(
    ("key", "language", "bound"),
    [
        ("sitting.quorum", "kk", "кемінде 2/3 бөлігі"),
        ("sitting.quorum", "ru", "не менее 2/3 состава"),
        ("sitting.note_pages", "ru", "не более 5 страниц"),
        ("control.extensions", "ru", "не более 1 раза"),
        ("control.extensions", "en", "at most 1 time"),
        ("control.extension_proposals", "kk", "ең көбі 2 рет"),
    ],
)
def test_a_limit_says_its_bound(key: str, language: str, bound: str) -> None:
    assert limit_bound(LIMITS[key], language) == bound


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_limit_can_be_said(language: str) -> None:
    assert all(limit_bound(limit, language) for limit in ALL_LIMITS)


@pytest.mark.parametrize(
    ("every", "day", "period"), [(Every.WEEK, 0, "еженедельно"), (Every.QUARTER, 20, "ежеквартально, к 20-му числу")]
)
def test_a_rhythm_says_how_often_and_by_which_day(every: Every, day: int, period: str) -> None:
    assert rhythm_period(every, day, "ru") == period


def test_working_days_bend_with_the_number() -> None:
    assert [working_days(n, "ru") for n in (1, 2, 5)] == ["1 рабочий день", "2 рабочих дня", "5 рабочих дней"]


@pytest.mark.parametrize("number", ["5.4", "10.8", "10.11", "11.4", "11.14", "12.4", "13.2", "13.16"])
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_tables_of_a_clause_are_told_in_every_language(number: str, language: str) -> None:
    rows = [row for table in tables_of(number, language) for row in table.rows]

    assert rows
    assert all(row.what for row in rows)
