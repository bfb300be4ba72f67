"""Writing a table into a file, whatever its form; the name under which it is given out (room: journals)."""

from __future__ import annotations

from datetime import date
from typing import IO

from django.http import QueryDict
from django.utils import translation

from apparat.org.models import Officer
from journals import paper, xlsx
from journals.models import Export
from journals.report import Progress, Report, unheard

MOST_LINES = {Export.Format.XLSX: xlsx.MOST_LINES, Export.Format.PDF: paper.MOST_LINES}
CONTENT_TYPES = {
    Export.Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Export.Format.PDF: "application/pdf",
}


def write(report: Report, file: IO[bytes], *, file_format: str, officer: Officer, progress: Progress = unheard) -> int:
    """Write the table into the file in the language of the moment; return how many lines it has."""
    if file_format == Export.Format.PDF:
        return paper.write_pdf(report, file, paper.signed_by(officer), progress)
    return xlsx.write_xlsx(report, file, progress)


def name_of(what: str, asked: QueryDict, *, on: date, file_format: str, language: str) -> str:
    """Return the name of the file: what it is, the days it is of, the language."""
    typed = (asked.get(name, "") for name in ("since", "until"))
    days = [day for day in typed if day.replace(".", "").isdigit()] or [f"{on:%d.%m.%Y}"]
    return f"{what}-{'-'.join(days)}-{language}.{file_format}"


def in_language(language: str) -> translation.override:
    """Speak the language of the file while it is made."""
    return translation.override(language)
