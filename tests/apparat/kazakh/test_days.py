"""Days as people write them, in figures and in words of both languages (law.md 3.2)."""

from __future__ import annotations

from datetime import date

import pytest

from apparat.kazakh.days import parts_of_days, written_days

FIFTH = date(2024, 3, 5)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05.03.2024", FIFTH),
        ("05.03.2024ж.", FIFTH),
        ("05.03.24г.", FIFTH),
        ("5/3/24 ж.", FIFTH),
        ("05-03-2024 14:30", FIFTH),
        ("2024-03-05T09:00", FIFTH),
        ("2024.03.05", FIFTH),
        ("5 наурыз 2024", FIFTH),
        ("5 наурыз 2024 жылы", FIFTH),
        ("2024 ж. 5 наурыз", FIFTH),
        ("2024 жылғы «5» наурыздағы", FIFTH),
        ("5 МАРТА 2024Г.", FIFTH),
        ("5 марта 24 г.", FIFTH),
        ("« 5 » марта 2024 г.", FIFTH),
        ("“5” наурыз 2024", FIFTH),
        ("5-3-24", FIFTH),
        ("2024/03/05", FIFTH),
        ("5 Қыркүйек 1998 жыл", date(1998, 9, 5)),
        ("05.03.98", date(1998, 3, 5)),
        ("05.03.91", date(1991, 3, 5)),
        ("05.03.90", date(2090, 3, 5)),
        ("хат 05.03.2024г. № 7", FIFTH),
        ("2024, 5 наурыз", FIFTH),
        ("2024, 5 наурыз 10:30", FIFTH),
        ("2024 5 наурыз, 14:00", FIFTH),
        ("2024 5 наурыз 45", FIFTH),
        ("2024, 5 наурыз, 123-хат", FIFTH),
        ("№ 1234, 5 марта 2024", FIFTH),  # four figures before a day are no year when one stands behind it
        ("№ 2045, 5 наурыз 2024 ж.", FIFTH),
        ("№ 1234 5 марта 24 г.", FIFTH),
    ],
)
def test_a_day_is_found_however_it_is_written(text: str, day: date) -> None:
    assert [written.on for written in written_days(text)] == [day]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Хат № 7, 2024 ж. 5 наурыз, көшірме", "2024 ж. 5 наурыз"),
        ("№ 7 2024-03-05T09:00 көшірме", "2024-03-05T09:00"),  # with its hour
        ("№ 7 05.03.2024 14:30:05 көшірме", "05.03.2024 14:30:05"),
        ("№ 7 05.03.2024 14 бет", "05.03.2024"),
    ],
)
def test_its_place_is_that_in_the_text(text: str, said: str) -> None:
    (written,) = written_days(text)

    assert text[written.start : written.end] == said


@pytest.mark.parametrize("text", ["31.02.2024", "05.13.2024", "31 сәуір 2024", "2023-02-29"])
def test_a_day_no_calendar_has_is_seen_and_is_none(text: str) -> None:
    assert [written.on for written in written_days(text)] == [None]


@pytest.mark.parametrize(
    "text", ["", "кеше", "2024", "12-05/7", "3-5/24", "12-5/24", "05.03.2024/7", "1.05.03.2024", "12345 мая"]
)
def test_numbers_and_words_are_no_days(text: str) -> None:
    assert written_days(text) == ()


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("05.03.2024", True),
        ("2024-03-05", True),
        ("5 наурыз 2024", True),
        ("5 марта 24 г.", True),
        ("12/05/24 ж.", True),
        ("12-05-2024 года", True),
        ("12/05/24", False),
        ("12-05-2024", False),
        ("12.05.24", False),
        ("2024/03/05", False),
        ("12/05/24 жылу маусымы", False),  # «жылу» is warmth, no year
    ],
)
def test_what_may_also_be_a_number_is_not_sure(text: str, sure: bool) -> None:
    assert [written.is_sure for written in written_days(text)] == [sure]


@pytest.mark.parametrize("text", ["Исх.05.03.2024", "№ 44/05.03.2024"])
def test_a_day_pressed_to_other_signs_is_read_where_that_is_asked(text: str) -> None:
    assert written_days(text) == ()
    assert [written.on for written in written_days(text, pressed=True)] == [FIFTH]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("5 наурыз", ["5 наурыз"]),
        ("2024 ж. № 5", ["2024 ж."]),
        ("12 наурызындағы, 2024 жылғы", ["12 наурызындағы", "2024 жылғы"]),
        ("№ 12-05/7", []),
        ("жыл басы", []),
        ("25 Маятас ауылы", []),  # a place
    ],
)
def test_half_a_day_is_told_with_its_place(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in parts_of_days(text)] == parts
