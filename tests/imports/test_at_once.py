"""Two at one moment: an import begun twice, a letter registered while its old numbers are being taken (10.9)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from apparat.org.models import Officer
from apparat.worktime.load import load_years
from documents.models import Incoming
from imports.actions.begin_import import begin_import
from imports.models import Run
from tests.factories.imports import looked_through, rows, table
from tests.factories.letters import WEDNESDAY, registered
from tests.factories.two_desks import overtaken

pytestmark = [pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def office(db: None, tmp_path: Path, settings: Any) -> None:
    """Load the years around the tests, and keep their files apart."""
    settings.MEDIA_ROOT = tmp_path
    load_years(2025, 2027, at=WEDNESDAY)


def test_of_two_who_begin_an_import_one_is_told(aigul_from_records: Officer, head_of_records: Officer) -> None:
    run = looked_through(aigul_from_records, table(*rows(1, 3)))
    same = Run.objects.get(pk=run.pk)

    told = overtaken(
        lambda: begin_import(run=run, by=aigul_from_records, at=WEDNESDAY),
        lambda: begin_import(run=same, by=head_of_records, at=WEDNESDAY),
    )

    assert told == "10.9"
    assert set(Incoming.objects.values_list("accepted_by", flat=True)) == {aigul_from_records.pk}
    assert Incoming.objects.count() == 3


def test_a_letter_registered_at_that_moment_gets_the_number_after_the_old_ones(
    aigul_from_records: Officer, akim: Officer
) -> None:
    run = looked_through(aigul_from_records, table(*rows(1, 3, on="10.03.2026")))

    overtaken(
        lambda: begin_import(run=run, by=aigul_from_records, at=WEDNESDAY),
        lambda: registered(aigul_from_records, akim),
    )

    numbers = Incoming.objects.order_by("ordinal").values_list("number", "state")
    assert list(numbers) == [
        ("3-5/1", "imported"),
        ("3-5/2", "imported"),
        ("3-5/3", "imported"),
        ("3-5/4", "registered"),
    ]
