"""Damaged members, members too large, an import that raises: each is said, and none keeps the others waiting (10.9)."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from apparat.access.verdict import Refusal
from apparat.files.limits import FileLimits
from apparat.org.models import Officer
from imports import work
from imports.actions.begin_import import begin_import
from imports.models import Run
from imports.tasks import sweep_imports
from tests.factories import files
from tests.factories.imports import archive, brought, codes, document, looked_through, row, rows, table, xlsx
from tests.factories.letters import WEDNESDAY

pytestmark = pytest.mark.clause("10.9")

SCAN = '<itemslist type="files"><item path="скан.pdf" name="Хат.pdf"/></itemslist>'


def flipped(file: SimpleUploadedFile, member: str) -> SimpleUploadedFile:
    """Return the archive with wrong bytes where the packed content of the member begins."""
    content = bytearray(file.read())
    with zipfile.ZipFile(BytesIO(content)) as whole:
        head = whole.getinfo(member).header_offset
    begin = head + 30 + int.from_bytes(content[head + 26 : head + 28], "little")
    begin += int.from_bytes(content[head + 28 : head + 30], "little")
    content[begin : begin + 8] = b"\xff" * 8
    return SimpleUploadedFile(file.name or "", bytes(content))


def test_a_damaged_document_is_a_fault_of_its_row(aigul_from_records: Officer) -> None:
    members: dict[str, bytes | str] = {"a.xml": document("1"), "b.xml": document("2", "3-5/2")}

    run = looked_through(aigul_from_records, flipped(archive(members), "a.xml"))

    assert (run.state, codes(run), run.good) == ("checked", [(1, "document_broken")], 1)


def test_a_damaged_file_of_a_document_is_a_fault_of_its_row(aigul_from_records: Officer) -> None:
    members: dict[str, bytes | str] = {"a.xml": document("1", inside=SCAN), "скан.pdf": files.pdf()}

    run = looked_through(aigul_from_records, flipped(archive(members), "скан.pdf"))

    assert codes(run) == [(1, "file_refused")]


@pytest.mark.parametrize("member", ["[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_a_damaged_book_is_refused_at_the_door(aigul_from_records: Officer, member: str) -> None:
    with pytest.raises(Refusal):
        brought(aigul_from_records, flipped(xlsx(row("1")), member))

    assert Run.objects.count() == 0


def test_a_file_larger_than_may_be_delivered_is_a_fault_before_anything_is_taken_over(
    aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imports.packages.DELIVERY", FileLimits(200, 200, files=80))
    members: dict[str, bytes | str] = {"a.xml": document("1", inside=SCAN), "скан.pdf": files.pdf()}

    run = looked_through(aigul_from_records, archive(members))

    assert codes(run) == [(1, "file_large")]


@pytest.mark.parametrize(("stage", "ends"), [("look_through", "broken"), ("take_over", "stopped")])
def test_an_import_that_raises_keeps_no_other_waiting(
    aigul_from_records: Officer, monkeypatch: pytest.MonkeyPatch, stage: str, ends: str
) -> None:
    bad, good = (looked_through(aigul_from_records, table(*rows(first, first + 2))) for first in (1, 4))
    for run in (bad, good):
        if stage == "take_over":
            begin_import(run=run, by=aigul_from_records, at=WEDNESDAY)
        else:
            Run.objects.filter(pk=run.pk).update(state="checking")
    step = getattr(work, stage)

    def raises(run: Run, clock: Any) -> None:
        if run.pk == bad.pk:
            raise MemoryError
        step(run, clock)

    monkeypatch.setattr(work, stage, raises)
    swept = sweep_imports()

    bad.refresh_from_db()
    good.refresh_from_db()
    assert (swept, bad.state, bad.trouble) == (2, ends, "failed")
    assert good.state == {"look_through": "checked", "take_over": "done"}[stage]
