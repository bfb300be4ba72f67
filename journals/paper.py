"""A table on paper: typeset in parts, so that a long one needs no more memory than a short one (ADR-0014)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import IO, Any

from django.utils.translation import get_language
from pypdf import PdfReader, PdfWriter

from apparat.org.models import Officer
from apparat.org.queries import office
from apparat.printing.typeset import typeset
from journals.report import Progress, Report, Texts, unheard

FORM = "journal.typ"
PART = 1000  # lines of a part: about ninety sheets
MOST_LINES = 20_000  # about eighteen hundred sheets: a year of a large office


@dataclass(frozen=True, slots=True)
class Signed:
    """Who stands under the table."""

    office: str
    post: str
    signer: str


def signed_by(officer: Officer) -> Signed:
    """Return who prints it, in the language of the moment."""
    here, post = office(), officer.position
    return Signed(here.name if here else "", post.name if post else "", officer.short_name)


def write_pdf(report: Report, file: IO[bytes], signed: Signed, progress: Progress = unheard) -> int:
    """Write the table as PDF/A into the file and return how many lines it has."""
    writer: PdfWriter | None = None
    pages, done = 0, 0
    for part, is_last in _parts(report.rows()):
        content = typeset(FORM, _data(report, part, signed, page=pages + 1, is_last=is_last))
        reader = PdfReader(io.BytesIO(content))
        pages, done = pages + len(reader.pages), done + len(part)
        if writer is None:
            writer = PdfWriter(clone_from=reader)  # its marks of PDF/A stay those of the whole
        else:
            writer.append(reader, import_outline=False)
        progress(done)
    assert writer is not None  # noqa: S101 - a table without lines has one part too
    writer.write(file)
    return done


def _parts(rows: Iterator[Texts]) -> Iterator[tuple[list[Texts], bool]]:
    """Yield parts of the lines, at least one, each with whether it is the last."""
    part = list(islice(rows, PART))
    while True:
        following = list(islice(rows, PART))
        yield part, not following
        if not following:
            return
        part = following


def _data(report: Report, part: list[Texts], signed: Signed, *, page: int, is_last: bool) -> dict[str, Any]:
    return {
        "language": get_language() or "kk",
        "office": signed.office,
        "title": report.title,
        "about": report.about,
        "head": report.head,
        "weights": report.weights,
        "rows": part,
        "first_page": page,
        "is_first": page == 1,
        "is_last": is_last,
        "post": signed.post,
        "signer": signed.signer,
    }
