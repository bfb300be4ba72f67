"""12.4: rows that were here before say by whose posts they are seen, batch by batch, and the way back restores them."""

from __future__ import annotations

from importlib import import_module
from itertools import count

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from apparat.org.models import Officer
from apparat.worktime.load import load_years
from documents.models import Incoming
from outgoing.models import Outgoing
from tests.factories.letters import WEDNESDAY, on_desk
from tests.factories.outgoing import in_approval

pytestmark = [pytest.mark.clause("12.4"), pytest.mark.django_db(transaction=True)]
BATCHES = "outgoing.migrations._seen_anew"
BEFORE = "0017_undelivered"


class BrokenError(Exception):
    """The line to the database is gone."""


@pytest.fixture
def papers(
    aigul_from_records: Officer, executor: Officer, department_head: Officer, deputy: Officer, akim: Officer
) -> list[Outgoing]:
    """Three answers to one letter that are being agreed."""
    load_years(2025, 2027, at=WEDNESDAY)
    letter = on_desk(aigul_from_records, akim)
    return [in_approval(executor, deputy, is_answer=True, incoming=letter) for _n in range(3)]


def untrue() -> tuple[int, int]:
    """Return of how many papers of the office and incoming ones the row does not say who sees it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM outgoing_outgoing p WHERE seen_by IS DISTINCT FROM outgoing_seen_by(p)")
        own = cursor.fetchone()
        cursor.execute("SELECT count(*) FROM documents_incoming p WHERE seen_by IS DISTINCT FROM documents_seen_by(p)")
        came = cursor.fetchone()
    return int(own[0]), int(came[0])


def codes(head: Officer) -> list[tuple[bool, bool]]:
    """Return of each paper, ours and the one answered, whether it names the head's seat and whether his post."""
    rows = [*Outgoing.objects.order_by("pk"), *Incoming.objects.all()]
    return [(f"o{head.pk}" in row.seen_by, f"s{head.position_id}" in row.seen_by) for row in rows]


def test_the_rows_turn_to_posts_and_back_in_batches(
    papers: list[Outgoing], department_head: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{BATCHES}.BATCH", 2)

    try:
        call_command("migrate", "outgoing", BEFORE, verbosity=0)
        back, true_there = codes(department_head), untrue()
    finally:
        call_command("migrate", verbosity=0)

    assert (back, true_there) == ([(True, False)] * 4, (0, 0))
    assert (codes(department_head), untrue()) == ([(False, True)] * 4, (0, 0))


def test_what_a_broken_attempt_has_done_stays_and_the_next_one_does_the_rest(
    papers: list[Outgoing], department_head: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    batches = import_module(BATCHES)
    monkeypatch.setattr(batches, "BATCH", 1)
    whole, done = batches.write_anew, count(1)

    def breaks(*args: object) -> object:
        if next(done) > 2:
            raise BrokenError
        return whole(*args)

    try:
        call_command("migrate", "outgoing", BEFORE, verbosity=0)
        monkeypatch.setattr(batches, "write_anew", breaks)
        with pytest.raises(BrokenError):
            call_command("migrate", "outgoing", verbosity=0)
        halfway = untrue()
    finally:
        monkeypatch.setattr(batches, "write_anew", whole)
        call_command("migrate", verbosity=0)

    assert (halfway, untrue()) == ((1, 1), (0, 0))


def test_no_step_that_looks_at_every_paper_or_builds_an_index_holds_a_table() -> None:
    graph = MigrationLoader(connection).graph.nodes
    looked = [("outgoing", "0018_seen_by_posts"), ("outgoing", "0019_seen_anew"), ("approvals", "0004_index_of_posts")]

    assert [graph[key].atomic for key in looked] == [False, False, False]
