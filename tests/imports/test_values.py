"""What stands in a cell of an old journal, and which heading means what (10.9; law.md 3.3, annex 15)."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest

from imports.book import card_of, is_person
from imports.columns import propose
from imports.together import told
from imports.values import NoDay, day_of, is_restricted, ordinal_of, slip_of, slip_of_theirs, text_of

KAZAKH = (
    "№",
    "Түскен күні",
    "Корреспондент, құжат күні мен индексі",
    "Құжат түрі, тақырыбы немесе қысқаша мазмұны",
    "Бұрыштама немесе кімге жолданды",
    "Қолхат, күні",
    "Орындалуы туралы белгі",
    "Ескертпе",
)
RUSSIAN = (
    "№ п/п",
    "Рег. №",
    "Дата поступления",
    "Корреспондент",
    "Дата и индекс документа",
    "Краткое содержание",
    "Резолюция или кому направлен",
    "Расписка в получении",
    "Отметка об исполнении",
    "Примечание",
)
SYSTEM = (
    "Вх. №",
    "Вх. дата",
    "Отправитель",
    "БИН",
    "Исх. №",
    "Исх. дата",
    "Вид документа",
    "Содержание",
    "Исполнитель",
    "ID",
)


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (KAZAKH, ("number", "on", "sender_all", "summary", "resolution", "receipt", "execution", "note")),
        (
            RUSSIAN,
            ("", "number", "on", "sender", "their_both", "summary", "resolution", "receipt", "execution", "note"),
        ),
        (
            SYSTEM,
            (
                "number",
                "on",
                "sender",
                "sender_number",
                "their_number",
                "their_on",
                "kind",
                "summary",
                "resolution",
                "key",
            ),
        ),
    ],
    ids=["annex 15 in Kazakh", "annex 15 in Russian", "a system's own"],
)
def test_headings_of_the_law_are_known(headings: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert propose(headings) == {name: place for place, name in enumerate(expected) if name}


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (datetime(2024, 3, 5, 14, 30), date(2024, 3, 5)),  # noqa: DTZ001 - a spreadsheet knows no zones
        (date(2024, 3, 5), date(2024, 3, 5)),
        (45356, date(2024, 3, 5)),
        (45356.6, date(2024, 3, 5)),
        ("45356", date(2024, 3, 5)),
        ("05.03.2024", date(2024, 3, 5)),
        ("5/3/24 ж.", date(2024, 3, 5)),
        ("05-03-2024 14:30", date(2024, 3, 5)),
        ("2024-03-05T09:00:00", date(2024, 3, 5)),
        ("29.02.2024", date(2024, 2, 29)),
        ("05.03.2024ж.", date(2024, 3, 5)),
        ("12.03.24г.", date(2024, 3, 12)),
        ("5 наурыз 2024", date(2024, 3, 5)),
        ("2024 ж. 5 наурыз", date(2024, 3, 5)),
        ("от 5 марта 1998 года", date(1998, 3, 5)),
        ("", None),
        (None, None),
    ],
)
def test_days_are_read_however_they_are_written(cell: Any, day: date | None) -> None:
    assert day_of(cell) == day


@pytest.mark.parametrize(
    ("cell", "code"),
    [(cell, "day_wrong") for cell in ("29.02.2023", "31.04.2024", "00.01.2024", "05.13.2024", "31 сәуір 2024")]
    + [(cell, "day_unread") for cell in ("кеше", "5", 12, "2024", "5 наурыз", "№ 7 05.03.2024", time(12, 5))],
)
def test_what_is_no_day_is_told_from_what_cannot_be_read(cell: Any, code: str) -> None:
    with pytest.raises(NoDay) as none:
        day_of(cell)

    assert none.value.code == code


TOGETHER = [  # annex 15: number and day in one cell
    ("04.03.2024 № 12-05/7", "12-05/7", date(2024, 3, 4)),
    ("12-05/7 от 04.03.2024г.", "12-05/7", date(2024, 3, 4)),
    ("1998 ж. 4 наурыз № 12-05/7", "12-05/7", date(1998, 3, 4)),
    ("04/03/1995 № 5", "5", date(1995, 3, 4)),
    ("№ 12/05/24 от 04.03.2024", "12/05/24", date(2024, 3, 4)),
    ("т-5, 04.03.2024", "т-5", date(2024, 3, 4)),
    ("04.03.2024", "", date(2024, 3, 4)),
    ("исх. 12-5 от 04.03.2024", "12-5", date(2024, 3, 4)),
    ("12-5/1 04.03.2024", "12-5/1", date(2024, 3, 4)),
    ("04.03.2024 12 - 5", "12-5", date(2024, 3, 4)),
    ("12-5 (04.03.2024)", "12-5", date(2024, 3, 4)),
    ("04.03.2024 14:30 № 5", "5", date(2024, 3, 4)),
    ("(№ 5 күні 04.03.2024)", "5", date(2024, 3, 4)),
    ("№ б/н от 04.03.2024", "б/н", date(2024, 3, 4)),
    ("№ 01 - 12/345 от 04.03.2024", "01-12/345", date(2024, 3, 4)),
    ("№ 1234, 4 наурыз 2024", "1234", date(2024, 3, 4)),
    ("№ 2045, 4 марта 2024 г.", "2045", date(2024, 3, 4)),
    ("№ от 04.03.2024", "", date(2024, 3, 4)),
    ("№ 01 - 12/345", "01-12/345", None),
    ("№ 12-05/7", "12-05/7", None),
    ("12-05/7", "12-05/7", None),
    ("б/н", "б/н", None),
]


@pytest.mark.parametrize(("cell", "number", "day"), TOGETHER)
def test_a_number_and_a_day_in_one_cell_are_told_apart(cell: str, number: str, day: date | None) -> None:
    heard = told(cell, named=False)

    assert (heard.number, heard.on, heard.fault) == (number, day, "")


@pytest.mark.parametrize(("cell", "number", "day"), TOGETHER)
def test_the_name_before_them_is_the_correspondents(cell: str, number: str, day: date | None) -> None:
    heard = told(f"«Игілік-2050» ЖШС, {cell}", named=True)

    assert (heard.name, heard.number, heard.on, heard.fault) == ("«Игілік-2050» ЖШС", number, day, "")


NAMED = [  # whose name has figures of its own
    ("Білім бөлімі, 12-5/1 04.03.2024", "Білім бөлімі", "12-5/1"),
    ("Білім бөлімі 12-5/1 04.03.2024", "Білім бөлімі", "12-5/1"),
    ("Нұр ЖШС исх. 12-5 от 04.03.2024", "Нұр ЖШС", "12-5"),
    ("Нұр ЖШС 04.03.2024 12 - 5", "Нұр ЖШС", "12-5"),
    ("КГУ «Школа № 7» № 12 от 04.03.2024", "КГУ «Школа № 7»", "12"),
    ('"№7 мектеп" КММ, № 45, 04.03.2024', '"№7 мектеп" КММ', "45"),
    ("“Игілік 2050” ЖШС, 5, 04.03.2024", "“Игілік 2050” ЖШС", "5"),
    ("Қазпошта 2-бөлімше, 12-5 от 04.03.2024", "Қазпошта 2-бөлімше", "12-5"),
    ("Қазпошта 2-бөлімше 04.03.2024", "Қазпошта 2-бөлімше", ""),
    ("Нұр ЖШС 04.03.2024 (12-5)", "Нұр ЖШС", "12-5"),
    ("Нұр ЖШС (Шымкент) № 5 от 04.03.2024", "Нұр ЖШС (Шымкент)", "5"),
]


@pytest.mark.parametrize(("cell", "name", "number"), NAMED)
def test_a_name_may_have_figures_where_it_is_sure_that_they_are_its_own(cell: str, name: str, number: str) -> None:
    heard = told(cell, named=True)

    assert (heard.name, heard.number, heard.on, heard.fault) == (name, number, date(2024, 3, 4), "")


@pytest.mark.parametrize(
    "cell",
    [
        "Қазығұрт №7 мектебі, № 45, 04.03.2024",
        "Қазығұрт №7 мектебі, 04.03.2024",
        "Қазығұрт №7 мектебі",
        "Нұр ЖШС № 5 от 04.03.2024, № 6 от 06.03.2024",
        "Нұр ЖШС 5 от 04.03.2024, 6 от 06.03.2024",
        "Нұр ЖШС 3-5/1, 12-5/2 04.03.2024",
        "Нұр ЖШС 12-5/2 04.03.2024 3-5/1",
        "Нұр ЖШС 12-5/2, № 5 04.03.2024",
        "Мектеп 5 04.03.2024",
        "Шымкент ПМК-7 04.03.2024",
        "Нұр ЖШС № 5 4 наурыз, 04.03.2024",
        "Нұр ЖШС 12/05/24",
    ],
)
def test_a_name_and_a_number_that_are_not_surely_told_apart_are_a_fault(cell: str) -> None:
    assert told(cell, named=True).fault == "their_mixed"


@pytest.mark.parametrize(
    "cell",
    [
        "05.03.2024 05-03-2024",
        "12/05/24",
        "№ 04.03.2024",
        "12-05-24",
        "№ 5 № 6 04.03.2024",
        "5, 6 04.03.2024",
        "7 № 5 04.03.2024",
    ],
)
def test_what_may_be_a_number_or_a_day_is_a_fault_beside_no_name_too(cell: str) -> None:
    assert told(cell, named=False).fault == "their_mixed"


@pytest.mark.parametrize("name", ["«Игілік-2050» ЖШС", "Қазпошта 2-бөлімше", "Мектеп 5"])
def test_figures_of_a_name_are_no_day(name: str) -> None:
    heard = told(name, named=True)

    assert (heard.name, heard.number, heard.fault) == (name, "", "")


@pytest.mark.parametrize("named", [False, True])
@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("31.02.2024 № 5", "their_day_wrong"),
        ("№ 5, 4 наурыз", "their_day_unread"),
        ("№ 5 04.03", "their_day_unread"),
        ("4/III-98 № 5", "their_day_unread"),
        ("2024 ж. № 5", "their_day_unread"),
        ("12-05/7 05 03 2024", "their_day_unread"),
        ("№ 5/04.03.2024", "their_day_unread"),
    ],
)
def test_a_day_beside_a_number_is_never_lost_without_a_word(cell: str, code: str, named: bool) -> None:
    assert told(cell, named=named).fault == code


@pytest.mark.parametrize(
    ("cell", "slip"),
    [
        (datetime(2024, 5, 12), "number_day"),  # noqa: DTZ001 - a spreadsheet knows no zones
        (date(2024, 5, 12), "number_day"),
        (time(12, 5), "number_day"),
        ("12.05.2024", "number_day"),
        ("12.май", "number_day"),
        ("12-May", "number_day"),
        ("мам.24", "number_day"),
        ("12/05/2024", "number_day"),
        ("12-05-2024", "number_day"),
        ("12.05.24", "number_day"),
        ("12/05/24", "number_day"),
        ("5/13/2024", "number_day"),  # as spreadsheets elsewhere write it
        ("2024-05-12", "number_day"),
        ("2024.05.12 0:00", "number_day"),
        (290.5, "number_fraction"),
        ("290.5", "number_fraction"),
        ("290,50", "number_fraction"),
        (290.0, ""),
        (290, ""),
        ("3-5/290", ""),
        ("12-05/2024", ""),
        ("12-05/24", ""),
        ("02-11-7", ""),
        ("3-5/290.1", ""),
        ("12-қаз", ""),
        ("290-май", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_what_a_spreadsheet_has_made_of_a_number_is_seen(cell: Any, slip: str) -> None:
    assert slip_of(cell, is_typed=False) == slip


@pytest.mark.parametrize("cell", ["12.05.2024", "12-05-24", "02.15", "290.5", "12.май"])
def test_a_number_in_a_column_of_text_is_as_it_was_typed(cell: str) -> None:
    assert slip_of(cell, is_typed=True) == ""


@pytest.mark.parametrize(
    ("cell", "is_typed", "is_dated", "slip"),
    [
        (datetime(2024, 5, 12), True, True, "number_day"),  # noqa: DTZ001 - a spreadsheet knows no zones
        (7.5, True, True, "number_fraction"),
        ("12.05.2024", True, False, ""),  # typed as a text: some firms number their letters so
        ("12.05.2024", False, True, ""),
        ("12.05.2024", False, False, "number_day"),  # a CSV says no types
        ("2024-05-12", False, False, "number_day"),
        ("12.май", False, True, "number_day"),  # nobody writes a number or a day so
        ("12.май", True, False, ""),
        ("290,50", False, False, ""),
        ("12-05/24", False, False, ""),
    ],
)
def test_a_day_as_the_senders_number_is_a_slip_only_where_it_must_be(
    cell: Any, is_typed: bool, is_dated: bool, slip: str
) -> None:
    assert slip_of_theirs(cell, is_typed=is_typed, is_dated=is_dated) == slip


@pytest.mark.parametrize(
    ("number", "ordinal"),
    [
        ("290", 290),
        ("3-5/290", 290),
        ("02-11/7", 7),
        ("ВХ-3/15", 15),
        ("290/1", None),
        ("290-И", None),
        ("б/н", None),
        ("0", None),
        ("99999999", None),
    ],
)
def test_the_place_in_the_year_is_told_by_the_number(number: str, ordinal: int | None) -> None:
    assert ordinal_of(number) == ordinal


def test_signs_nobody_sees_are_left_out_of_a_text() -> None:
    assert text_of("  Бірінші\x00 \u200bжол \r\n\n екінші\tжол ") == "Бірінші жол\nекінші жол"


@pytest.mark.parametrize(
    ("name", "number", "person"),
    [
        ("Төлеген Айсұлу Бекқызы", "", True),
        ("Иванов И.И.", "", True),
        ("И. Иванов", "", True),
        ("Иванов Пётр Сергеевич", "", True),
        ("Түркістан облысының әкімдігі", "", False),
        ("«Игілік-2050» ЖШС", "", False),
        ("Жер қатынастары бөлімі", "", False),
        ("Серік", "850101300005", True),
        ("Серік", "990140000384", False),
    ],
)
def test_a_citizen_is_told_from_a_body(name: str, number: str, person: bool) -> None:
    assert is_person(name, number) is person


def test_initials_before_the_surname_are_turned() -> None:
    card = card_of("И.П. Иванов", "")

    assert (getattr(card, "last_name", ""), getattr(card, "first_name", ""), getattr(card, "patronymic", "")) == (
        "Иванов",
        "И.",
        "П.",
    )


MARKS = [
    "Қызмет бабында пайдалану үшін",
    "қызмет  бабында\nпайдалануға",
    "Кызмет бабында пайдалану ушин",
    "Для служебного пользования",
    "для служ. пользования",
    "Құпия емес-конфиденциалды",
    "Д.С.П.",
    "12-05/7 Д. С. П.",
    "Д\u0421П",
    "дcп",
    "Д\u200bСП",
    "Қ.Б.П.",
    "Қ.Б.П.Ү.",
    "Конфиденциально",
    "Хат (конфиденциалды)",
]


@pytest.mark.clause("10.4")
@pytest.mark.parametrize(
    ("text", "marked"),
    [("12 ҚБП", True), ("7дсп", True), ("3-5/7қбп", True), ("АДСП", False), ("7-дсп", True), ("ДСПания", False)]
    + [(phrase, True) for phrase in MARKS]
    + [(phrase.upper(), True) for phrase in MARKS]
    + [("Конфиденциалдылық туралы заң", False), ("О соблюдении конфиденциальности", False), ("д. с п", False)],
)
def test_10_4_the_mark_of_a_restricted_paper_is_seen(text: str, marked: bool) -> None:
    assert is_restricted(text) is marked
