"""Tables declared by columns, and the marks in their cells: what comes from outside is text, never markup."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from operator import itemgetter
from types import SimpleNamespace

import pytest
from django.utils import translation
from django.utils.safestring import SafeString

from apparat.ui import cells
from apparat.ui.tables import Column, Table
from documents.states import IncomingState

EVIL = '<script>alert("1")</script>'


def test_a_row_has_a_heading_and_labels_for_narrow_screens() -> None:
    table = Table((Column("Number", lambda row: row[0], is_heading=True), Column("Content", lambda row: row[1])))

    drawn = table.body([("1", "жол"), ("2", "су")])

    assert drawn == (
        '<tr><th scope="row" data-label="Number">1</th><td data-label="Content">жол</td></tr>\n'
        '<tr><th scope="row" data-label="Number">2</th><td data-label="Content">су</td></tr>'
    )


def test_labels_stand_at_the_head() -> None:
    table = Table((Column("Number", str), Column("Content", str)))

    assert table.head() == '<tr><th scope="col">Number</th><th scope="col">Content</th></tr>'


def test_a_line_is_drawn_once_in_each_language_and_anew_when_it_changes() -> None:
    drawn: list[tuple[str, ...]] = []

    def state(line: tuple[str, ...]) -> str:
        drawn.append(line)
        return str(IncomingState(line[0]).label)

    table, filed, on_desk = Table((Column("State", state),), of_lines=True), ("filed",), ("on_desk",)
    bodies = []
    for language in ("kk", "ru", "kk"):
        with translation.override(language):
            bodies.append(table.body([filed, on_desk, filed]))

    assert drawn == [filed, on_desk] * 2
    assert bodies[0] == bodies[2] != bodies[1]
    assert len(set(bodies[0].split("\n"))) == 2


def test_two_tables_draw_the_same_line_each_in_its_own_way() -> None:
    line = ("жол", "су")
    tables = [Table((Column("Content", itemgetter(place)),), of_lines=True) for place in (0, 1)]

    assert ["жол" in table.body([line]) for table in tables] == [True, False]


@pytest.mark.parametrize(
    "cell",
    [
        lambda text: text,
        lambda text: cells.link("/", text),
        lambda text: cells.link(text, "1"),
        lambda text: cells.joined(text, cells.BREAK),
        cells.block,
        cells.muted,
        cells.whole_numbers,
        lambda text: cells.whole_numbers(f"{text} 3-5/1 {text}"),
        lambda text: cells.badge(text, "red"),
        lambda text: cells.state_badge("issued", text),
        lambda text: cells.shortened(text, 20),
        lambda text: cells.due_badge(date(2026, 12, 16), href=text),
        lambda text: cells.traffic_light(SimpleNamespace(colour="red", word=text), quiet=True),
    ],
)
def test_nothing_from_outside_becomes_markup(cell: object) -> None:
    drawn = Table((Column("Content", cell),)).body([EVIL])  # type: ignore[arg-type]

    assert "<script" not in drawn
    assert '"1"' not in drawn


@pytest.mark.parametrize(
    "mark",
    [
        lambda word: cells.badge(word, "blue"),
        lambda word: cells.traffic_light(SimpleNamespace(colour="green", word=word), quiet=True),
    ],
    ids=["badge", "light"],
)
def test_a_mark_kept_for_safe_text_is_not_given_to_the_same_text_from_outside(mark: Callable[[str], str]) -> None:
    word = "<b>Мерзімі</b>"

    of_ours, of_others = mark(SafeString(word)), mark(word)

    assert (word in of_ours, word in of_others) == (True, False)
    assert "&lt;b&gt;Мерзімі&lt;/b&gt;" in of_others


def test_a_state_is_named_in_the_readers_language() -> None:
    with translation.override("kk"):
        in_kazakh = cells.choice_badge(IncomingState, "filed")
    with translation.override("ru"):
        in_russian = cells.choice_badge(IncomingState, "filed")

    with translation.override("kk"):
        assert str(IncomingState.FILED.label) in in_kazakh
    with translation.override("ru"):
        assert str(IncomingState.FILED.label) in in_russian
    assert in_kazakh != in_russian


def test_a_day_tells_its_weekday_in_the_readers_language() -> None:
    with translation.override("kk"):
        in_kazakh = cells.day(date(2026, 12, 16))
    with translation.override("ru"):
        in_russian = cells.day(date(2026, 12, 16))

    assert "Сәрсенбі" in in_kazakh
    assert "Среда" in in_russian


@pytest.mark.parametrize(("length", "shown"), [(7, "қала іс"), (5, "қала…"), (3, "қа…")])
def test_a_long_text_ends_in_an_ellipsis(length: int, shown: str) -> None:
    assert cells.shortened("қала іс", length) == shown


def test_13_10_a_cell_cites_a_clause_by_its_number() -> None:
    assert 'popovertarget="clause-13-10">13.10</button>' in cells.clause_mark("13.10")


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Хат 3-5/290: мерзімі", 'Хат <span class="nowrap">3-5/290</span>: мерзімі'),
        ("12-05/137, 45-ө", '<span class="nowrap">12-05/137</span>, <span class="nowrap">45-ө</span>'),
        ("ауыл шаруашылығы", "ауыл шаруашылығы"),
        ("іс-шара 2026 жыл", "іс-шара 2026 жыл"),
        ("3-5/1 & <b>", '<span class="nowrap">3-5/1</span> &amp; &lt;b&gt;'),
        ("1-23456789012345678901234", "1-23456789012345678901234"),
        (SafeString("<b>3-5/1</b>"), "<b>3-5/1</b>"),
        ("7" * 20_000, "7" * 20_000),  # looked through in one go, or nobody would wait for the end of this test
    ],
)
def test_a_number_in_a_text_stays_on_one_line_unless_no_line_could_hold_it(text: str, drawn: str) -> None:
    assert cells.whole_numbers(text) == drawn
