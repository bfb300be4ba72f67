"""10.9: of the words “what it answers” the numbers are told from days and counts, and the one day is kept."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.referred import told

pytestmark = pytest.mark.clause("10.9")

DAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("line", "numbers", "on"),
    [
        ("2026 ж. 12 наурыздағы № 3-6/12 хатқа", ("3-6/12",), DAY),
        ("Сіздің 2026 жылғы «12» наурыздағы № 3-6/12 хатыңызға", ("3-6/12",), DAY),
        ("Сіздің 12.03.2026 ж. № 3-6/12 хатыңызға", ("3-6/12",), DAY),
        ("12.03.2026 күнгі 3-6/12 хатқа", ("3-6/12",), DAY),
        ("№ 17 12.03.2026 күнгі хатқа", ("17",), DAY),
        ("На Ваш исх. № 3-6/12 от 12.03.2026", ("3-6/12",), DAY),
        ("На Ваше письмо от 12 марта 2026 года № 3-6/12", ("3-6/12",), DAY),
        ("На № 3-6/12 от 12.03.2026 (повторно 12 марта 2026 г.)", ("3-6/12",), DAY),
        ("На № 3-6/12 от 12.03.2026 и № 3-6/15 от 14.03.2026", ("3-6/12", "3-6/15"), None),
        ("12.03.2026 № 3-6/12, 3-6/15 хаттарға", ("3-6/12", "3-6/15"), DAY),
        ("На Ваш № 3-6/12 от 31.02.2026", ("3-6/12",), None),
        ("На Ваш № 3-6/12 в течение 5 рабочих дней", ("3-6/12",), None),
        ("№ 3-6/12 хатқа 5 (бес) жұмыс күні ішінде, 10 парақта", ("3-6/12",), None),
        ("На № 3-6/12, в 10-дневный срок, 5-ти листах", ("3-6/12",), None),
        ("2026 жылғы № 3-6/12 хатқа", ("3-6/12",), None),
        ("12 наурыздағы № 3-6/12 хатқа", ("3-6/12",), None),
        ("№ 5 күнделікті хатқа", ("5",), None),
        ("Сіздің № 01/12/26 хатыңызға", ("01/12/26",), None),
        ("Сіздің 17 хатыңызға", ("17",), None),
        ("12-1; 3-6/1.", ("12-1", "3-6/1"), None),
        ("№ 3-6/12 от 12.03.2026", ("3-6/12",), DAY),
        ("№ ЗТ-А-2026 хатқа 12.03.2026", ("ЗТ-А-2026",), DAY),
        ("İstanbul 12.03.2026 № 3-6/12 хат", ("3-6/12",), DAY),
        ("12.03.2026", (), DAY),
        ("бұрынғы хатқа", (), None),
        ("", (), None),
    ],
)
def test_numbers_are_told_from_days_and_counts(line: str, numbers: tuple[str, ...], on: date | None) -> None:
    assert told(line) == (numbers, on)


@given(st.text(max_size=300))
def test_any_words_are_taken(line: str) -> None:
    numbers, _on = told(line)

    assert all(number and " " not in number for number in numbers)
