"""Papers for official use come as lines without content, or not at all (10.4; ADR-0016)."""

from __future__ import annotations

from typing import Any

import pytest

from apparat.access.verdict import Refusal
from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.org.models import Officer
from apparat.recognition.models import Recognition
from documents.actions.bring_legacy import bring_legacy
from documents.intake import lay_file
from documents.legacy import LegacyPaper
from documents.models import Incoming, IncomingFile
from imports.actions.begin_import import begin_import
from imports.actions.drop_import import drop_import
from imports.models import Run
from tests.factories import files, people
from tests.factories.imports import (
    HEADINGS,
    archive,
    brought,
    codes,
    document,
    looked_through,
    row,
    table,
    taken_over,
    worked_on,
)
from tests.factories.letters import WEDNESDAY

MARK = "Для служебного пользования"
SCAN = '<itemslist type="files"><item path="скан.pdf" name="Хат.pdf"/></itemslist>'

pytestmark = pytest.mark.clause("10.4")


def test_10_4_a_restricted_line_comes_without_content(aigul_from_records: Officer) -> None:
    taken_over(aigul_from_records, table(row("5 ҚБП", summary="", resolution="құпия", kind="Хат")))

    paper = Incoming.objects.get()
    assert (paper.number, paper.restricted, paper.summary, paper.legacy.resolution) == ("5 ҚБП", True, "", "")


@pytest.mark.parametrize("column", ["number", "their_number", "kind", "summary", "resolution", "execution", "note"])
def test_10_4_a_mark_in_any_column_keeps_the_content_out(aigul_from_records: Officer, column: str) -> None:
    run = looked_through(aigul_from_records, table(row(**{"number": "6", column: f"6 {MARK}"})))

    assert (codes(run), run.faults.get().said) == ([(2, "restricted_content")], "")


def test_10_4_a_mark_in_a_column_nobody_takes_over_is_seen(aigul_from_records: Officer) -> None:
    file = table([*row("6"), "ДСП"], headings=(*HEADINGS, "Гриф"))

    run = looked_through(aigul_from_records, file)

    assert codes(run) == [(2, "restricted_content")]


def test_10_4_a_restricted_document_with_files_is_a_fault_and_nothing_is_read(aigul_from_records: Officer) -> None:
    members: dict[str, bytes | str] = {
        "a.xml": document("1", subject="", access=MARK, inside=SCAN),
        "b.xml": document("2", "3-5/2", note="қбп", inside=SCAN.replace("скан", "жоқ")),
        "скан.pdf": files.pdf(),
    }

    run = looked_through(aigul_from_records, archive(members))

    assert codes(run) == [(1, "restricted_content"), (2, "file_missing"), (2, "restricted_content")]
    assert (IncomingFile.objects.count(), Recognition.objects.count()) == (0, 0)


def test_10_4_no_file_is_laid_to_a_restricted_paper(aigul_from_records: Officer) -> None:
    taken_over(aigul_from_records, table(row("5 ҚБП", summary="")))
    scan = store(files.upload("хат.pdf", files.pdf()), role=Attachment.Role.MAIN, by=aigul_from_records, at=WEDNESDAY)

    with pytest.raises(Refusal) as refused:
        lay_file(Incoming.objects.get(), scan, WEDNESDAY)

    assert (refused.value.clause, IncomingFile.objects.count(), Recognition.objects.count()) == ("10.4", 0, 0)


def test_10_4_a_file_with_restricted_content_is_cleared_before_it_is_taken_over(
    aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imports.findings.MOST_FAULTS", 1)
    run = looked_through(aigul_from_records, table(row(""), row("6", note="ДСП"), row("7")))

    with pytest.raises(Refusal) as refused:
        begin_import(run=run, by=aigul_from_records, at=WEDNESDAY)
    drop_import(run=run, by=aigul_from_records, at=WEDNESDAY)

    assert (codes(run), refused.value.clause) == ([], "10.4")
    assert (Incoming.objects.count(), Attachment.objects.count()) == (0, 0)


def test_10_4_a_clerk_who_is_not_the_specialist_is_told_row_by_row(head_of_records: Officer) -> None:
    run = looked_through(head_of_records, table(row("5 ҚБП", summary=""), row("6"), row("7 ДСП", summary="")))

    assert codes(run) == [(2, "restricted_line"), (4, "restricted_line")]
    assert (run.good, run.bad) == (1, 2)


def test_10_4_such_a_clerk_takes_over_the_other_rows(head_of_records: Officer) -> None:
    taken_over(head_of_records, table(row("5 ҚБП", summary=""), row("6")))

    assert [(paper.number, paper.restricted) for paper in Incoming.objects.all()] == [("6", False)]


def test_10_4_what_the_specialist_looked_through_nobody_else_begins(
    aigul_from_records: Officer, head_of_records: Officer
) -> None:
    run = looked_through(aigul_from_records, table(row("5 ҚБП", summary=""), row("6")))

    with pytest.raises(Refusal) as refused:
        begin_import(run=run, by=head_of_records, at=WEDNESDAY)
    begin_import(run=Run.objects.get(), by=aigul_from_records, at=WEDNESDAY)

    assert refused.value.clause == "10.4"
    assert Run.objects.get().state == "bringing"


def test_10_4_a_specialist_who_lost_the_post_meanwhile_stops_before_the_line(aigul_from_records: Officer) -> None:
    run = looked_through(aigul_from_records, table(row("5 ҚБП", summary=""), row("6")))
    begin_import(run=run, by=aigul_from_records, at=WEDNESDAY)
    aigul_from_records.position = people.position("records_inspector")
    aigul_from_records.save()

    worked_on(run)

    assert (Run.objects.get().state, Run.objects.get().trouble) == ("stopped", "no_power")
    assert Incoming.objects.count() == 0


def test_10_4_the_deed_itself_takes_no_such_line_of_another(head_of_records: Officer) -> None:
    run = looked_through(head_of_records, table(row("6")))
    facts: dict[str, Any] = {"correspondent": people.unit("finance").pk, "who": "Қаржы", "kind": run.options["kind"]}
    line = LegacyPaper(row=2, number="5", on=WEDNESDAY.date(), restricted=True, **facts)

    with pytest.raises(Refusal) as refused:
        bring_legacy(by=head_of_records, at=WEDNESDAY, papers=[line], source="journal", file_name="журнал.csv")

    assert (refused.value.clause, Incoming.objects.count()) == ("10.4", 0)


def test_10_4_no_fault_repeats_what_a_restricted_line_says(aigul_from_records: Officer) -> None:
    run = looked_through(aigul_from_records, table(row("6", note=MARK, sender="С" * 400)))

    assert set(run.faults.values_list("said", flat=True)) == {""}


def test_10_4_the_sample_of_a_file_shows_no_restricted_line(aigul_from_records: Officer) -> None:
    run = brought(aigul_from_records, table(row("6", summary=f"құпия {MARK}"), row("7")))

    assert "құпия" not in str(run.layout["sample"])
