"""The registry as a list whose searches are kept and whose columns are chosen (10.9; room: pages of documents).

It is not sorted by correspondent: names stand in another table, so that all papers of a correspondent are read and put
in order before the first of them is shown. Of 1,000,000 papers, 20,000 of them of the first five correspondents, that
took 2.5 s, with an index for it 50 ms, and a body that writes more costs more. The filter by correspondent takes 3 ms.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from apparat.lists.columns import chosen_keys, table_of
from apparat.lists.places import Bulk, Place, offer_bulk, register
from apparat.lists.sheets import Sheet, Shown, offer_sheet
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from apparat.search.listing import Listing
from apparat.ui import cells
from apparat.ui.tables import Column, Table
from control.models import Assignment
from documents import library_queries, queries, tables
from documents.library_forms import LibraryFilter
from documents.library_tables import PAPERS as LIBRARY
from documents.lines import PaperLine
from documents.models import Incoming
from documents.moving import moves_papers
from documents.registry_form import RegistryFilter
from documents.wide_lines import WideLine, lined_wide

REGISTRY = "registry"


def _urgency(paper: WideLine) -> Any:
    return Assignment.Urgency(paper.urgency).label if paper.urgency else cells.DASH


def _sheets(paper: WideLine) -> str:
    return f"{paper.sheets} + {paper.annex_sheets}" if paper.annex_sheets else str(paper.sheets)


USUAL = {
    "number": tables.NUMBER,
    "registered": tables.REGISTERED,
    "correspondent": tables.CORRESPONDENT,
    "content": tables.CONTENT,
    "desk": tables.DESK,
    "state": tables.STATE,
}
FURTHER = {  # asked for only when somebody wants them
    "kind": Column(_("Kind of paper"), lambda paper: paper.kind),
    "received": Column(_("Received"), lambda paper: cells.day(paper.received_at)),
    "answer": Column(
        _("Term of the answer"), lambda paper: cells.day(paper.answer_on) if paper.answer_on else cells.DASH
    ),
    "urgency": Column(_("Urgency"), _urgency),
    "signatory": Column(_("Signed by"), lambda paper: paper.signatory or cells.DASH),
    "channel": Column(_("How it came"), lambda paper: Incoming.Channel(paper.channel).label),
    "language": Column(_("Language"), lambda paper: Incoming.Language(paper.language).label),
    "sheets": Column(_("Sheets"), _sheets),
}


def rows_of(officer: Officer, on: date, asked: QueryDict) -> Listing:
    """Return the registry as the address bar asks for it."""
    return queries.registry(officer, on, RegistryFilter(asked, officer=officer, on=on).wanted())


def shown_to(officer: Officer) -> tuple[Table, dict[str, Any]]:
    """Return the table of the columns the officer wants, and how the lines behind it are read. One query."""
    keys = chosen_keys(officer, REGISTRY)
    if keys == tuple(USUAL):
        return tables.REGISTRY, {}
    return table_of(REGISTRY, keys), {} if set(keys) <= set(USUAL) else {"shown": lined_wide}


def _sheet_of_registry(officer: Officer, on: date, asked: QueryDict) -> Shown:
    """Return the registry for a file: the columns the officer chose, with whole contents."""
    table, lines = shown_to(officer)
    wanted = RegistryFilter(asked, officer=officer, on=on).wanted()
    return Shown(queries.registry(officer, on, wanted | lines), table, _with_contents)


def _with_contents(lines: list[Any]) -> list[Any]:
    contents = dict(Incoming.objects.filter(pk__in=[line.pk for line in lines]).values_list("pk", "summary"))
    return [_with_content(line, contents[line.pk]) for line in lines]


def _with_content(line: PaperLine | WideLine, summary: str) -> PaperLine | WideLine:
    if isinstance(line, WideLine):
        return line._replace(line=line.line._replace(summary=summary))
    return line._replace(summary=summary)


def _sheet_of_library(officer: Officer, on: date, asked: QueryDict) -> Shown:
    wanted = LibraryFilter(asked, officer=officer, on=on).wanted()
    return Shown(library_queries.papers(officer, on, wanted), LIBRARY)


register(Place(REGISTRY, _("Registry"), "documents:registry", rows_of, USUAL | FURTHER, tuple(USUAL)))
offer_sheet(Sheet(REGISTRY, _("Registry of incoming papers"), "documents:registry", _sheet_of_registry))
offer_sheet(Sheet("library", _("Library of documents"), "library:list", _sheet_of_library))


def keeps_registry(officer: Officer, on: date) -> bool:
    """Tell whether the officer sends papers to desks and files them (10.5, 10.11)."""
    return mandates(officer, on).first([Deed.ROUTE_INCOMING]) is not None


offer_bulk(REGISTRY, Bulk(_("Send to a desk"), "documents:route_many", "send", keeps_registry))
offer_bulk(REGISTRY, Bulk(_("Move to another desk"), "documents:reassign_many", "arrow-right", moves_papers))
offer_bulk(REGISTRY, Bulk(_("File"), "documents:file_many", "archive", keeps_registry))
