"""Migration 0017 on tables in use: there, back and there again it leaves nothing the other side cannot read."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection

from apparat.deadlines.models import Deadline
from apparat.org.models import Officer
from documents.actions.accept_incoming import accept_incoming
from documents.models import DocumentKind, Incoming
from documents.models.kind import AnswerTerm
from tests.factories.letters import WEDNESDAY, open_registry, paper, registered

TABLES = ("documents_incoming", "documents_historicalincoming")


@pytest.mark.clause("10.4")
@pytest.mark.clause("10.14")
@pytest.mark.django_db(transaction=True)
def test_10_4_10_14_the_migration_goes_back_and_forth_over_papers_in_every_new_shape(
    aigul_from_records: Officer, akim: Officer
) -> None:
    asked = _media_request(aigul_from_records, akim)
    facts = paper(akim, their_number="7", signatory_post="acting_deputy")
    held = accept_incoming(by=aigul_from_records, at=WEDNESDAY, paper=facts, hold=True)
    line = registered(aigul_from_records, akim, their_number="8", restricted=True, summary="")

    try:
        call_command("migrate", "documents", "0016", verbosity=0)
        posts = _values("signatory_post", held.pk)
        _write(f"reference = 'Мазмұн', executor = 'Б. Асанов' WHERE id = {line.pk}")
    finally:
        call_command("migrate", verbosity=0)

    assert posts == {"acting"}
    row = Deadline.objects.get(term_key=AnswerTerm.MEDIA)
    assert (row.state, bool(row.close_reason_kk), bool(row.close_reason_ru)) == ("cancelled", True, True)
    assert Incoming.objects.get(pk=asked.pk).answer_deadline is None
    assert _values("reference || executor || executor_phone", line.pk) == {""}


def _media_request(clerk: Officer, akim: Officer) -> Incoming:
    open_registry()
    kind = DocumentKind.objects.create(code="media", name_kk="Сұрау", needs_answer=True, term_key=AnswerTerm.MEDIA)
    return registered(clerk, akim, kind=kind)


def _values(column: str, pk: int) -> set[str]:
    """Return what the paper and its history hold in the column."""
    with connection.cursor() as cursor:
        cursor.execute(" UNION ".join(f"SELECT {column} FROM {table} WHERE id = {pk}" for table in TABLES))  # noqa: S608
        return {row[0] for row in cursor.fetchall()}


def _write(change: str) -> None:
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"UPDATE {table} SET {change}")  # noqa: S608 - our own words
