"""The lists of other houses as tables of a file: rows, order and columns of their pages (10.9, 10.18)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from html import unescape
from itertools import islice
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from apparat.lists.sheets import Sheet, Shown
from apparat.org.models import Officer
from apparat.search.listing import Listing
from apparat.search.words import has_words
from apparat.ui.cells import whole_texts
from journals.report import Report, Texts

BATCH = 500
WIDTHS = (1.2, 3.0)  # of the heading of a row, of the others
_UNSEEN = re.compile(r'<span class="visually-hidden">[^<]*</span>')  # said to ears beside a mark that eyes see
_BREAK, _MARK = re.compile(r"<br>|</div>|</span>(?=<small)"), re.compile(r"<[^>]+>")


def text_of(cell: Any) -> str:
    """Return what a cell of a page says, as plain text; each of its parts on a line of its own."""
    if not isinstance(cell, SafeString):
        return str(cell)
    broken = _BREAK.sub("\n", _UNSEEN.sub("", str(cell)))
    lines = (" ".join(unescape(line).split()) for line in _MARK.sub("", broken).splitlines())
    return "\n".join(line for line in lines if line)


def report_of(sheet: Sheet, officer: Officer, on: date, asked: QueryDict) -> Report:
    """Return the list as its page shows it to the officer on the day: rows, order, columns."""
    shown = sheet.shown(officer, on, asked)
    lines, count = _lines_of(shown.rows)
    return Report(
        title=str(sheet.title),
        about=shown.about or _("what the list showed with its filters"),
        head=tuple(str(column.label) for column in shown.table.columns),
        weights=tuple(WIDTHS[not column.is_heading] for column in shown.table.columns),
        rows=partial(_rows, lines, shown),
        count=count,
    )


def _lines_of(rows: Listing | QuerySet[Any] | Sequence[Any]) -> tuple[Any, Callable[[int], int]]:
    """Return what reads the lines in their order, and what counts them up to a number."""
    if isinstance(rows, Listing):
        found = rows.rows.filter(has_words(rows.words))
        return rows.shown(found).order_by(*rows.order), lambda most: found.order_by()[:most].count()
    if isinstance(rows, QuerySet):
        return rows, lambda most: rows.order_by()[:most].count()
    return rows, lambda most: min(len(rows), most)


def _rows(lines: Any, shown: Shown) -> Iterator[Texts]:
    """Read the whole list by one question, some lines at a time, all as they were at one moment."""
    kept = lines.iterator(chunk_size=BATCH) if isinstance(lines, QuerySet) else iter(lines)
    while batch := list(islice(kept, BATCH)):
        with whole_texts():
            columns = shown.table.columns
            texts = [tuple(text_of(column.cell(line)) for column in columns) for line in shown.whole(batch)]
        yield from texts
