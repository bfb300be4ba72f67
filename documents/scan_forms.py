"""What a clerk gives with scans: the files of a batch, the reason to set one aside (10.9)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apparat.files.forms import FilesField


class ScansForm(forms.Form):
    """A batch of files, each a paper of its own."""

    attached = FilesField(
        label=_("Scans"),
        help_text=_("Each file is a paper of its own. Files may also be dragged here."),
        error_messages={"required": _("Choose at least one file.")},
    )

    def values(self) -> dict[str, Any]:
        """Return the plain values of `bring_scans`."""
        return {"files": self.cleaned_data["attached"]}


class DiscardForm(forms.Form):
    """Why a scan is set aside."""

    reason = forms.CharField(label=_("Reason"), max_length=300)
