"""Sentences of a trace in the three languages: what the passport of a deadline shows."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apparat.regulation.amendment import Amendment
from apparat.regulation.anchors import ANCHORS
from apparat.regulation.counting import Spec, capped, due, explain, recount
from apparat.regulation.edition import ALL_TERMS, Edition
from apparat.regulation.explain import quantity
from apparat.regulation.terms import Side
from apparat.worktime.hours import intake_day
from apparat.worktime.trace import step
from tests.factories.worktime import CAL_2026, almaty, day


@pytest.mark.clause("13.6")
@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "kk",
            [
                "Санақ басы: 18.12.2026 (тапсырманы орындау мерзімі).",
                "13.6-тармақ: 18.12.2026 күнінен 3 жұмыс күні бұрын – 14.12.2026.",
                "Есептелмейтін күндер: 16.12.2026 (Тәуелсіздік күні).",
                "Нәтиже: 14.12.2026.",
            ],
        ),
        (
            "ru",
            [
                "Начало отсчёта: 18.12.2026 (срок исполнения поручения).",
                "Пункт 13.6: за 3 рабочих дня до 18.12.2026 – 14.12.2026.",
                "Не считаются: 16.12.2026 (День Независимости).",
                "Итог: 14.12.2026.",
            ],
        ),
        (
            "en",
            [
                "Counted from 18.12.2026 (term of the assignment).",
                "Clause 13.6: 3 working days before 18.12.2026 is 14.12.2026.",
                "Not counted: 16.12.2026 (Independence Day).",
                "Result: 14.12.2026.",
            ],
        ),
    ],
    ids=["kk", "ru", "en"],
)
def test_13_6_is_explained_in_three_languages(language: str, expected: list[str]) -> None:
    counted = due("control.extension", start=day("18.12.2026"), calendar=CAL_2026)

    assert explain(counted.trace, language) == expected


@pytest.mark.clause("10.9")
def test_10_9_and_13_15_are_told_with_their_clauses() -> None:
    counted = due("control.default", start=almaty("2026-03-20 18:45"), calendar=CAL_2026)

    assert explain(counted.trace, "ru") == [
        "Начало отсчёта: 20.03.2026 (день поступления документа).",
        "Пункт 10.9: 20.03.2026 18:45 – поступило после 18:30, регистрируется в первую очередь в следующий рабочий "
        "день – 26.03.2026.",
        "Не считаются: 21.03–23.03.2026 (Наурыз мейрамы), 24.03–25.03.2026 (Наурыз мейрамы, перенесённый выходной "
        "день).",
        "Пункт 13.2: 1 месяц после 26.03.2026 – 26.04.2026.",
        "Пункт 13.15: 26.04.2026 – нерабочий день, срок истекает в следующий за ним рабочий день – 27.04.2026.",
        "Не считаются: 26.04.2026 (выходной день).",
        "Итог: 27.04.2026.",
    ]


@pytest.mark.clause("10.9")
@pytest.mark.parametrize(
    ("received", "urgent", "part"),
    [
        ("2026-12-18 08:00", False, "before office hours"),
        ("2026-12-18 10:00", False, "not after 18:30"),
        ("2026-12-18 14:00", False, "in the midday break"),
        ("2026-12-18 18:45", False, "is after 18:30"),
        ("2026-12-19 10:00", False, "to the duty officer"),
        ("2026-12-19 10:00", True, "is urgent"),
    ],
)
def test_10_9_every_rule_of_intake_has_its_sentence(received: str, urgent: bool, part: str) -> None:
    intake = intake_day(almaty(received), urgent=urgent, calendar=CAL_2026)

    assert part in explain(intake.trace, "en")[0]


def test_an_amendment_is_told_before_the_count() -> None:
    edition = Edition([Amendment("control.extension", date(2026, 1, 1), "№ 15 өкім", count=2)])
    counted = due("control.extension", start=day("18.12.2026"), calendar=CAL_2026, edition=edition)

    assert explain(counted.trace, "kk")[1] == (
        "№ 15 өкім: 01.01.2026 күнінен бастап 3 жұмыс күні бұрын орнына 2 жұмыс күні бұрын."
    )


@pytest.mark.parametrize(("language", "begins"), [("kk", "№ 15 өкім: "), ("ru", "Распоряжение № 15: ")])
def test_an_amendment_names_its_basis_in_the_readers_language(language: str, begins: str) -> None:
    change = Amendment("control.extension", date(2026, 1, 1), "№ 15 өкім", count=2, basis_ru="Распоряжение № 15")
    counted = due("control.extension", start=day("18.12.2026"), calendar=CAL_2026, edition=Edition([change]))

    assert explain(counted.trace, language)[1].startswith(begins)


@pytest.mark.clause("13.13")
def test_13_13_a_cap_is_told() -> None:
    counted = due("control.co_executor", start=day("07.12.2026"), calendar=CAL_2026)

    told = explain(capped(counted, no_later_than=day("14.12.2026"), clause="13.13").trace, "en")

    assert told[-2:] == ["Clause 13.13: 17.12.2026 is too late, not later than 14.12.2026.", "Result: 14.12.2026."]


@pytest.mark.clause("13.2")
@pytest.mark.parametrize(
    ("clause", "told"), [("13.2", "Clause 13.2: the day set is 18.12.2026."), ("", "The day set is 18.12.2026.")]
)
def test_13_2_a_day_set_by_a_leader_is_told(clause: str, told: str) -> None:
    trace = [step("fixed", day("18.12.2026"), clause)]

    assert explain(trace, "en") == [told]
    assert recount(trace) == day("18.12.2026")


def test_a_bare_count_back_is_told_without_a_clause() -> None:
    counted = due(Spec(0, side=Side.BEFORE), start=day("19.12.2026"), calendar=CAL_2026)

    assert explain(counted.trace, "en") == [
        "Counted from 19.12.2026.",
        "The same day, 19.12.2026.",
        "19.12.2026 is a day off and the deed must be done while the office works, so 18.12.2026.",
        "Not counted: 19.12.2026 (weekend).",
        "Result: 18.12.2026.",
    ]


def test_the_code_is_cited_by_name_and_article() -> None:
    counted = due("appeal.consideration", start=day("21.12.2026"), calendar=CAL_2026)

    assert explain(counted.trace, "kk")[1] == "ӘРПК, 76(1)-бап: 21.12.2026 күнінен кейін 15 жұмыс күні – 14.01.2027."


def test_an_unknown_language_gets_kazakh() -> None:
    counted = due("control.extension", start=day("18.12.2026"), calendar=CAL_2026)

    assert explain(counted.trace, "fr") == explain(counted.trace, "kk")


@pytest.mark.parametrize(
    ("count", "unit", "language", "expected"),
    [
        (1, "working_days", "ru", "1 рабочий день"),
        (2, "working_days", "ru", "2 рабочих дня"),
        (5, "calendar_days", "ru", "5 календарных дней"),
        (11, "months", "ru", "11 месяцев"),
        (21, "working_days", "ru", "21 рабочий день"),
        (1, "months", "en", "1 month"),
        (22, "working_days", "en", "22 working days"),
        (3, "calendar_days", "kk", "3 күнтізбелік күн"),
    ],
)
def test_numbers_agree_with_their_units(count: int, unit: str, language: str, expected: str) -> None:
    assert quantity(count, unit, language) == expected


def test_every_anchor_of_every_term_has_a_name() -> None:
    assert {term.anchor for term in ALL_TERMS.values()} == set(ANCHORS)


@settings(deadline=None)
@given(
    st.sampled_from(sorted(ALL_TERMS)),
    st.dates(date(2026, 1, 5), date(2026, 12, 31)),
    st.sampled_from(["kk", "ru", "en"]),
)
def test_every_term_is_explained_with_its_date(key: str, start: date, language: str) -> None:
    counted = due(key, start=start, calendar=CAL_2026)

    told = explain(counted.trace, language)

    assert f"{counted.due_on:%d.%m.%Y}" in told[-1]
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in told)
