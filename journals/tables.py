"""The list of the files an officer ordered (10.5; room: pages of journals)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.files.limits import MEGABYTE
from apparat.ui import cells
from apparat.ui.catalogue import path_to
from apparat.ui.tables import Column, Table
from journals.models import Export
from journals.titles import TITLES

TONES = {"waiting": "grey", "running": "blue", "ready": "green", "failed": "red"}


def _what(export: Export) -> Any:
    title = TITLES.get(export.what, export.what)
    return cells.link(path_to("journals:export_file", export.pk), title) if export.attachment_id else str(title)


def _form(export: Export) -> Any:
    return cells.unbroken(f"{export.get_file_format_display()}, {export.get_language_display()}")


def _state(export: Export) -> Any:
    state = cells.badge(export.get_state_display(), TONES[export.state])
    if export.reason:
        return cells.joined(state, cells.BREAK, cells.muted(export.get_reason_display()))
    return state


def _progress(export: Export) -> Any:
    if export.attachment is not None:
        size = max(export.attachment.blob.size / MEGABYTE, 0.1)
        return _("%(lines)s lines, %(size)s MB") % {"lines": export.lines, "size": f"{size:.1f}"}
    if export.lines is None:
        return cells.DASH
    return _("%(done)s lines of %(lines)s") % {"done": export.done, "lines": export.lines}


EXPORTS = Table(
    (
        Column(_("What was ordered"), _what, is_heading=True),
        Column(_("Form"), _form),
        Column(_("Ordered"), lambda export: cells.day(export.ordered_at)),
        Column(_("State"), _state),
        Column(_("How far"), _progress),
    )
)
