"""Lists of service notes: the columns of their lines (10.23; room: pages of notes)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.ui import cells
from apparat.ui.tables import Column, Table
from notes.models import ServiceNote


def _what(note: ServiceNote) -> Any:
    paper = note.outgoing
    label = cells.link(note.get_absolute_url(), paper.number or _("no number"))
    return cells.block(label, cells.BREAK, cells.muted(cells.shortened(paper.heading)))


NOTES = Table(
    (
        Column(_("Number"), _what, is_heading=True),
        Column(_("Subject"), lambda note: note.get_subject_display()),
        Column(_("From"), lambda note: cells.unbroken(note.outgoing.signer.short_name)),
        Column(_("To whom"), lambda note: cells.unbroken(note.addressee.short_name)),
        Column(_("Delivered"), lambda note: cells.day(note.delivered_at) if note.delivered_at else cells.DASH),
        Column(_("State"), lambda note: cells.state_badge(note.state, note.get_state_display())),
    )
)
