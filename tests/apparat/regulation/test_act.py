"""The Regulation as data: every clause is there once, in three languages, in our own words (clauses 1.1–22.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from apparat.regulation.act import ACT, CHAPTERS, SOURCE, Clause, clause_of
from apparat.regulation.act.clause import Chapter, Words, clause, numbered

LANGUAGES = ("kk", "ru", "en")
ORIGINAL = Path(__file__).parents[4] / "shared/spec/sources/004_7bc65496066851ad.txt"
SYSTEM_NAMES = {"Е-өтініш"}  # the appeals system bears its Kazakh name in Russian texts too
RUN = 8  # words in a row that would be the original's wording and no longer ours

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
FIGURE = re.compile(r"\d+(?:[.:]\d+)*")
SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+|\d+\)")  # an item of a list is a sentence of its own
NAME_IN_QUOTES = re.compile(r"[«“][^»”]*[»”]|\"[^\"]*\"")  # titles of laws are facts, not wording


def every_text() -> Iterator[tuple[str, Words]]:
    """Yield (where, text) for every text of the act: titles, notes, clauses."""
    for chapter in CHAPTERS:
        yield f"title of chapter {chapter.number}", chapter.title
        if chapter.note is not None:
            yield f"note of chapter {chapter.number}", chapter.note
        for each in chapter.clauses:
            yield each.number, each.asks


def runs(text: str) -> set[tuple[str, ...]]:
    """Return every run of ``RUN`` consecutive words of the text, in small letters; bare clause numbers are no words."""
    words = [word.lower() for word in WORD.findall(text)]
    found = {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}
    return {run for run in found if not all(word.isdigit() for word in run)}


def figures(text: str) -> frozenset[str]:
    """Return the figures of the text; a time is one figure whether written 13:00 or 13.00."""
    return frozenset(found.replace(":", ".") for found in FIGURE.findall(text))


def small_clause(number: str) -> Clause:
    return clause(number, kk="мәтін", ru="текст", en="text")


def small_chapter(number: int, *clause_numbers: str) -> Chapter:
    return Chapter(number, Words("тарау", "глава", "chapter"), tuple(small_clause(each) for each in clause_numbers))


def test_the_act_has_199_clauses() -> None:
    assert len(ACT) == 199


def test_the_act_has_22_chapters_in_order() -> None:
    assert [chapter.number for chapter in CHAPTERS] == list(range(1, 23))


@pytest.mark.parametrize(
    ("number", "count"),
    [
        (1, 6),
        (2, 4),
        (3, 11),
        (4, 13),
        (5, 13),
        (6, 13),
        (7, 10),
        (8, 9),
        (9, 8),
        (21, 0),
        (22, 2),
    ],
)
def test_a_chapter_has_as_many_clauses_as_the_original(number: int, count: int) -> None:
    assert len(CHAPTERS[number - 1].clauses) == count


@pytest.mark.parametrize("number", ["10.10", "17.3"])
def test_a_number_the_original_skips_is_refused_with_the_reason(number: str) -> None:
    with pytest.raises(KeyError, match=rf"no clause {re.escape(number)}: the original skips this number"):
        clause_of(number)


def test_an_unknown_number_is_refused_by_name() -> None:
    with pytest.raises(KeyError, match=r"no clause 99\.1: no such number"):
        clause_of("99.1")


def test_only_10_10_and_17_3_are_missing_from_the_numbering() -> None:
    whole = {f"{c.number}.{place}" for c in CHAPTERS for place in range(1, len(c.clauses) + 1)}

    missing = whole - set(ACT)

    assert missing == {"10.10", "17.3"}


def test_chapter_21_is_unnumbered_and_says_so_in_a_note() -> None:
    chapter = CHAPTERS[20]

    assert (chapter.number, chapter.clauses) == (21, ())
    assert chapter.note is not None


def test_every_clause_stands_in_its_chapter_in_the_order_of_the_act() -> None:
    orders = [each.order for each in ACT.values()]

    assert orders == sorted(set(orders))
    assert [each.chapter for each in ACT.values()] == [c.number for c in CHAPTERS for _ in c.clauses]


def test_13_10_comes_after_13_9() -> None:
    numbers = list(ACT)

    assert numbers.index("13.10") == numbers.index("13.9") + 1


def test_clause_of_gives_the_clause_by_its_number() -> None:
    assert clause_of("13.6").number == "13.6"


def test_the_act_names_its_source() -> None:
    assert (SOURCE.number, SOURCE.date) == ("135", date(2025, 6, 20))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_stands_in_the_language(language: str) -> None:
    empty = [where for where, words in every_text() if not getattr(words, language).strip()]

    assert empty == []


def test_the_three_languages_of_a_text_differ() -> None:
    copied = [where for where, words in every_text() if len({words.kk, words.ru, words.en}) != 3]

    assert copied == []


def test_the_three_languages_of_a_clause_name_the_same_figures() -> None:
    differing = [
        each.number for each in ACT.values() if len({figures(each.asks.in_(language)) for language in LANGUAGES}) != 1
    ]

    assert differing == []


def test_kazakh_texts_of_clauses_have_kazakh_letters() -> None:
    without = [each.number for each in ACT.values() if not set("әғқңөұүһі") & set(each.asks.kk.lower())]

    assert without == []


def test_russian_texts_have_no_kazakh_words_outside_quotations_and_abbreviations() -> None:
    kazakh = [
        (where, word)
        for where, words in every_text()
        for word in WORD.findall(NAME_IN_QUOTES.sub("", words.ru))
        if set("әғқңөұүһі") & set(word.lower()) and not word.isupper() and word not in SYSTEM_NAMES
    ]

    assert kazakh == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_mixes_latin_and_cyrillic_letters(language: str) -> None:
    mixed = [
        (where, word)
        for where, words in every_text()
        for word in re.findall(r"[^\W\d_]+", getattr(words, language))
        if re.search("[A-Za-z]", word) and re.search("[\u0400-\u04ff]", word)
    ]

    assert mixed == []


@pytest.mark.parametrize(
    ("language", "text"), [("kk", "бір"), ("ru", "один"), ("en", "one"), ("ru-kz", "один"), ("de", "бір"), ("", "бір")]
)
def test_a_text_is_read_in_a_language_and_falls_back_to_kazakh(language: str, text: str) -> None:
    words = Words(kk="бір", ru="один", en="one")

    assert words.in_(language) == text


def test_a_language_without_text_falls_back_to_kazakh() -> None:
    words = Words(kk="бір", ru="", en="one")

    assert words.in_("ru") == "бір"


def test_a_clause_in_a_foreign_chapter_is_refused() -> None:
    with pytest.raises(ValueError, match=r"clause 2\.1 stands in chapter 1"):
        numbered([small_chapter(1, "1.1", "2.1")])


@pytest.mark.parametrize("numbers", [("1.1", "1.1"), ("1.2", "1.1"), ("1.10", "1.9")])
def test_a_repeated_or_disordered_clause_is_refused(numbers: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="is repeated or out of order"):
        numbered([small_chapter(1, *numbers)])


def test_a_disordered_chapter_is_refused() -> None:
    with pytest.raises(ValueError, match="chapter 1 follows chapter 2"):
        numbered([small_chapter(2, "2.1"), small_chapter(1, "1.1")])


def test_no_sentence_repeats_eight_words_of_the_original_in_a_row() -> None:
    if not ORIGINAL.exists():
        pytest.skip("the original of the Regulation is not beside this repository (shared/spec/sources)")
    original = runs(ORIGINAL.read_text(encoding="utf-8"))

    repeated = [
        (each.number, " ".join(run))
        for each in ACT.values()
        for sentence in SENTENCE_END.split(NAME_IN_QUOTES.sub("|", each.asks.kk))
        for run in sorted(runs(sentence) & original)
    ]

    assert repeated == []
