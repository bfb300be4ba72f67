"""A journal that is closed takes no old papers, and what was refused costs nobody a number (10.5, 10.9; ADR-0016)."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils.translation import override

from apparat.access.verdict import Refusal
from apparat.journal.models import Entry
from apparat.journal.write import write
from apparat.numbering.models import Counter, Register
from apparat.org.models import Officer, Unit
from documents.models import Incoming
from imports.actions.begin_import import begin_import
from imports.actions.drop_import import drop_import
from imports.actions.resume_import import resume_import
from imports.actions.stop_import import stop_import
from imports.models import Run
from imports.sheet import cut_of
from journals.actions.close_year import close_year
from tests.factories.imports import codes, looked_through, row, rows, table, taken_over, worked_on
from tests.factories.letters import WEDNESDAY, open_registry, registered
from tests.factories.pages import signed_in

pytestmark = pytest.mark.clause("10.5", "10.9")

NOW = "10.03.2026"


def close(year: int, head_of_records: Officer) -> None:
    """Close the journal of incoming papers of the year."""
    open_registry()
    counter, _ = Counter.objects.get_or_create(register=Register.objects.get(code="incoming"), year=year)
    close_year(counter=counter, by=head_of_records, at=WEDNESDAY)


def begun(run: Run, clerk: Officer) -> Run:
    """Begin the import and let the worker go as far as it comes."""
    begin_import(run=run, by=clerk, at=WEDNESDAY)
    worked_on(run)
    return Run.objects.get(pk=run.pk)


def last_of(year: int) -> int:
    """Return how far the counter of the year is."""
    return sum(Counter.objects.filter(year=year).values_list("last", flat=True))


def test_10_5_a_closed_year_is_a_fault_of_its_rows_and_the_others_are_taken_over(
    aigul_from_records: Officer, head_of_records: Officer
) -> None:
    close(2024, head_of_records)

    run = taken_over(
        aigul_from_records,
        table(*rows(1, 2, on=NOW), row("290-И"), row("3-5/7"), row("5", on="05.03.2023")),
    )

    assert codes(run) == [(4, "year_closed"), (5, "year_closed")]
    assert list(run.faults.order_by("row").values_list("column", "said")) == [
        ("on", "290-И · 2024"),
        ("on", "3-5/7 · 2024"),
    ]
    assert (run.state, run.good, run.bad, run.brought, run.passed_over) == ("done", 3, 2, 3, 2)
    assert [last_of(year) for year in (2023, 2024, 2026)] == [5, 0, 2]


def test_10_5_what_came_before_the_year_was_closed_is_known(
    aigul_from_records: Officer, head_of_records: Officer
) -> None:
    taken_over(aigul_from_records, table(row("3-5/7")))
    close(2024, head_of_records)

    run = looked_through(aigul_from_records, table(row("3-5/7"), row("3-5/8")))

    assert (run.known, codes(run)) == (1, [(3, "year_closed")])


def test_10_5_a_year_closed_after_the_dry_run_refuses_the_beginning_before_any_counter_is_raised(
    aigul_from_records: Officer, head_of_records: Officer
) -> None:
    run = looked_through(aigul_from_records, table(*rows(1, 2, on=NOW), row("290-И"), row("5", on="05.03.2023")))
    close(2024, head_of_records)

    with pytest.raises(Refusal) as refused:
        begin_import(run=run, by=aigul_from_records, at=WEDNESDAY)

    run.refresh_from_db()
    assert (refused.value.clause, "2024" in str(refused.value.reason), run.state) == ("10.5", True, "checked")
    assert [last_of(year) for year in (2023, 2026)] == [0, 0]


@pytest.fixture
def closing(head_of_records: Officer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let batches be of one row, and the year 2024 be closed when the first of them is written."""
    monkeypatch.setattr("imports.sources.BATCH", 1)

    def written(event: str, *said: Any, **more: Any) -> Entry:
        if not Counter.objects.filter(year=2024, closed_at__isnull=False).exists():
            close(2024, head_of_records)
        return write(event, *said, **more)

    monkeypatch.setattr("imports.work.write", written)


def gone_on(run: Run, clerk: Officer) -> Run:
    """Let a stopped import go on to its end."""
    resume_import(run=run, by=clerk, at=WEDNESDAY)
    worked_on(run)
    return Run.objects.get(pk=run.pk)


@pytest.mark.usefixtures("closing")
def test_10_5_a_year_closed_meanwhile_stops_it_and_gone_on_with_the_others_come(aigul_from_records: Officer) -> None:
    lines = table(row("5", on="05.03.2023"), row("290-И"), row("3-5/1", on=NOW))

    run = begun(looked_through(aigul_from_records, lines), aigul_from_records)
    stopped = (run.state, run.trouble, run.brought)
    run = gone_on(run, aigul_from_records)

    assert stopped == ("stopped", "year_closed", 1)
    assert (run.state, run.brought, run.passed_over) == ("done", 2, 1)
    assert Entry.objects.get(event="import.stop_import").clause == "10.9"


@pytest.mark.usefixtures("closing")
def test_10_9_rows_that_are_passed_over_since_the_dry_run_are_named_beside_those_it_has_found(
    aigul_from_records: Officer,
) -> None:
    lines = table(
        row("5", on="05.03.2023"), row("7", on="31.02.2023"), row("290-И"), row("291-И"), row("3-5/1", on=NOW)
    )
    run = looked_through(aigul_from_records, lines)
    before = codes(run)

    run = gone_on(begun(run, aigul_from_records), aigul_from_records)

    page = signed_in(aigul_from_records).get(run.get_absolute_url()).content.decode()
    assert before == [(3, "day_wrong")]
    assert codes(run) == [*before, (4, "year_closed"), (5, "year_closed")]
    assert (run.brought, run.passed_over, cut_of(run), "291-И · 2024" in page) == (2, 3, "", True)


@pytest.mark.usefixtures("closing")
def test_10_9_of_very_many_rows_that_are_passed_over_the_first_are_named_and_all_counted(
    aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imports.findings.MOST_FAULTS", 2)
    lines = table(row("5", on="05.03.2023"), row("7", on="31.02.2023"), *(row(f"{n}-И") for n in range(290, 293)))

    run = gone_on(begun(looked_through(aigul_from_records, lines), aigul_from_records), aigul_from_records)

    with override("en"):
        said = cut_of(run)
    assert codes(run) == [(3, "day_wrong"), (4, "year_closed")]
    assert said.startswith("Of 4 faults 2 are listed.")


def dead(clerk: Officer, *lines: list[Any]) -> Run:
    """Return an import that was begun and stopped before it brought anything."""
    run = looked_through(clerk, table(*lines))
    begin_import(run=run, by=clerk, at=WEDNESDAY)
    stop_import(run=run, by=clerk, at=WEDNESDAY)
    return run


def test_10_9_a_stopped_import_that_brought_nothing_is_given_up(aigul_from_records: Officer) -> None:
    run = dead(aigul_from_records, *rows(1, 2, on=NOW))

    drop_import(run=run, by=aigul_from_records, at=WEDNESDAY)

    run.refresh_from_db()
    assert (run.state, run.attachment, run.found) == ("dropped", None, {"before": {"2026": 0}, "highest": {"2026": 2}})


@pytest.mark.parametrize("given_up", [False, True])
def test_10_9_numbers_that_only_a_dead_import_raised_may_still_come(
    aigul_from_records: Officer, akim: Officer, given_up: bool
) -> None:
    run = dead(aigul_from_records, *rows(1, 3, on=NOW))
    if given_up:
        drop_import(run=run, by=aigul_from_records, at=WEDNESDAY)
    live = registered(aigul_from_records, akim)

    again = begun(looked_through(aigul_from_records, table(*rows(1, 4, on=NOW))), aigul_from_records)

    assert (live.number, codes(again), again.brought) == ("3-5/4", [(5, "number_used")], 3)
    assert registered(aigul_from_records, akim, their_number="2").number == "3-5/5"


def test_10_9_a_row_that_was_faulty_comes_with_the_mended_file(aigul_from_records: Officer) -> None:
    taken_over(aigul_from_records, table(row("3-5/1", on=NOW), row("3-5/2", on="31.02.2026"), row("3-5/3", on=NOW)))

    again = taken_over(aigul_from_records, table(*rows(1, 3, on=NOW)))

    assert (again.known, again.brought, codes(again)) == (2, 1, [])


def test_10_9_a_row_mended_after_the_dry_run_does_not_stand_above_the_counter(
    aigul_from_records: Officer, akim: Officer
) -> None:
    twins = [Unit.objects.create(code=code, kind="outside", rank="outside", name_kk="Егіз") for code in ("one", "two")]
    lines = table(row("3-5/1", on=NOW), row("3-5/2", on=NOW, sender="Егіз"))
    run = looked_through(aigul_from_records, lines)
    twins[1].delete()

    begun(run, aigul_from_records)

    assert Incoming.objects.filter(state="imported").count() == 1
    assert registered(aigul_from_records, akim).number == "3-5/2"


def test_10_9_what_has_papers_here_is_not_given_up(aigul_from_records: Officer) -> None:
    run = taken_over(aigul_from_records, table(row("1")))
    Run.objects.filter(pk=run.pk).update(state="stopped")

    with pytest.raises(Refusal) as refused:
        drop_import(run=run, by=aigul_from_records, at=WEDNESDAY)

    assert refused.value.clause == "10.9"
    with pytest.raises(IntegrityError, match="import_given_up_brought_nothing"), transaction.atomic():
        Run.objects.filter(pk=run.pk).update(state="dropped", attachment=None)
