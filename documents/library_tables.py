"""Lists of the Library of documents: the columns of their lines (10.9; room: pages of documents)."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _

from apparat.ui import cells
from apparat.ui.catalogue import path_to
from apparat.ui.tables import Column, Table
from documents.library_queries import Missing
from documents.models import LibraryPaper


def _heading(paper: LibraryPaper) -> Any:
    link = cells.link(path_to("library:paper", paper.pk), cells.whole_numbers(cells.shortened(paper.heading)))
    if paper.is_placed:
        return link
    return cells.joined(link, cells.SPACE, cells.state_badge(paper.state, paper.get_state_display()))


def _place(row: Missing) -> Any:
    said = {"expected": row.expected.pk, "what": row.what, "year": row.period.year, "heading": row.expected.name}
    return cells.link(f"{path_to('library:place')}?{urlencode(said)}", _("place it"))


PAPERS = Table(
    (
        Column(_("Paper"), _heading, is_heading=True),
        Column(_("Whose"), lambda paper: paper.unit.short),
        Column(_("Kind"), lambda paper: paper.get_kind_display()),
        Column(_("Period of the report"), lambda paper: paper.period or cells.DASH),
        Column(_("Laid down"), lambda paper: cells.day(paper.placed_at)),
        Column(_("By whom"), lambda paper: cells.unbroken(paper.placed_by.short_name)),
    )
)
_MISSING = (
    Column(_("Report"), lambda row: row.expected.name, is_heading=True),
    Column(_("Whose"), lambda row: row.expected.unit.short),
    Column(_("Period of the report"), lambda row: row.label),
    Column(_("Was due on"), lambda row: cells.day(row.due_on)),
)
MISSING = Table(_MISSING)
MISSING_OF_MINE = Table((*_MISSING, Column(_("Deed"), _place)))
