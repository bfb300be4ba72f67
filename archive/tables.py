"""Lists of files: the columns of their lines (10.5; room: pages of the archive)."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.numbering.models import CaseFile
from apparat.ui import cells
from apparat.ui.tables import Column, Table
from archive.models import Transfer
from archive.papers import CasePaper
from archive.queries import Line

TONES = {
    "draft": "grey",
    "open": "green",
    "carried": "blue",
    "closed": "amber",
    "transferred": "blue",
    "destroyed": "grey",
}


def state(case_file: CaseFile) -> Any:
    """Draw the state of a file."""
    return cells.badge(case_file.get_state_display(), TONES[case_file.state])


def case_link(case_file: CaseFile) -> Any:
    """Draw the index of a file as a link to its page."""
    return cells.link(reverse("archive:case", args=[case_file.pk]), case_file.index)


def _held(line: Line) -> Any:
    return line.held.papers_told if line.held.papers else cells.DASH


def _number(paper: CasePaper) -> Any:
    if paper.is_hidden:
        return cells.badge(paper.told, "grey")  # 10.4: the place in the file and the mark
    return cells.link(paper.path, cells.unbroken(paper.number)) if paper.path else cells.unbroken(paper.number)


_INDEX = Column(_("Index"), lambda line: case_link(line.case_file), is_heading=True)
_FACTS = (
    Column(_("Heading"), lambda line: line.case_file.name),
    Column(_("Retention"), lambda line: line.case_file.retention or cells.DASH),
    Column(_("Papers"), _held),
    Column(_("State"), lambda line: state(line.case_file)),
    Column(_("Note"), lambda line: line.case_file.note or cells.DASH),
)
NOMENCLATURE = Table((_INDEX, *_FACTS))  # of one unit, as the page shows them
NOMENCLATURE_OF_ALL = Table((_INDEX, Column(_("Unit"), lambda line: line.case_file.unit.name), *_FACTS))
PAPERS = Table(
    (
        Column(_("Number"), _number, is_heading=True),
        Column(_("Registered"), lambda paper: cells.DASH if paper.is_hidden else cells.day(paper.on)),
        Column(_("From or to"), lambda paper: cells.shortened(paper.from_or_to) or cells.DASH),
        Column(
            _("Heading"), lambda paper: cells.DASH if paper.is_hidden else cells.shortened(paper.told) or cells.DASH
        ),
        Column(_("Sheets"), lambda paper: cells.DASH if paper.is_hidden else str(paper.sheets)),
    )
)


def _progress(transfer: Transfer) -> Any:
    return f"{transfer.done} / {transfer.total}"


TRANSFERS = Table(
    (
        Column(_("Inventory"), lambda row: cells.link(row.get_absolute_url(), str(row)), is_heading=True),
        Column(_("Drawn up"), lambda row: cells.day(row.drawn_at)),
        Column(_("Papers"), _progress),
        Column(_("State"), lambda row: cells.state_badge(row.state, row.get_state_display())),
    )
)
CASES = Table(
    (
        Column(_("Index"), lambda line: case_link(line.case_file), is_heading=True),
        Column(_("Heading"), lambda line: line.case_file.name),
        Column(_("Year"), lambda line: str(line.case_file.year)),
        Column(_("Retention"), lambda line: line.case_file.retention),
        Column(_("Papers"), _held),
        Column(_("Sheets"), lambda line: line.held.sheets_told),
    )
)
DESTRUCTIONS = Table(
    (
        Column(_("Act"), lambda row: cells.link(row.get_absolute_url(), str(row)), is_heading=True),
        Column(_("Date of the act"), lambda row: cells.day(row.act_on)),
        Column(_("Papers"), lambda row: str(row.papers)),
        Column(_("State"), lambda row: cells.state_badge(row.state, row.get_state_display())),
    )
)
HANDOVERS = Table(
    (
        Column(_("Unit"), lambda row: cells.link(row.get_absolute_url(), str(row.unit)), is_heading=True),
        Column(_("Drawn up"), lambda row: cells.day(row.drawn_at)),
        Column(_("Gives"), lambda row: cells.unbroken(row.giver.short_name)),
        Column(_("Takes"), lambda row: cells.unbroken(row.taker.short_name)),
        Column(_("State"), lambda row: cells.state_badge(row.state, row.get_state_display())),
    )
)
