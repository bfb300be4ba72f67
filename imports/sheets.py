"""Tables as they come: XLSX and CSV, read row by row within bounds, nothing of them carried out (10.9).

A formula is its last value, a cell of dates a date. Entities are refused by the reader of XML, macros and passwords
already at the door (`apparat.files`); what unpacks to far too much, here.
"""

from __future__ import annotations

import codecs
import csv
import lzma
import zipfile
import zlib
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from imports.columns import is_heading
from imports.faults import Unreadable
from imports.limits import HEAD_ROWS, MOST_COLUMNS, MOST_ROWS, MOST_SIGNS, MOST_UNPACKED, SAMPLE
from imports.values import is_restricted, text_of

UTF8, UTF8_BOM, CP1251 = "utf-8", "utf-8-sig", "cp1251"
SEPARATORS = (";", ",", "\t")
SNIFFED = 64 * 1024  # bytes from which encoding and separator are told
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, InvalidFileException, DefusedXmlException, ParseError),
    *(KeyError, ValueError, TypeError, IndexError, AttributeError, OSError, EOFError, RuntimeError, SyntaxError),
)

csv.field_size_limit(MOST_SIGNS * 4)


class Line(NamedTuple):
    """A row as the file has it: its number there, from one, and its cells."""

    row: int
    cells: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is laid out: where its headings stand (row), the headings, a few rows, and how a CSV is written."""

    headings: tuple[str, ...]
    head_row: int
    sample: tuple[tuple[str, ...], ...]
    sheet: str = ""
    encoding: str = ""
    separator: str = ""


def layout_of(path: Path, kind: str) -> Layout:
    """Look at the beginning of the table. Raises Unreadable: damaged, empty, too wide, unpacking to far too much."""
    encoding, separator = _written(path) if kind == "csv" else ("", "")
    sheet, lines = _opened(path, kind, encoding, separator)
    with closing(lines):
        first = [line for line in islice(lines, HEAD_ROWS + SAMPLE + 1) if any(map(text_of, line.cells))]
    if not first:
        raise Unreadable("empty")
    head = next((line for line in first[:HEAD_ROWS] if is_heading(tuple(map(text_of, line.cells)))), first[0])
    headings = _trimmed(head.cells)
    after = [line for line in first if line.row > head.row and not is_numbering(line.cells)]
    if not after:
        raise Unreadable("empty")
    open_ones = [line for line in after if not is_restricted(*map(text_of, line.cells))]  # 10.4
    sample = tuple(tuple(text_of(cell)[:200] for cell in line.cells[: len(headings)]) for line in open_ones[:SAMPLE])
    return Layout(headings, head.row, sample, sheet, encoding, separator)


def lines_of(path: Path, kind: str, layout: Layout) -> Iterator[Line]:
    """Yield the rows below the headings that say anything. Raises Unreadable in their midst."""
    _sheet, lines = _opened(path, kind, layout.encoding, layout.separator)
    count = 0
    with closing(lines):
        for line in lines:
            if line.row <= layout.head_row or not any(map(text_of, line.cells)) or is_numbering(line.cells):
                continue
            count += 1
            if count > MOST_ROWS:
                raise Unreadable("too_many")
            yield line


def is_numbering(cells: Sequence[Any]) -> bool:
    """Tell whether the row only numbers its columns, as forms do: 1, 2, 3 …"""
    if not cells or text_of(cells[0]) != "1":
        return False
    said = [text_of(cell) for cell in cells]
    while said and not said[-1]:
        said.pop()
    return len(said) > 2 and said == [str(place) for place in range(1, len(said) + 1)]  # noqa: PLR2004 - three columns


def _trimmed(cells: Sequence[Any]) -> tuple[str, ...]:
    headings = [text_of(cell)[:200] for cell in cells]
    while headings and not headings[-1]:
        headings.pop()
    return tuple(headings)


def _opened(path: Path, kind: str, encoding: str, separator: str) -> tuple[str, Generator[Line, None, None]]:
    if kind == "csv":
        return "", _of_csv(path, encoding, separator)
    return _sheet_of(path), _of_xlsx(path)


def _sheet_of(path: Path) -> str:
    """Return the name of the sheet that is read: the first. Raises Unreadable."""
    with _book(path) as book:
        if not book.worksheets:
            raise Unreadable("empty")
        return str(book.worksheets[0].title)


@contextmanager
def _book(path: Path) -> Iterator[Any]:
    """Open the book; whatever is wrong with it, now or while it is read, is Unreadable."""
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(member.file_size for member in archive.infolist()) > MOST_UNPACKED:
                raise Unreadable("too_many")
        with path.open("rb") as file, closing(load_workbook(file, read_only=True, data_only=True)) as book:
            yield book
    except _BROKEN as error:
        raise Unreadable("unreadable") from error


def _of_xlsx(path: Path) -> Generator[Line, None, None]:
    with _book(path) as book:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what the file says of its own size is not believed
        for place, cells in enumerate(sheet.iter_rows(values_only=True), 1):
            yield Line(place, _bounded(cells))


def _of_csv(path: Path, encoding: str, separator: str) -> Generator[Line, None, None]:
    try:
        with path.open(encoding=encoding, newline="") as file:
            for place, cells in enumerate(csv.reader(file, delimiter=separator, strict=False), 1):
                yield Line(place, _bounded(cells))
    except (csv.Error, UnicodeDecodeError) as error:
        raise Unreadable("unreadable") from error


def _bounded(cells: Sequence[Any]) -> tuple[Any, ...]:
    if len(cells) > MOST_COLUMNS:
        if any(cell not in {None, ""} for cell in cells[MOST_COLUMNS:]):
            raise Unreadable("too_wide")
        cells = cells[:MOST_COLUMNS]
    return tuple(cells)


def _written(path: Path) -> tuple[str, str]:
    """Return encoding and separator of a CSV, told from its beginning; that all of it agrees is seen while reading."""
    with path.open("rb") as file:
        head = file.read(SNIFFED)
        file.seek(0)
        encoding = _encoding(head, file)
    text = head.decode(encoding, errors="replace")
    return encoding, max(SEPARATORS, key=lambda sign: _cuts(text, sign))


def _encoding(head: bytes, rest: Iterable[bytes]) -> str:
    """Return UTF-8 when all of the file is, else the code page of old programs."""
    if head.startswith(codecs.BOM_UTF8):
        return UTF8_BOM
    decoder = codecs.getincrementaldecoder(UTF8)()
    try:
        for part in rest:
            decoder.decode(part)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return CP1251
    return UTF8


def _cuts(text: str, separator: str) -> tuple[int, int]:
    """Return into how many columns the sign cuts most of the first rows evenly; of equals, more signs win."""
    rows = list(islice(csv.reader(text.splitlines(), delimiter=separator), HEAD_ROWS))
    widths = [len(row) for row in rows if row]
    if not widths:
        return 0, 0
    common = max(set(widths), key=widths.count)
    return (common - 1) * widths.count(common), text.count(separator)
