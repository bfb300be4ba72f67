"""The demo office has an old journal to show (10.9)."""

from __future__ import annotations

from apparat.demo.old_journal import bring_old_journal
from apparat.org.models import Officer
from documents.models import Incoming
from tests.factories.imports import codes
from tests.factories.letters import WEDNESDAY, open_registry


def test_the_demo_has_an_old_journal_looked_through_with_its_faults(aigul_from_records: Officer) -> None:
    open_registry()

    run = bring_old_journal(aigul_from_records, WEDNESDAY)

    assert (run.state, run.rows, run.good, codes(run)) == (
        "checked",
        8,
        6,
        [(6, "day_wrong"), (8, "number_missing")],
    )
    assert Incoming.objects.count() == 0
