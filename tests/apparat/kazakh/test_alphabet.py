"""The order of the 42 letters of the Kazakh alphabet (law.md 6)."""

from __future__ import annotations

import random

import pytest

from apparat.kazakh.alphabet import ALPHABET, sort_key

_LAW = "А Ә Б В Г Ғ Д Е Ё Ж З И Й К Қ Л М Н Ң О Ө П Р С Т У Ұ Ү Ф Х Һ Ц Ч Ш Щ Ъ Ы І Ь Э Ю Я"
LAW = _LAW.split()


def test_there_are_forty_two_letters_in_the_order_of_the_alphabet() -> None:
    assert list(ALPHABET) == [letter.lower() for letter in LAW]


def test_all_letters_sort_as_the_alphabet_does() -> None:
    shuffled = random.Random(42).sample(LAW, k=len(LAW))  # noqa: S311 - a fixed order, no secret

    assert sorted(shuffled, key=sort_key) == LAW


def test_case_does_not_matter() -> None:
    assert [sort_key(letter) for letter in LAW] == [sort_key(letter.lower()) for letter in LAW]


@pytest.mark.parametrize(
    "ordered",
    [
        ["Абаев", "Әбенова", "Бекова"],
        ["Қалиев", "Құрманов", "Лепесов"],
        ["Ұзақов", "Үсенов", "Фазылов"],
        ["Ысқақов", "Ізбасаров", "Эшимов"],
        ["Серік", "Серікбаев", "Серікбай"],
        ["Тұрсын Ерлан", "Тұрсынов Абай"],  # a shorter surname first
        ["2 мектеп", "Alpha", "Алматы"],
    ],
)
def test_names_sort_as_a_dictionary_does(ordered: list[str]) -> None:
    backwards = ordered[::-1]

    assert sorted(backwards, key=sort_key) == ordered


def test_signs_do_not_count() -> None:
    assert sort_key("«Ақ-Орда» ЖШС") == sort_key("ақ орда жшс")
    assert sort_key("") == sort_key("…")
