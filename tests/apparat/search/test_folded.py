"""Search by folded names where no column is kept."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apparat.asking.prepared import Prepared
from apparat.find.names import bodies, people
from apparat.kazakh import folding
from apparat.kazakh.folding import LETTERS, PLAIN, fold
from apparat.org import names
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


def test_the_index_of_names_folds_as_the_question_is_folded() -> None:
    assert (names.LETTERS, names.PLAIN) == (LETTERS, PLAIN)


@pytest.mark.parametrize(("question", "index"), [(people, "officer_names"), (bodies, "unit_names")])
def test_names_are_found_by_their_index(question: Prepared[Any], index: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        question(words=folding.query("қаржы бөл"))
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_indexscan = off")
        cursor.execute(f"EXPLAIN {asked[0]['sql']}")
        plan = " ".join(row[0] for row in cursor.fetchall())

    assert f"Bitmap Index Scan on {index}" in plan
