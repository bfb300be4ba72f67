"""Folding for search: forms of a word meet, numbers stay whole, nothing a person types can break a query (law.md 6)."""

from __future__ import annotations

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from apparat.kazakh.folding import LONGEST_TEXT, MOST_WORDS, fold, query
from apparat.search.columns import Words

WORDS = Words.template % {"expressions": "%s"}


def _finds(wanted: str, text: str) -> bool:
    """Say, as PostgreSQL does, whether every prefix of the query stands before a word of the column."""
    words = fold(text).split()
    prefixes = [part.removesuffix(":*") for part in query(wanted).split(" & ")]
    return all(any(word.startswith(prefix) for word in words) for prefix in prefixes)


FAMILIES = [
    "тапсырма тапсырманы тапсырмасы тапсырмасына тапсырмасын тапсырмалар тапсырмаларының тапсырмамен",
    "поручение поручения поручений поручению поручением поручениями поручениях",
    "әкімдік әкімдігі әкімдігінің әкімдікке әкімдіктің",
    "мерзім мерзімі мерзімінде мерзімінің мерзімдер",
    "орындау орындауын орындауға орындаудың",
    "қаулы қаулысы қаулылары қаулының",
    "кітап кітабы кітаптар кітаптың",
    "аудан ауданы ауданының ауданында ауданындағы ауданға",
    "білім білімі білімнің",
    "отырыс отырысы отырысында отырыстар",
    "аким акима акиму акимом акимов",
    "исполнение исполнения исполнению",
    "документ документы документов документами",
    "жалоба жалобы жалоб жалобой",
    "жүнісов жүнісова жүнісовке",
    "районный районного районному районные",
]


@pytest.mark.parametrize("family", FAMILIES, ids=[family.split()[0] for family in FAMILIES])
def test_every_form_of_a_word_finds_every_other(family: str) -> None:
    forms = family.split()

    missed = [(wanted, text) for wanted in forms for text in forms if not _finds(wanted, text)]

    assert missed == []


@pytest.mark.parametrize(("one", "other"), [("білім", "билет"), ("бюджет", "бөбек"), ("хаттама", "хабар")])
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert not _finds(one, other)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Ұйымдастыру", "Уйымдастыру"),
        ("казыгурт", "Қазығұрт"),
        ("әкiмдiгi", "әкімдігі"),  # Latin i in a Cyrillic word, as the seeds have it
        ("ӘКІМДІГІ", "әкiмдiк"),
        ("мөpi", "мөрі"),
        ("учёт", "учет"),
        ("НӨМІРІ", "номири"),
    ],
)
def test_look_alikes_and_kazakh_letters_meet(typed: str, stored: str) -> None:
    assert _finds(typed, stored)


@pytest.mark.parametrize("typed", ["3-5/151", "5/151", "151", "3-5/1", "№ 3-5/151", "№3-5/151", "3–5/151"])
def test_a_registration_number_is_found_whole_by_its_end_and_by_its_beginning(typed: str) -> None:
    assert _finds(typed, "Кіріс хат № 3-5/151, 12.05.2026")


def test_a_registration_number_is_not_found_by_another() -> None:
    assert not _finds("3-5/152", "Кіріс хат № 3-5/151, 12.05.2026")


def test_numbers_are_kept_whole_and_in_parts() -> None:
    assert fold("№ 3-5/151") == "3n5n151 5n151 151 3 5"


def test_half_a_word_finds_the_whole_one() -> None:
    halves = [
        half for half in ("тап", "тапсы", "тапсырма", "тапсырмал", "тапсырмалары") if _finds(half, "тапсырмаларының")
    ]

    assert halves == ["тап", "тапсы", "тапсырма", "тапсырмал", "тапсырмалары"]


def test_words_that_say_nothing_are_left_out() -> None:
    assert fold("Тапсырма және хат туралы") == "тапсырма хат"
    assert query("о жалобе и не только") == "жало:* & тольк:*"
    assert query("және мен туралы") == ""


@pytest.mark.parametrize("typed", ["", " ", "'", '"; DROP', "& | ! ( ) :* <->", "\x00", "😀", "\ud800", "\\", "--"])
def test_signs_never_reach_the_query(typed: str) -> None:
    assert set(query(typed)) <= set("abcdefghijklmnopqrstuvwxyz:*& ")


def test_very_long_input_is_cut() -> None:
    folded = fold(" ".join(f"сөз{number}ү" for number in range(200_000)))

    assert len(folded.encode()) <= LONGEST_TEXT
    assert len(query("ж " * 10_000 + " ".join(f"сөз{number}" for number in range(500))).split(" & ")) <= MOST_WORDS
    assert max(len(word) for word in fold("ә" * 5_000).split()) == 64


@given(st.text())
def test_folded_words_are_letters_and_digits_each_once(text: str) -> None:
    words = fold(text).split(" ") if fold(text) else []

    assert len(words) == len(set(words))
    assert all(word.isalnum() for word in words)


@pytest.mark.django_db
@settings(max_examples=150, deadline=None)
@given(st.text())
def test_postgresql_takes_whatever_comes_out(text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {WORDS}, to_tsvector('simple', %s)", [fold(text), fold(text)])
        cursor.execute("SELECT %s::tsquery, to_tsquery('simple', %s)", [query(text), query(text)])

        assert len(cursor.fetchall()) == 1


@pytest.mark.django_db
@settings(max_examples=150, deadline=None)
@given(st.text())
def test_postgresql_finds_every_text_by_itself(text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {WORDS} @@ %s::tsquery", [fold(text), query(text)])

        assert cursor.fetchone() == (query(text) != "",)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("тапсырмалар", True),
        ("тапсырманы", True),
        ("3-5/151", True),
        ("5/151", True),
        ("поручений", True),
        ("жиын", False),
    ],
)
def test_postgresql_finds_what_folding_promises(typed: str, found: bool) -> None:
    text = "№ 3-5/151 Әкімнің тапсырмаларының орындалуы туралы. О поручениях акима"

    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {WORDS} @@ %s::tsquery", [fold(text), query(typed)])

        assert cursor.fetchone() == (found,)
