"""Deeds on many of the office's papers at once: into a file (10.5)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from apparat.lists.bulk import BulkView
from documents.forms import CaseFileForm
from outgoing import access
from outgoing.actions.file_outgoing import file_outgoing
from outgoing.models import Outgoing


class FileMany(BulkView):
    """10.5: file what was sent, or what stays in the office."""

    model, subject_name = Outgoing, "outgoing"
    action = staticmethod(file_outgoing)
    verdict = staticmethod(access.may_file)
    form_class = CaseFileForm
    title, submit_label = _("File the chosen papers"), _("File")
    clause = "10.5"
    back, list_label = "outgoing:papers", _("Outgoing papers")

    def label_of(self, subject: Outgoing) -> str:
        """Name the paper by its number and heading."""
        return " · ".join(part for part in (subject.number or "№ —", subject.heading) if part)
