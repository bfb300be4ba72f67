"""Old journals for the tests: tables as bytes, and imports at any stage, made by the real deeds and the real worker."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from apparat.org.models import Officer
from documents.models import DocumentKind
from imports.actions.begin_import import begin_import
from imports.actions.check_import import check_import
from imports.actions.upload_import import upload_import
from imports.columns import propose
from imports.models import Run
from imports.work import work_on
from tests.factories.letters import WEDNESDAY, open_registry

HEADINGS = (
    "№",
    "Түскен күні",
    "Корреспондент",
    "БСН",
    "Құжат нөмірі",
    "Құжат күні",
    "Құжат түрі",
    "Мазмұны",
    "Бұрыштама",
    "Орындалуы туралы белгі",
    "Ескертпе",
    "ID",
)
NAMES = (
    "number",
    "on",
    "sender",
    "bin",
    "their_number",
    "their_on",
    "kind",
    "summary",
    "resolution",
    "execution",
    "note",
    "key",
)
ORDINARY: dict[str, Any] = {
    "on": "05.03.2024",
    "sender": "Қаржы басқармасы",
    "their_number": "12-05/7",
    "their_on": "04.03.2024",
    "kind": "Хат",
    "summary": "Бюджеттің атқарылуы туралы",
    "resolution": "Қаржы бөлімі: орындауға",
    "execution": "18.03.2024 жауап берілді",
}


def row(number: Any, **said: Any) -> list[Any]:
    """Return a row of the journal: an ordinary letter of 2024 under the number."""
    values = {**ORDINARY, "number": number, **said}
    return [values.get(name, "") for name in NAMES]


def rows(first: int, last: int, **said: Any) -> list[list[Any]]:
    """Return ordinary rows with the numbers 3-5/first … 3-5/last."""
    return [row(f"3-5/{n}", **said) for n in range(first, last + 1)]


def xlsx(*lines: Sequence[Any], headings: Sequence[str] = HEADINGS, name: str = "журнал.xlsx") -> SimpleUploadedFile:
    """Return a table as XLSX, its headings first."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Журнал")
    for line in (headings, *lines):
        sheet.append(list(line))
    out = io.BytesIO()
    book.save(out)
    return SimpleUploadedFile(name, out.getvalue())


def table(
    *lines: Sequence[Any],
    headings: Sequence[str] = HEADINGS,
    encoding: str = "utf-8",
    separator: str = ";",
    name: str = "журнал.csv",
) -> SimpleUploadedFile:
    """Return a table as CSV, its headings first."""
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([headings, *lines])
    return SimpleUploadedFile(name, out.getvalue().encode(encoding, errors="replace"))


def archive(members: Mapping[str, bytes | str], name: str = "export.zip") -> SimpleUploadedFile:
    """Return a ZIP of the members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for path, content in members.items():
            made.writestr(path, content)
    return SimpleUploadedFile(name, out.getvalue())


def document(key: str, number: str = "3-5/1", *, kind: str = "incoming", inside: str = "", **items: str) -> str:
    """Return the XML of one document of an export."""
    said = {
        "reg_number": number,
        "reg_date": "05.03.2024",
        "correspondent": "Қаржы басқармасы",
        "subject": "Бюджет туралы",
    }
    lines = "".join(f'<item type="{name}">{value}</item>' for name, value in {**said, **items}.items())
    return f'<?xml version="1.0" encoding="UTF-8"?><document id="{key}" type="{kind}">{lines}{inside}</document>'


def brought(clerk: Officer, file: SimpleUploadedFile, *, at: datetime = WEDNESDAY) -> Run:
    """Return an import whose file was brought."""
    open_registry()
    return upload_import(by=clerk, at=at, file=file)


def worked_on(run: Run, *, at: datetime = WEDNESDAY) -> str:
    """Let the worker go as far as it comes, at a moment; return the state of the import afterwards."""
    return work_on(run.pk, lambda: at)


def looked_through(clerk: Officer, file: SimpleUploadedFile, *, at: datetime = WEDNESDAY, **columns: int) -> Run:
    """Return an import that the worker has looked through, its columns as they are proposed."""
    run = brought(clerk, file, at=at)
    chosen = propose(run.layout["headings"]) if run.is_table else {}
    letter = DocumentKind.objects.get(code="letter")
    check_import(run=run, by=clerk, at=at, columns={**chosen, **columns}, kind=letter, channel="post")
    worked_on(run, at=at)
    return Run.objects.get(pk=run.pk)


def taken_over(clerk: Officer, file: SimpleUploadedFile, *, at: datetime = WEDNESDAY) -> Run:
    """Return an import that was taken over to its end."""
    run = looked_through(clerk, file, at=at)
    begin_import(run=run, by=clerk, at=at)
    worked_on(run, at=at)
    return Run.objects.get(pk=run.pk)


def codes(run: Run) -> list[tuple[int, str]]:
    """Return the faults of an import: row and code."""
    return list(run.faults.order_by("row", "pk").values_list("row", "code"))
