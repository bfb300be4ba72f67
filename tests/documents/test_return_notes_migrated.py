"""10.12: notes of return that were here before keep their ground and their details, on the way there and back."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection

from apparat.org.models import Officer
from documents.actions.accept_incoming import accept_incoming
from documents.actions.return_unregistered import return_unregistered
from documents.models import ReturnNote
from tests.factories.letters import WEDNESDAY, paper

BEFORE = "0015"


@pytest.mark.clause("10.12")
@pytest.mark.django_db(transaction=True)
def test_10_12_the_migration_keeps_grounds_and_details_in_the_language_of_the_letter(
    aigul_from_records: Officer, akim: Officer
) -> None:
    notes = {language: _sent_back(aigul_from_records, akim, language) for language in ("kk", "ru", "both")}

    try:
        call_command("migrate", "documents", BEFORE, verbosity=0)
        before = _rows("ground, language, details")
    finally:
        call_command("migrate", verbosity=0)
    after = {note.pk: (note.grounds, note.language, note.details, note.details_ru) for note in ReturnNote.objects.all()}

    assert before == {
        notes["kk"]: ("form", "kk", "Қосымша жоқ"),
        notes["ru"]: ("form", "ru", "Нет приложения"),
        notes["both"]: ("form", "kk", "Қосымша жоқ"),
    }
    assert after == {
        notes["kk"]: (["form"], "kk", "Қосымша жоқ", ""),
        notes["ru"]: (["form"], "ru", "", "Нет приложения"),
        notes["both"]: (["form"], "kk", "Қосымша жоқ", ""),
    }


def _sent_back(clerk: Officer, akim: Officer, language: str) -> int:
    facts = paper(akim, their_number=f"7/{language}")
    held = accept_incoming(by=clerk, at=WEDNESDAY, paper=facts, hold=True)
    said = {"kk": "Қосымша жоқ", "ru": "Нет приложения"}
    details = {key: words for key, words in said.items() if language in {key, "both"}}
    note = return_unregistered(
        incoming=held,
        by=clerk,
        at=WEDNESDAY,
        grounds=["form"],
        language=language,
        details=details,
        is_no_appeal=True,
    )
    return note.pk


def _rows(columns: str) -> dict[int, tuple[str, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id, {columns} FROM documents_returnnote")  # noqa: S608 - our own columns
        return {row[0]: tuple(row[1:]) for row in cursor.fetchall()}
