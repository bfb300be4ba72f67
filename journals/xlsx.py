"""A table as XLSX, written line by line: never held as a whole; what one sheet cannot hold goes on in the next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from journals.report import Progress, Report, Texts, unheard

SHEET_LINES = 1_000_000  # a sheet has 1,048,576 rows
MOST_SHEETS = 10  # whoever wants more wants the database
MOST_LINES = SHEET_LINES * MOST_SHEETS
MOST_SIGNS_OF_NAME = 31
MOST_SIGNS = 32_767  # of a cell
FORMULAS = ("=", "+", "-", "@")  # with which a program may take a text for a formula
WIDTH = 14  # signs of a column of weight one
TOLD_EVERY = 500


def write_xlsx(report: Report, file: IO[bytes], progress: Progress = unheard) -> int:
    """Write the table into the file and return how many lines it has."""
    book, lines, done = Workbook(write_only=True), report.rows(), 0
    first: Texts | None = None
    while first is not None or not book.worksheets:
        sheet, here = _begun(book, report), chain([] if first is None else [first], lines)
        done = _write_lines(sheet, islice(here, SHEET_LINES), done, progress)
        sheet.close()
        first = next(lines, None) if done < MOST_LINES else None
    book.save(file)
    return done


def _begun(book: Workbook, report: Report) -> WriteOnlyWorksheet:
    """Return the next sheet, its headings written; the second and later ones bear a number."""
    number = f" {len(book.worksheets) + 1}" if book.worksheets else ""
    name = ILLEGAL_CHARACTERS_RE.sub("", report.title)[: MOST_SIGNS_OF_NAME - len(number)].translate(_NOT_IN_A_NAME)
    sheet = book.create_sheet(name + number)
    for place, weight in enumerate(report.weights, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = round(weight * WIDTH)
    sheet.freeze_panes = "A4"
    sheet.append([_styled(sheet, report.title, Font(bold=True, size=14))])
    sheet.append([_styled(sheet, report.about, Font())])
    sheet.append([_styled(sheet, label, Font(bold=True), wrapped=True) for label in report.head])
    return sheet


_NOT_IN_A_NAME = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def _write_lines(sheet: WriteOnlyWorksheet, lines: Iterator[Texts], done: int, progress: Progress) -> int:
    """Write the lines behind the `done` ones of the sheets before; return how many there are with these."""
    style, guarded = _look(sheet, quoted=False), _look(sheet, quoted=True)
    for done, line in enumerate(lines, start=done + 1):  # noqa: B020, PLR1704 - it counts on
        sheet.append([_cell(sheet, text, style, guarded) for text in line])
        if done % TOLD_EVERY == 0:
            progress(done)
    return done


def _look(sheet: WriteOnlyWorksheet, *, quoted: bool) -> Any:
    """Return the look of a cell, made once: lines are broken, and a quoted text stays one when somebody edits it."""
    cell = _styled(sheet, "", Font(), wrapped=True)
    if quoted:
        cell.quotePrefix = True
    return cell._style  # noqa: SLF001 - every cell has the same look; making it anew takes most of the time


def _cell(sheet: WriteOnlyWorksheet, text: str, style: Any, guarded: Any) -> Any:
    """Return a cell with the text as it is: what begins like a formula is a text too, and stays one when edited."""
    cell = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", text)[:MOST_SIGNS])
    cell._style = guarded if text.lstrip().startswith(FORMULAS) else style  # noqa: SLF001 - see `_look`
    cell.data_type = "s"
    return cell


def _styled(sheet: WriteOnlyWorksheet, text: str, font: Font, *, wrapped: bool = False) -> Any:
    cell = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", text))
    cell.font, cell.data_type = font, "s"
    cell.alignment = Alignment(vertical="top", wrap_text=wrapped)
    return cell
