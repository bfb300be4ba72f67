"""Who took an old journal over sees its papers as keeper of the registry, not for ever (10.4, 10.9; ADR-0009)."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from django.db import connection

from apparat.org.models import Officer
from documents.models import Incoming
from tests.factories.imports import row, rows, table, taken_over
from tests.factories.letters import WEDNESDAY, registered

TODAY = WEDNESDAY.date()
PATCH: Any = import_module("documents.migrations.0025_importer_sees_no_old_registry").Migration.operations[0]


@pytest.mark.clause("10.9")
def test_10_9_who_keeps_the_registry_no_more_sees_no_old_paper(aigul_from_records: Officer, akim: Officer) -> None:
    live = registered(aigul_from_records, akim)
    taken_over(aigul_from_records, table(*rows(1, 3)))
    as_keeper = Incoming.objects.visible_to(aigul_from_records, TODAY).count()
    aigul_from_records.position = None
    aigul_from_records.save()

    seen = Incoming.objects.visible_to(Officer.objects.get(pk=aigul_from_records.pk), TODAY)

    assert (as_keeper, list(seen)) == (4, [live])


def test_the_migration_goes_back_and_forth_over_old_papers_only(aigul_from_records: Officer, akim: Officer) -> None:
    live = registered(aigul_from_records, akim)
    taken_over(aigul_from_records, table(row("3-5/7")))
    old, mine, places = Incoming.objects.get(state="imported"), f"p{aigul_from_records.pk}", _places()

    with connection.cursor() as cursor:
        cursor.execute(PATCH.reverse_sql)
    old.refresh_from_db()
    before = old.seen_by
    with connection.cursor() as cursor:
        cursor.execute(PATCH.sql)
    old.refresh_from_db()

    assert (before, old.seen_by) == ([mine], [])
    assert _places()[live.pk] == places[live.pk]


def _places() -> dict[int, str]:
    """Return where each row lies: an update would move it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, ctid::text FROM documents_incoming")
        return dict(cursor.fetchall())
