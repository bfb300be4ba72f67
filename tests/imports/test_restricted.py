"""Papers for official use come as lines without content, or not at all (10.4; ADR-0016)."""

from __future__ import annotations

import pytest

from apparat.access.verdict import Refusal
from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.org.models import Officer
from apparat.recognition.models import Recognition
from documents.intake import lay_file
from documents.models import Incoming, IncomingFile
from imports.actions.begin_import import begin_import
from imports.actions.drop_import import drop_import
from tests.factories import files
from tests.factories.imports import HEADINGS, archive, codes, document, looked_through, row, table, taken_over
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
