"""The lists of the houses below as tables of a file: rows, order and columns of their pages (10.9, 10.18)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from html import unescape
from itertools import islice
from typing import Any

from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from apparat.org.models import Officer
from apparat.search.words import Listing, has_words
from apparat.ui.cells import whole_texts
from apparat.ui.tables import Table
from documents import library_queries
from documents import queries as documents_queries
from documents.library_forms import LibraryFilter
from documents.library_tables import PAPERS as LIBRARY
from documents.lines import PaperLine
from documents.lists import shown_to
from documents.models import Incoming
from documents.registry_form import RegistryFilter
from documents.wide_lines import WideLine
from journals.report import Report, Texts
from journals.titles import TITLES
from outgoing import queries as outgoing_queries
from outgoing.lists import shown_to as papers_shown_to
from outgoing.papers_form import PapersFilter

BATCH = 500
WIDTHS = (1.2, 3.0)  # of the heading of a row, of the others
_BREAK, _MARK = re.compile(r"<br>|</div>|</span>(?=<small)"), re.compile(r"<[^>]+>")
Whole = Callable[[list[Any]], list[Any]]  # lines as the page has them → lines with their texts uncut


def of_registry(officer: Officer, on: date, asked: QueryDict) -> Report:
    """Return the registry as its page shows it to the officer on the day: filters, order, columns (10.9)."""
    form = RegistryFilter(asked, officer=officer, on=on)
    table, lines = shown_to(officer)
    listing = documents_queries.registry(officer, on, form.wanted() | lines)
    return _report("registry", listing, table, _with_contents)


def of_library(officer: Officer, on: date, asked: QueryDict) -> Report:
    """Return the Library of documents as its page shows it to the officer on the day (10.9)."""
    form = LibraryFilter(asked, officer=officer, on=on)
    return _report("library", library_queries.papers(officer, on, form.wanted()), LIBRARY, list)


def of_papers(officer: Officer, on: date, asked: QueryDict) -> Report:
    """Return the list of the office's papers as its page shows it to the officer on the day (10.18)."""
    table, lines = papers_shown_to(officer)
    listing = outgoing_queries.papers(officer, on, PapersFilter(asked, officer=officer, on=on).wanted() | lines)
    return _report("papers", listing, table, list)


def text_of(cell: Any) -> str:
    """Return what a cell of a page says, as plain text; each of its parts on a line of its own."""
    if not isinstance(cell, SafeString):
        return str(cell)
    broken = _BREAK.sub("\n", str(cell))
    lines = (" ".join(unescape(line).split()) for line in _MARK.sub("", broken).splitlines())
    return "\n".join(line for line in lines if line)


def _report(code: str, listing: Listing, table: Table, whole: Whole) -> Report:
    found = listing.rows.filter(has_words(listing.words))
    return Report(
        title=str(TITLES[code]),
        about=_("what the list showed with its filters"),
        head=tuple(str(column.label) for column in table.columns),
        weights=tuple(WIDTHS[not column.is_heading] for column in table.columns),
        rows=partial(_rows, listing.shown(found).order_by(*listing.order), table, whole),
        count=lambda most: found.order_by()[:most].count(),
    )


def _rows(lines: Any, table: Table, whole: Whole) -> Iterator[Texts]:
    """Read the whole list by one question, some lines at a time, all as they were at one moment."""
    kept = lines.iterator(chunk_size=BATCH)
    while batch := list(islice(kept, BATCH)):
        with whole_texts():
            texts = [tuple(text_of(column.cell(line)) for column in table.columns) for line in whole(batch)]
        yield from texts


def _with_contents(lines: list[Any]) -> list[Any]:
    """Give lines of the registry the contents that a page cuts."""
    contents = dict(Incoming.objects.filter(pk__in=[line.pk for line in lines]).values_list("pk", "summary"))
    return [_with_content(line, contents[line.pk]) for line in lines]


def _with_content(line: PaperLine | WideLine, summary: str) -> PaperLine | WideLine:
    if isinstance(line, WideLine):
        return line._replace(line=line.line._replace(summary=summary))
    return line._replace(summary=summary)
