"""Search by folded names where no column is kept."""

from __future__ import annotations

import pytest

from apparat.kazakh.folding import LETTERS, PLAIN, fold
from apparat.org.models import Unit
from apparat.search.folded import named

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("letter", "plain"), list(zip(LETTERS, PLAIN, strict=True)))
def test_the_database_folds_as_the_question_is_folded(letter: str, plain: str) -> None:
    assert fold(f"б{letter}б") == fold(f"б{plain}б") == f"б{plain}б"


@pytest.mark.parametrize(("letter", "plain"), list(zip(LETTERS, PLAIN, strict=True)))
def test_a_name_is_found_by_either_of_two_fellow_letters_small_or_large(letter: str, plain: str) -> None:
    for code in (letter, plain):
        Unit.objects.create(code=f"of-{code}", kind="department", name_kk=f"Дб{code}Б бөлімі")

    found = [named(Unit.objects.all(), word, "name_kk").count() for word in (f"дб{letter}б", f"ДБ{plain}Б".upper())]

    assert found == [2, 2]


@pytest.mark.parametrize("text", ["қаржы", "КАРЖЫ", "каржы болим", "«Қаржы»", "бөлімі қаржы"])
def test_every_word_begins_some_word_of_the_name(text: str) -> None:
    Unit.objects.create(code="finance", kind="department", name_kk="Қаржы бөлімі")
    Unit.objects.create(code="sport", kind="department", name_kk="Спорт бөлімі")

    assert [unit.code for unit in named(Unit.objects.all(), text, "name_kk", "name_ru")] == ["finance"]


@pytest.mark.parametrize("text", ["", "   ", "'; drop table --", "мен"])
def test_a_text_without_a_word_finds_everything_or_nothing_and_never_fails(text: str) -> None:
    Unit.objects.create(code="finance", kind="department", name_kk="Қаржы бөлімі")

    assert len(named(Unit.objects.all(), text, "name_kk")) in {0, 1}
