"""Lists of files: the columns of their lines (10.5; room: pages of the archive)."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apparat.numbering.models import CaseFile
from apparat.ui import cells
from apparat.ui.tables import Column, Table
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
    return str(line.held.papers) if line.held.papers else cells.DASH


def _number(paper: CasePaper) -> Any:
    return cells.link(paper.path, cells.unbroken(paper.number)) if paper.path else cells.unbroken(paper.number)


NOMENCLATURE = Table(
    (
        Column(_("Index"), lambda line: case_link(line.case_file), is_heading=True),
        Column(_("Heading"), lambda line: line.case_file.name),
        Column(_("Retention"), lambda line: line.case_file.retention or cells.DASH),
        Column(_("Papers"), _held),
        Column(_("State"), lambda line: state(line.case_file)),
        Column(_("Note"), lambda line: line.case_file.note or cells.DASH),
    )
)
PAPERS = Table(
    (
        Column(_("Number"), _number, is_heading=True),
        Column(_("Registered"), lambda paper: cells.day(paper.on)),
        Column(_("From or to"), lambda paper: cells.shortened(paper.from_or_to) or cells.DASH),
        Column(_("Heading"), lambda paper: cells.shortened(paper.told) or cells.DASH),
        Column(_("Sheets"), lambda paper: str(paper.sheets)),
    )
)
