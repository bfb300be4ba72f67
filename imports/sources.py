"""The rows of an import, whatever its file is: one way to walk through all of them (10.9)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from apparat.files.blobs import path_of
from documents.models import LegacyRecord
from imports.faults import Unreadable
from imports.limits import BATCH, BATCH_OF_DOCUMENTS
from imports.models import Run
from imports.packages import check_names, documents_of
from imports.raw import Options, Raw
from imports.sheets import Layout, layout_of, lines_of

LISTS = ("headings", "sample")


def path_to(run: Run) -> Path:
    """Return where the bytes of the import lie. Raises Unreadable when they are lost."""
    if run.attachment is None or not (path := path_of(run.attachment.blob_id)).exists():
        raise Unreadable("lost")
    return path


def looked_at(path: Path, kind: str) -> dict[str, Any]:
    """Return how the file is laid out, as the import keeps it. Raises Unreadable."""
    if kind == Run.Kind.DOCUMENTOLOG:
        return {"documents": check_names(path)}
    return asdict(layout_of(path, kind))


def rows_of(run: Run) -> Iterator[Raw]:
    """Yield the rows of the import, in its order. Raises Unreadable in their midst."""
    path = path_to(run)
    if not run.is_table:
        yield from documents_of(path)
        return
    known: dict[str, Any] = {name: tuple(value) if name in LISTS else value for name, value in run.layout.items()}
    layout = Layout(**known)
    columns = options_of(run).columns
    for line in lines_of(path, run.kind, layout):
        yield Raw(
            line.row,
            {name: line.cells[place] for name, place in columns.items() if place < len(line.cells)},
            rest=tuple(_rest(line.cells, set(columns.values()))),
        )


def _rest(cells: Sequence[Any], taken: Collection[int]) -> Iterator[str]:
    """Yield the texts of the columns that nobody takes over."""
    for place, cell in enumerate(cells):
        if place not in taken and isinstance(cell, str):
            yield cell


def options_of(run: Run) -> Options:
    """Return what the clerk chose."""
    options = run.options
    keeps = options.get("keeps_restricted", False)
    return Options(
        kind=options["kind"],
        channel=options["channel"],
        columns=run.columns,
        keeps_restricted=keeps,
        is_typed=run.kind != Run.Kind.CSV,
    )


def source_of(run: Run) -> str:
    """Return where its papers stood before."""
    source = LegacyRecord.Source.JOURNAL if run.is_table else LegacyRecord.Source.DOCUMENTOLOG
    return str(source)


def batch_of(run: Run) -> int:
    """Return how many rows one transaction takes: documents bring files."""
    return BATCH if run.is_table else BATCH_OF_DOCUMENTS
