"""Rows that were here before say who sees them, and the way back takes nothing else with it (ADR-0009)."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection

from apparat.org.models import Officer
from apparat.worktime.load import load_years
from control.models import Assignment
from documents.models import Incoming
from tests.factories.letters import WEDNESDAY, resolved

ON = date(2026, 3, 18)


@pytest.mark.clause("10.13")
@pytest.mark.django_db(transaction=True)
def test_who_saw_a_paper_before_the_migration_sees_it_after(
    aigul_from_records: Officer, akim: Officer, department_head: Officer, executor: Officer
) -> None:
    load_years(2025, 2027, at=WEDNESDAY)
    resolved(aigul_from_records, akim, department_head)
    readers = (akim, department_head, executor)

    before = [_seen(officer) for officer in readers]
    try:
        call_command("migrate", "control", "0004", verbosity=0)
        columns = _columns()
    finally:
        call_command("migrate", verbosity=0)

    assert "seen_by" not in columns
    assert before == [(1, 1), (1, 1), (0, 0)]
    assert [_seen(officer) for officer in readers] == before


@pytest.mark.clause("10.13")
@pytest.mark.django_db
def test_a_paper_is_seen_by_the_leader_its_assignment_is_given_to_anew(
    aigul_from_records: Officer, akim: Officer, stranger: Officer, department_head: Officer
) -> None:
    resolved(aigul_from_records, akim, department_head)
    before = _seen(stranger)

    Assignment.objects.update(issuer=stranger)

    assert (before, _seen(stranger)) == ((0, 0), (1, 1))


def _seen(officer: Officer) -> tuple[int, int]:
    return Incoming.objects.visible_to(officer, ON).count(), Assignment.objects.visible_to(officer, ON).count()


def _columns() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns"
            " WHERE table_name IN ('documents_incoming', 'control_assignment')"
        )
        return {name for (name,) in cursor.fetchall()}
