"""What can be written into a file: each journal, and the lists of other houses (10.9, 10.12, 12.5; law.md 3.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from apparat.lists.sheets import Sheet
from apparat.org.models import Officer
from journals.asked import Asked
from journals.books import BOOKS, Book
from journals.columns import texts_of
from journals.forms import BookFilter
from journals.keyset import behind
from journals.lists import report_of
from journals.models import Export
from journals.report import Report, Texts

BATCH = 500  # lines read at once


@dataclass(frozen=True, slots=True)
class Source:
    """Something that becomes a table.

    make: the table for an officer on a day, of what stands in an address; at_once: how many lines of each format a
    reader waits for, longer ones are made in the background; way_back: the path of its page by what was asked.
    """

    code: str
    make: Callable[[Officer, date, QueryDict], Report]
    at_once: dict[str, int]
    way_back: Callable[[QueryDict], str]


def of_book(book: Book, officer: Officer, on: date, asked: QueryDict) -> Report:
    """Return the journal of what is asked, as the officer may see it on the day."""
    wanted = BookFilter(asked, book=book, on=on).asked()
    rows = book.rows_of(officer, on, wanted)
    return Report(
        title=str(book.title),
        about=about(wanted),
        head=tuple(str(column.label) for column in book.columns),
        weights=tuple(column.weight for column in book.columns),
        rows=partial(_every_line, book, rows),
        count=lambda most: rows.order_by()[:most].count(),
    )


def about(asked: Asked) -> str:
    """Return in words the period, the register and the unit."""
    period = _("%(since)s – %(until)s") % {"since": f"{asked.since:%d.%m.%Y}", "until": f"{asked.until:%d.%m.%Y}"}
    parts = [period, asked.register.name if asked.register else "", asked.unit.name if asked.unit else ""]
    return ", ".join(part for part in parts if part)


def _every_line(book: Book, rows: QuerySet[Any]) -> Iterator[Texts]:
    place = None
    while True:
        lines = book.read(behind(rows, book.order, place)[:BATCH])
        yield from (texts_of(book.columns, line) for line in lines)
        if len(lines) < BATCH:
            return
        place = lines[-1].place


def _source_of(book: Book) -> Source:
    at_once: dict[str, int] = {Export.Format.XLSX: 2000, Export.Format.PDF: 300}
    return Source(
        book.code, partial(of_book, book), at_once, lambda _asked: reverse("journals:journal", args=[book.code])
    )


AT_ONCE = 10_000  # lines of a list
SOURCES: dict[str, Source] = {book.code: _source_of(book) for book in BOOKS.values()}


def take_sheet(sheet: Sheet) -> None:
    """Take up a list of another house. Raises ValueError for the code of a journal, and of a list taken up already."""
    if sheet.code in SOURCES:
        raise ValueError(f"what becomes a file under the code {sheet.code} is there already")
    at_once: dict[str, int] = {Export.Format.XLSX: AT_ONCE}
    SOURCES[sheet.code] = Source(sheet.code, partial(report_of, sheet), at_once, sheet.way_back)
