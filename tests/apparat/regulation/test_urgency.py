"""Marks of urgency, however typed, and the kind of control by mark and length (10.9, 13.2)."""

from __future__ import annotations

import pytest

from apparat.regulation.act import ACT
from apparat.regulation.control_kinds import CLAUSE, KINDS, ControlKind, kind_of
from apparat.regulation.terms import BY_KEY
from apparat.regulation.urgency import Urgency, recognise, says_more
from tests.factories.worktime import CAL_2026, day


@pytest.mark.clause("10.9")
@pytest.mark.clause("13.2")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ШҰҒЫЛ", Urgency.URGENT),
        ("шұғыл!", Urgency.URGENT),
        ("«Өте  шұғыл»", Urgency.VERY_URGENT),
        ("ӨТЕ ШҰҒЫЛ", Urgency.VERY_URGENT),
        ("Срочно", Urgency.URGENT),
        ("CPOЧHO", Urgency.URGENT),  # Latin C, P, O, H
        ('"ВЕСЬМА СРОЧНО"', Urgency.VERY_URGENT),
        ("В Е С Ь М А   С Р О Ч Н О", Urgency.VERY_URGENT),
        ("ЖЕДЕЛДЕТІЛСІН", Urgency.EXPEDITE),
        ("жеделдетiлсiн", Urgency.EXPEDITE),  # Latin i
        ("УСКОРИТЬ", Urgency.EXPEDITE),
        ("Шугыл", Urgency.URGENT),  # typed on a Russian keyboard
        ("ШҰҒЫЛ / ВЕСЬМА СРОЧНО", Urgency.VERY_URGENT),
        ("Хатта «ШҰҒЫЛ» белгісі бар", Urgency.URGENT),
        ("СРОЧНО до 20.03.2026", Urgency.URGENT),
        ("Шұғыл орындалсын", Urgency.URGENT),
        ("ШҰҒЫЛ ТҮРДЕ", Urgency.URGENT),
        ("«ӨТЕ ШҰҒЫЛ» орындалсын", Urgency.VERY_URGENT),
        ("Весьма срочно, лично", Urgency.VERY_URGENT),
        ("Ускорить исполнение", Urgency.EXPEDITE),
        ("Жеделдету", Urgency.NONE),
        ("шұғыл емес", Urgency.NONE),
        ("Өте шұғыл емес", Urgency.NONE),
        ("ШҰҒЫЛ түрде қажет емес", Urgency.NONE),  # in Kazakh the denial stands at the end
        ("шұғыл хат жоқ", Urgency.NONE),
        ("Хатта «ШҰҒЫЛ» белгісі жоқ", Urgency.NONE),
        ("«Срочно» не требуется", Urgency.NONE),
        ("ШҰҒЫЛ орындалсын, қайталау қажет емес", Urgency.URGENT),  # of another part
        ("СРОЧНО! Ответа нет", Urgency.URGENT),
        ("СРОЧНО исполнить не позднее 20.03.2026", Urgency.URGENT),  # names the last day, denies nothing
        ("СРОЧНО не позднее 20.03.2026", Urgency.URGENT),
        ("ШҰҒЫЛ 20.03.2026-дан кеш емес", Urgency.URGENT),
        ("ШҰҒЫЛ 20.03.2026-дан кейін емес", Urgency.URGENT),
        ("Срочно ответа не требуется", Urgency.URGENT),  # what is denied is the answer
        ("СРОЧНО прошу не задерживать ответ", Urgency.URGENT),  # in Russian a denial denies what follows it
        ("СРОЧНО до 20.03.2026 (не переносить)", Urgency.URGENT),
        ("Срочно не требуется", Urgency.NONE),
        ("ШҰҒЫЛ емес", Urgency.NONE),
        ("Прошу срочно ответить", Urgency.NONE),
        ("", Urgency.NONE),
    ],
)
def test_10_9_marks_are_recognised_in_any_dress(text: str, expected: Urgency) -> None:
    assert recognise(text) is expected


@pytest.mark.clause("10.9")
@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Өте шұғыл!", False),
        ("ШҰҒЫЛ / СРОЧНО", False),
        ("", False),
        ("СРОЧНО до 20.03.2026", True),
        ("Шұғыл 5", True),
        ("Хатта «ШҰҒЫЛ» белгісі бар", True),
    ],
)
def test_10_9_words_beside_a_mark_are_known(text: str, more: bool) -> None:
    assert says_more(text) is more


@pytest.mark.clause("10.9")
def test_10_9_only_its_four_words_are_registered_the_same_day() -> None:
    assert [urgency.name for urgency in Urgency if urgency.same_day] == ["URGENT", "VERY_URGENT"]


@pytest.mark.clause("13.2")
def test_13_2_every_mark_has_a_term() -> None:
    assert {urgency: BY_KEY[urgency.term_key].count for urgency in Urgency} == {
        Urgency.NONE: 1,
        Urgency.EXPEDITE: 10,
        Urgency.URGENT: 10,
        Urgency.VERY_URGENT: 3,
    }


@pytest.mark.clause("13.2")
@pytest.mark.parametrize(
    ("start", "due", "urgency", "expected"),
    [
        pytest.param("04.12.2026", "21.12.2026", Urgency.NONE, ControlKind.URGENT, id="13.2: the tenth day is urgent"),
        pytest.param("04.12.2026", "22.12.2026", Urgency.NONE, ControlKind.SHORT, id="13.2: the eleventh is short"),
        pytest.param("18.11.2026", "18.12.2026", Urgency.NONE, ControlKind.SHORT, id="13.2: one month is short"),
        pytest.param("19.11.2026", "21.12.2026", Urgency.NONE, ControlKind.SHORT, id="13.2: a rolled month is short"),
        pytest.param("18.11.2026", "21.12.2026", Urgency.NONE, ControlKind.MEDIUM, id="13.2: a day more is medium"),
        pytest.param("18.05.2026", "18.11.2026", Urgency.NONE, ControlKind.MEDIUM, id="13.2: six months are medium"),
        pytest.param("18.05.2026", "19.11.2026", Urgency.NONE, ControlKind.LONG, id="13.2: a day more is long"),
        pytest.param("18.05.2026", "19.11.2026", Urgency.EXPEDITE, ControlKind.URGENT, id="13.2: a mark is urgent"),
        pytest.param("18.05.2026", "18.05.2026", Urgency.NONE, ControlKind.URGENT, id="13.2: the same day is urgent"),
    ],
)
def test_13_2_kind_follows_from_mark_and_length(start: str, due: str, urgency: Urgency, expected: ControlKind) -> None:
    assert kind_of(day(start), day(due), urgency, CAL_2026) is expected


@pytest.mark.clause("13.2")
def test_13_2_a_term_before_its_start_is_refused() -> None:
    with pytest.raises(ValueError, match="before its start"):
        kind_of(day("18.12.2026"), day("17.12.2026"), Urgency.NONE, CAL_2026)


@pytest.mark.clause("13.2")
def test_13_2_every_kind_has_a_row_in_the_order_of_the_clause() -> None:
    assert [row.kind for row in KINDS] == list(ControlKind)
    assert [row.part for row in KINDS] == ["2.1)", "2.2)", "2.3)", "2.4)"]
    assert CLAUSE in ACT
