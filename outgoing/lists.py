"""The list of the office's papers: searches are kept, columns chosen (10.18; room: pages of outgoing)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet
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
from outgoing import queries, tables
from outgoing.models import Outgoing
from outgoing.papers_form import PapersFilter
from outgoing.wide_lines import lined_wide

PAPERS = "outgoing"


def rows_of(officer: Officer, on: date, asked: QueryDict) -> QuerySet[Any] | Listing:
    """Return the list as the address bar asks for it."""
    return queries.papers(officer, on, PapersFilter(asked, officer=officer, on=on).wanted())


USUAL = {
    "number": tables.NUMBER,
    "registered": tables.REGISTERED,
    "to": tables.TO,
    "heading": tables.HEADING,
    "signs": tables.SIGNS,
    "executor": tables.EXECUTOR,
    "state": tables.STATE,
}
FURTHER = {  # asked for only when somebody wants them
    "begun": Column(_("Begun"), lambda paper: cells.day(paper.created_at), sort="begun"),
    "signed": Column(_("Signed"), lambda paper: cells.day(paper.signed_at) if paper.signed_at else cells.DASH),
    "body": Column(_("Drafting body"), lambda paper: paper.unit),
    "language": Column(_("Language"), lambda paper: Outgoing.Language(paper.language).label),
    "answers": Column(_("Paper it answers"), lambda paper: paper.answers or cells.DASH),
    "dispatch": Column(
        _("To be sent by"), lambda paper: cells.day(paper.dispatch_on) if paper.dispatch_on else cells.DASH
    ),
    "case_file": Column(_("File of the nomenclature"), lambda paper: paper.case_file or cells.DASH),
}


def shown_to(officer: Officer) -> tuple[Table, dict[str, Any]]:
    """Return the table of the columns the officer wants, and how the lines behind it are read. One query."""
    keys = chosen_keys(officer, PAPERS)
    if keys == tuple(USUAL):
        return tables.PAPERS, {}
    return table_of(PAPERS, keys), {} if set(keys) <= set(USUAL) else {"shown": lined_wide}


def _sheet_of_papers(officer: Officer, on: date, asked: QueryDict) -> Shown:
    table, lines = shown_to(officer)
    wanted = PapersFilter(asked, officer=officer, on=on).wanted()
    return Shown(queries.papers(officer, on, wanted | lines), table)


register(Place(PAPERS, _("Outgoing and internal papers"), "outgoing:papers", rows_of, USUAL | FURTHER, tuple(USUAL)))
offer_sheet(Sheet("papers", _("Outgoing and internal papers"), "outgoing:papers", _sheet_of_papers))


def files_papers(officer: Officer, on: date) -> bool:
    """Tell whether the officer dispatches papers and files them (10.5)."""
    return mandates(officer, on).first([Deed.DISPATCH_OUTGOING]) is not None


offer_bulk(PAPERS, Bulk(_("File"), "outgoing:file_many", "archive", files_papers))
