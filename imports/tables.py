"""Lists of imports: the columns of their lines (10.9; room: pages of imports)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.ui import cells
from apparat.ui.tables import Column, Table
from imports.columns import BY_NAME
from imports.faults import sentence
from imports.models import Fault, Run
from imports.states import RunState


def _name(run: Run) -> Any:
    return cells.link(run.get_absolute_url(), run.name)


def _count(name: str) -> Any:
    return lambda run: str(getattr(run, name)) if run.is_counted else cells.DASH


def column_label(name: str) -> str:
    """Return the label of a column of ours; of what no table has, the name of the thing."""
    column = BY_NAME.get(name)
    return str(column.label if column else _("The file") if name == "files" else "")


RUNS = Table(
    (
        Column(_("The file"), _name, is_heading=True),
        Column(_("What it is"), lambda run: run.get_kind_display()),
        Column(_("Brought"), lambda run: cells.joined(cells.day(run.uploaded_at), " · ", run.uploaded_by.short_name)),
        Column(_("Rows"), _count("rows")),
        Column(_("With faults"), _count("bad")),
        Column(_("Taken over"), _count("brought")),
        Column(_("State"), lambda run: cells.choice_badge(RunState, run.state)),
    )
)


def _said(fault: Fault) -> Any:
    return cells.shortened(fault.said) or cells.DASH


FAULTS = Table(
    (
        Column(_("Row"), lambda fault: str(fault.row), is_heading=True),
        Column(_("Column"), lambda fault: column_label(fault.column)),
        Column(_("What is wrong"), lambda fault: sentence(fault.code)),
        Column(_("What stands there"), _said),
    )
)
