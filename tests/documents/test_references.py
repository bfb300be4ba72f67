"""Numbers and dates as papers write them in one line, told apart (10.9; law.md 3.2)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apparat.kazakh.days import written_days
from documents.references import Reference, day_in, is_muddled, number_in, told_apart

pytestmark = pytest.mark.clause("10.9")

DAY = date(2026, 11, 12)
DAYS = [
    "05.03.2024",
    "05.03.2024ж.",
    "05.03.24г.",
    "5/3/24 ж.",
    "05-03-2024 14:30",
    "5-3-24",
    "2024-03-05T09:00",
    "2024.03.05",
    "2024/03/05",
    "5 наурыз 2024",
    "5 наурыз 2024 жылы",
    "2024 ж. 5 наурыз",
    "2024 жылғы « 5 » наурыздағы",
    "5 МАРТА 2024Г.",
    "5 марта 24 г.",
    "5 Қыркүйек 1998 жыл",
    "05.03.98",
    "05.03.90",
]


@pytest.mark.parametrize(
    ("text", "number", "on"),
    [
        ("№ 3-5/151 от 12.11.2026", "3-5/151", DAY),
        ("№3-5/151 от 12.11.2026 г.", "3-5/151", DAY),
        ("3-5/151 от 12.11.2026 года", "3-5/151", DAY),
        ("3-5/151 12.11.2026", "3-5/151", DAY),
        ("3-5/151, 12.11.2026", "3-5/151", DAY),
        ("3-5/151 (12.11.2026)", "3-5/151", DAY),
        ("№ 3-5/151 от 12.11.26", "3-5/151", DAY),
        ("№ 3-5/151 от 12/11/2026", "3-5/151", DAY),
        ("№ 3-5/151 от 2026-11-12", "3-5/151", DAY),
        ("исх. № 5 от 1 марта 2026 г.", "5", date(2026, 3, 1)),
        ("Исх.№5 от 01.03.2026г.", "5", date(2026, 3, 1)),
        ("исходящий № 01-12/88-И от 9 мая 2026 года", "01-12/88-И", date(2026, 5, 9)),
        ("от 12 ноября 2026 г. № 3-5/151", "3-5/151", DAY),
        ("от «12» ноября 2026 года № 3-5/151", "3-5/151", DAY),
        ("2026 жылғы 12 қарашадағы № 3-5/151", "3-5/151", DAY),
        ("2026 жылғы «12» қараша № 3-5/151", "3-5/151", DAY),
        ("2026 ж. 12 қараша № 3-5/151", "3-5/151", DAY),
        ("2026 жылгы 12 карашадагы № 3-5/151", "3-5/151", DAY),
        ("2026 ЖЫЛҒЫ 12 ҚАРАШАДАҒЫ № 3-5/151", "3-5/151", DAY),
        ("12 қараша 2026 жыл № 3-5/151", "3-5/151", DAY),
        ("12.11.2026 ж. № 01-12/88", "01-12/88", DAY),
        ("12.11.2026ж. №01-12/88", "01-12/88", DAY),
        ("№ 01-12/88 12.11.2026 жылғы", "01-12/88", DAY),
        ("Шығ. № 5, 12.11.2026", "5", DAY),
        ("ЗТ-2026-00012345 от 12.11.2026", "ЗТ-2026-00012345", DAY),
        ("№ 02/1-11-2026 от 12.11.2026", "02/1-11-2026", DAY),
        ("N 17 от 12.11.2026", "17", DAY),
        ("б/н от 12.11.2026", "б/н", DAY),
        ("  №   3-5/151   от   12.11.2026 ", "3-5/151", DAY),
        ("№ 05/1 - 44 от 12.11.2026", "05/1-44", DAY),
        ("№ 3-5/ 151 от 12.11.2026", "3-5/151", DAY),
        ("Шығ. нөмірі 3-5/151, 12.11.2026", "3-5/151", DAY),
        ("Шығ. нөмірі: 3-5/151, 12.11.2026", "3-5/151", DAY),
        ("Шығыс № 3-5/151 күні 12.11.2026", "3-5/151", DAY),
        ("Исх: № 3-5/151 От: 12.11.2026", "3-5/151", DAY),
        ("№ 12-05/137 12-11-2026", "12-05/137", DAY),
        ("12-05/137 - 12-11-2026", "12-05/137", DAY),
        ("3-5/151 2026.11.12", "3-5/151", DAY),
        ("3-5/151, 12 ноября 26 г.", "3-5/151", DAY),
        ("3-5/151 2026 жылғы, 12 қараша", "3-5/151", DAY),
        ("3-5/151 12 қараша, 2026", "3-5/151", DAY),
        ("3-5/151 12-11-26", "3-5/151", DAY),
        ("3-5/151 1-3-2026", "3-5/151", date(2026, 3, 1)),
        ("3-5/151 2026-11-12T09:00", "3-5/151", DAY),
        ("3-5/151 12.11.2026 14:30:05", "3-5/151", DAY),
        ("№ 3-5/151 от 04.03.98", "3-5/151", date(1998, 3, 4)),  # a paper's date does not lie ahead
        ("№ 01/12/26", "01/12/26", None),  # behind «№» stands a number
        ("№ 01/12/26 от 12.11.2026", "01/12/26", DAY),
        ("№ 12-11-26", "12-11-26", None),
        ("12-11-26 от 12.11.2026", "12-11-26", DAY),
        ("№ 12-11-2026", "12-11-2026", None),
        ("№ 3-5/151", "3-5/151", None),
        ("исх. № 5", "5", None),
    ],
)
def test_a_line_of_a_paper_is_told_apart(text: str, number: str, on: date | None) -> None:
    assert told_apart(text) == Reference(number, on)


@pytest.mark.parametrize("day", range(1, 13))
def test_every_month_is_known_in_both_languages(day: int) -> None:
    kk = "қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы"
    kk += " қарашадағы желтоқсандағы"
    ru = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"

    assert told_apart(f"2026 жылғы 3 {kk.split()[day - 1]} № 7") == Reference("7", date(2026, day, 3))
    assert told_apart(f"№ 7 от 3 {ru.split()[day - 1]} 2026 года") == Reference("7", date(2026, day, 3))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3-5/151",
        "12-05/1372",
        "ЗТ-2026-00012345",
        "12.11.2026",  # a day alone is no number
        "№ 3-5/151 от 31.02.2026",  # no such day
        "№ 3-5/151 от 12.13.2026",
        "№ 5 от 12.11.2026, № 6 от 13.11.2026",  # two papers
        "№ 5 № 6 от 12.11.2026",
        "хат № 5 от 12.11.2026",  # something else besides
        "15-12/11/2026",  # a number that looks like a day
        "3-12.11.2026",
        "12-05/24",
        "05-03",
        "12-11-26",
        "01/12/26 от 12.11.2026",  # which of them is the day?
        "3-5/151 12 қараша",  # a day without its year
        "1.12.11.2026.3",
        "№ " + "1" * 300,
        "5/04.03.2024",  # a day pressed to the number
        "исх. 5/04.03.2024 ж.",
        "Исх.17.03.2026",
        "№ 44/17.03.2026",
    ],
)
def test_what_is_not_surely_one_number_with_one_day_is_left_alone(text: str) -> None:
    assert told_apart(text) is None


@pytest.mark.parametrize(
    ("text", "muddled"),
    [
        ("№ 3-5/151 от 31.02.2026", True),
        ("15 от 31.02.2026", True),
        ("хат № 5 от 12.11.2026", True),
        ("хат 5 12.11.2026 күні", True),
        ("5, 6 12.11.26", True),
        ("12.11.2026", True),
        ("12 қараша 2026 жыл", True),
        ("2026.11.12", True),
        ("хат 5 2026-11-12T09:00", True),
        ("хат 12-11-26", True),
        ("3-5/151 12 қараша", True),
        ("2026 ж. 3-5/151", True),
        ("5/04.03.2024", True),
        ("Исх.17.03.2026", True),
        ("3-5/151", False),
        ("12-05/24", False),
        ("05-03", False),
        ("1234ж", False),
        ("12-11-26", False),
        ("01/12/26", False),  # a number as well
        ("12-11-2026", False),
        ("ЗТ-2026-00012345", False),
        ("5 отдел", False),
        ("н/ж", False),
        ("", False),
    ],
)
def test_a_line_with_more_than_a_number_in_it_is_known(text: str, *, muddled: bool) -> None:
    assert is_muddled(text) is muddled


@pytest.mark.parametrize(
    ("text", "number", "day"),
    [
        ("№ 3-5/290-И от 05.11.2026 г.", "3-5/290-И", date(2026, 11, 5)),
        ("N° 17/1 2026 ж. 1 мамыр", "17/1", date(2026, 5, 1)),
        ("1 мая 2026 года № 44", "44", date(2026, 5, 1)),
        ("14 августа 2026 г., без номера № б/н", "", date(2026, 8, 14)),
        ("32.13.2026, № ҚР-12", "ҚР-12", None),
        ("20 маусым 2026 жыл", "", date(2026, 6, 20)),  # law.md 3.2 p. 21
        ("2026 жыл 20 маусым № 5", "5", date(2026, 6, 20)),
        ("2026 жылғы «17» наурыз", "", date(2026, 3, 17)),
        ("«17» марта 2026 г.", "", date(2026, 3, 17)),
        ("« 17 » марта 2026 г.", "", date(2026, 3, 17)),
        ("Қазығұрт ауылы 17.03.26", "", date(2026, 3, 17)),
        ("Исх.17.03.2026", "", date(2026, 3, 17)),
        ("№ 17.03.26", "17.03.26", None),  # behind «№» stands a number
        ("№ 01/12/26", "01/12/26", None),
        ("№ 01 - 12/345", "01-12/345", None),
        ("№ 3-5/ 151 2026 жылғы 17 наурыз", "3-5/151", date(2026, 3, 17)),
        ("№ 44 - 17.03.2026", "44", date(2026, 3, 17)),
        ("Шығ. № 1234\n5 наурыз 2026 ж.", "1234", date(2026, 3, 5)),
        ("Шығ. нөмірі: 3-5/77", "3-5/77", None),
        ("Телефон нөмірі: 8 725 39", "", None),
        ("1998 жылғы 12 мамырдағы заң, 3 мая 2026 г.", "", date(2026, 5, 3)),
        ("12 мая 98 г. № 5, 3 мая 26 г.", "5", date(2026, 5, 3)),
        ("№ 5, 03.05.98", "5", None),  # of the last century
        ("Nokia3310, network5", "", None),
        ("", "", None),
    ],
)
def test_numbers_and_days_are_read_in_running_text(text: str, number: str, day: date | None) -> None:
    assert (number_in(text), day_in(text)) == (number, day)


@pytest.mark.parametrize("text", DAYS)
def test_every_day_that_is_read_anywhere_is_read_beside_a_number(text: str) -> None:
    (written,) = written_days(text)

    assert told_apart(f"№ 3-5/151 {text}") == Reference("3-5/151", written.on)


@given(st.text(max_size=120))
def test_any_text_is_taken(text: str) -> None:
    found = told_apart(text)

    assert found is None or (found.number != "" and " " not in found.number)
    assert isinstance(is_muddled(text), bool)
    assert " " not in number_in(text)
    assert (day_in(text) or DAY) >= date(2000, 1, 1)


@given(
    st.from_regex(r"[0-9]{1,3}-[0-9]{1,3}/[0-9]{1,5}", fullmatch=True), st.dates(date(2000, 1, 1), date(2099, 12, 31))
)
def test_a_number_of_a_registry_with_any_day_is_told_apart(number: str, day: date) -> None:
    assert told_apart(f"№ {number} от {day:%d.%m.%Y} г.") == Reference(number, day)
