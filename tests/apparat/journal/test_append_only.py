"""The journal can be added to, never changed or emptied; the database says so."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib import import_module

import pytest
from django.db import ProgrammingError, connection, transaction

from apparat.journal.events import READ
from apparat.journal.models import Entry
from apparat.journal.write import write
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from tests.apparat.journal.papers import Paper

AT = datetime(2026, 3, 20, 10, 30, tzinfo=UTC)


@pytest.fixture
def entry(aigul_from_records: Officer) -> Entry:
    """A fact of the journal."""
    mandate = Mandate(aigul_from_records, aigul_from_records.position)
    return write(READ, Paper(7, "3-5/151"), mandate=mandate, at=AT, clause="10.4")


def test_the_database_refuses_to_change_an_entry(entry: Entry) -> None:
    entry.clause = "13.6"

    with pytest.raises(ProgrammingError, match="append-only: UPDATE refused"), transaction.atomic():
        entry.save()

    assert Entry.objects.get().clause == "10.4"


def test_the_database_refuses_to_delete_an_entry(entry: Entry) -> None:
    with pytest.raises(ProgrammingError, match="append-only: DELETE refused"), transaction.atomic():
        Entry.objects.all().delete()

    assert Entry.objects.count() == 1


def test_the_database_refuses_to_truncate_the_journal(entry: Entry) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE apparat_entry ENABLE TRIGGER journal_no_truncate")  # off in the suite, see conftest

        with pytest.raises(ProgrammingError, match="append-only: TRUNCATE refused"), transaction.atomic():
            cursor.execute("TRUNCATE apparat_entry CASCADE")

    assert Entry.objects.count() == 1


def test_an_entry_names_officer_subject_paper_and_clause(entry: Entry, aigul_from_records: Officer) -> None:
    stored = Entry.objects.get(pk=entry.pk)

    assert (stored.event, stored.clause, stored.at) == (READ, "10.4", AT)
    assert (stored.officer, stored.on_behalf_of) == (aigul_from_records, None)
    assert (stored.subject_kind, stored.subject_id, stored.subject_number) == ("paper", 7, "3-5/151")
    assert (stored.root_kind, stored.root_id) == ("paper", 7)


def test_an_unregistered_event_is_refused(db: None) -> None:
    with pytest.raises(KeyError, match=r"nobody\.registered"):
        write("nobody.registered", Paper(7), mandate=None, at=AT, clause="")

    assert Entry.objects.count() == 0


def test_the_guard_can_be_taken_back_and_put_again_with_its_migration(db: None) -> None:
    migration = import_module("apparat.migrations.0002_journal_append_only")
    guards = "SELECT count(*) FROM pg_trigger WHERE tgrelid = 'apparat_entry'::regclass AND tgname LIKE 'journal_no_%'"

    with connection.cursor() as cursor:
        cursor.execute(migration.BACKWARD)
        without = cursor.execute(guards).fetchone()
        cursor.execute(migration.FORWARD)
        with_guards = cursor.execute(guards).fetchone()

    assert (without, with_guards) == ((0,), (2,))
