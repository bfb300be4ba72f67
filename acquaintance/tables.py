"""Lists of acquaintance: the columns of their lines (10.6; room: pages of acquaintance)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from acquaintance.models import Circulation
from apparat.ui import cells
from apparat.ui.tables import Column, Table


def _what(circulation: Circulation) -> Any:
    label = cells.whole_numbers(" · ".join(filter(None, (circulation.number, cells.shortened(circulation.title)))))
    return cells.link(circulation.get_absolute_url(), label)


def _by(day: date | None) -> Any:
    return cells.day(day) if day else cells.DASH


def _count(row: Any) -> Any:
    tone = "green" if row.confirmed == row.asked else "amber"
    return cells.badge(f"{row.confirmed} / {row.asked}", tone)


READ = Table(
    (
        Column(_("What was read"), lambda row: _what(row.circulation), is_heading=True),
        Column(_("Sent by"), lambda row: cells.unbroken(row.circulation.sent_by.short_name)),
        Column(_("Acquainted on"), lambda row: cells.day(row.confirmed_at)),
    )
)
SENDINGS = Table(
    (
        Column(_("What was sent"), _what, is_heading=True),
        Column(_("Sent by"), lambda row: cells.unbroken(row.sent_by.short_name)),
        Column(_("Sent"), lambda row: cells.day(row.sent_at)),
        Column(_("To be read by"), lambda row: _by(row.due_on)),
        Column(_("Confirmed"), _count),
        Column(_("State"), lambda row: cells.state_badge(row.state, row.get_state_display())),
    )
)
WAITING = Table(
    (
        Column(_("What to read"), lambda row: _what(row.circulation), is_heading=True),
        Column(_("Sent by"), lambda row: cells.unbroken(row.circulation.sent_by.short_name)),
        Column(_("To be read by"), lambda row: _by(row.deadline.due_on if row.deadline else None)),
    )
)
