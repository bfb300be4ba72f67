"""10.5: in autumn the clock enters the next nomenclature into the ledger, once; the migrations go there and back."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.core.management import call_command
from django.db import connection

from apparat.deadlines.models import Deadline
from apparat.numbering.retention import read
from apparat.org.models import Officer
from archive.models import Nomenclature
from archive.tasks import begin_next_year, build_waiting
from tests.factories.archive import AUTUMN, case
from tests.factories.worktime import almaty

pytestmark = [pytest.mark.clause("10.5")]


def at(moment: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the clock show the moment."""
    monkeypatch.setattr("archive.tasks.timezone.now", lambda: moment)


@pytest.mark.django_db
def test_from_september_on_the_next_year_is_owed_once(
    head_of_apparatus: Officer, aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(almaty("2026-08-31 09:10"), monkeypatch)
    summer = begin_next_year()
    at(AUTUMN, monkeypatch)

    autumn = [begin_next_year(), begin_next_year()]

    assert (summer, autumn) == (0, [2027, 2027])
    assert [row.year for row in Nomenclature.objects.all()] == [2027]
    due = Deadline.objects.filter(subject_kind="nomenclature").values_list("due_on", flat=True).order_by("due_on")
    assert list(due) == [date(2026, 12, 10), date(2026, 12, 31)]


@pytest.mark.django_db
def test_a_sweep_without_waiting_packages_asks_for_nothing() -> None:
    assert build_waiting() == 0


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("тұрақты (үлгі, мерзімін мекеме белгілейді)", (True, None)),
        ("5 жыл (үлгі)", (False, 5)),
        ("Тұрақты", (True, None)),
        ("0 жыл", (False, None)),
        ("қажеттілігі өткенше", (False, None)),
        ("", (False, None)),
    ],
)
def test_words_of_a_retention_become_figures(words: str, figures: tuple[bool, int | None]) -> None:
    assert read(words) == figures


@pytest.mark.django_db(transaction=True)
def test_the_migrations_go_there_and_back_and_read_the_words_of_retention() -> None:
    lasting = case("3-1", permanent=False, years=None, retention_kk="тұрақты (үлгі)")
    short = case("3-2", permanent=False, years=None, retention_kk="5 жыл (үлгі)")
    try:
        call_command("migrate", "archive", "zero", verbosity=0)
        call_command("migrate", "apparat", "0014", verbosity=0)
        without = {name for name in connection.introspection.table_names() if name.startswith("archive_")}
    finally:
        call_command("migrate", verbosity=0)

    lasting.refresh_from_db()
    short.refresh_from_db()
    assert without == set()
    assert (lasting.permanent, lasting.years, lasting.state) == (True, None, "open")
    assert (short.permanent, short.years) == (False, 5)
    assert [(row.year, row.state) for row in Nomenclature.objects.all()] == [(2026, "approved")]
