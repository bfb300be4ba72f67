"""A scan as the page of the batch shows it: its file, its text, whose label it bears (10.9)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from apparat.org.models import Officer
from documents.file_lines import FileLine, line_of
from documents.models import Scan
from documents.scan_label import Found, found_on_all

PAGES = ("documents:scan_file", "documents:scan_text")


@dataclass(frozen=True, slots=True)
class ScanLine:
    """One scan, its file with what is known of its text, and what its label leads to."""

    scan: Scan
    line: FileLine
    found: Found
    token: uuid.UUID  # of the form that lays it to its paper


def scan_lines(scans: Iterable[Scan], officer: Officer, on: date) -> list[ScanLine]:
    """Return the lines of the scans, with one query for all labels together."""
    rows = list(scans)
    found = found_on_all(rows, officer, on)
    return [ScanLine(row, line_of(row.attachment, *PAGES, row.pk), found[row.pk], uuid.uuid4()) for row in rows]
