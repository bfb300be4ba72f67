"""10.5: the migration of named readers goes back without taking any other way to a paper with it (ADR-0009)."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from apparat.org.models import Officer
from apparat.worktime.load import load_years
from outgoing.actions.grant_reading import grant_reading
from outgoing.models import Outgoing
from tests.factories.letters import WEDNESDAY
from tests.factories.outgoing import registered

ON = date(2026, 3, 18)
NAMED = ("outgoing", "0014_named_readers")


def seen(officer: Officer) -> int:
    return Outgoing.objects.visible_to(officer, ON).count()


def functions() -> str:
    """Return the function of sight, and how many rows are not as it says."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_functiondef('outgoing_seen_by'::regproc)")
        (text,) = cursor.fetchone()
        cursor.execute("SELECT count(*) FROM outgoing_outgoing p WHERE seen_by IS DISTINCT FROM outgoing_seen_by(p)")
        assert cursor.fetchone() == (0,)
    return str(text)


@pytest.mark.clause("10.5")
@pytest.mark.django_db(transaction=True)
def test_10_5_back_and_forth_the_other_ways_to_a_paper_stay(
    aigul_from_records: Officer,
    executor: Officer,
    department_head: Officer,
    deputy: Officer,
    head_of_records: Officer,
    stranger: Officer,
) -> None:
    load_years(2025, 2027, at=WEDNESDAY)
    paper = registered(aigul_from_records, executor, deputy)
    named = {"reader": stranger, "basis": "12-ө бұйрық", "ends_on": ON}
    grant_reading(outgoing=paper, by=head_of_records, at=WEDNESDAY, **named)  # type: ignore[arg-type]
    people, whole = (aigul_from_records, executor, department_head, deputy), functions()
    before = [seen(officer) for officer in people]
    parents = MigrationLoader(connection).graph.node_map[NAMED].parents
    ((_house, former),) = (node.key for node in parents if node.key[0] == "outgoing")

    try:
        call_command("migrate", "outgoing", former, verbosity=0)
        without = functions()
        codes = Outgoing.objects.values_list("seen_by", flat=True).get(pk=paper.pk)
    finally:
        call_command("migrate", verbosity=0)

    assert ("outgoing_sight_of_named" in whole, "outgoing_sight_of_named" in without) == (True, False)
    assert [arm in without for arm in ("acquaintance_sight", "notes_sight")] == [True, True]
    assert f"r{stranger.pk}" not in codes
    assert [seen(officer) for officer in people] == before == [1, 1, 1, 1]
    assert (functions(), seen(stranger)) == (whole, 0)
