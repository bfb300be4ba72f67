"""What a clerk gives with an import: the file, which column is which, what the file does not tell (10.9)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from apparat.files.forms import FilesField, FilesInput
from apparat.files.names import safe_name
from apparat.files.refusal import FileRefused
from apparat.files.store import too_large
from apparat.files.upload import OversizedUpload
from apparat.org.models import Officer
from documents.models import DocumentKind, Incoming
from imports.columns import BY_NAME, COLUMNS, REQUIRED, SENDERS
from imports.models import Run
from imports.queries import offered_for
from imports.upload import ACCEPT, LIMITS, sort_of

NOWHERE = ""


class TableField(FilesField):
    """The file of an import, looked at before the deed. Cleans to an upload."""

    def __init__(self, **kwargs: Any) -> None:
        told = {"multiple": False, "accept": ACCEPT, "data-max-bytes": LIMITS.file_bytes, "data-max-count": 1}
        super().__init__(limits=LIMITS, widget=FilesInput(told), **kwargs)

    def clean(self, value: Any) -> Any:
        """Return the upload; raises ValidationError with what is wrong with it."""
        uploads = super().clean(value)
        return uploads[0] if uploads else None

    def _complaint(self, upload: UploadedFile) -> FileRefused | None:
        name = safe_name(upload.name or "")
        if isinstance(upload, OversizedUpload) or (upload.size or 0) > LIMITS.file_bytes:
            return too_large(name, LIMITS)
        try:
            sort_of(upload, name)
        except FileRefused as refusal:
            return refusal
        finally:
            upload.seek(0)
        return None


class UploadForm(forms.Form):
    """The file of an old journal."""

    file = TableField(
        label=_("The file"),
        help_text=_("A table XLSX or CSV with headings, or an export of Documentolog in a ZIP; up to 90 MB."),
        error_messages={"required": _("Choose a file.")},
    )


class ColumnsForm(forms.Form):
    """Which column of the file says what; for an export only what the documents do not tell."""

    house_form = True

    usual_kind = forms.ModelChoiceField(
        label=_("Kind of paper, where the row tells none"),
        queryset=DocumentKind.objects.none(),
        empty_label=None,
        help_text=_("Also where it names one that the book of kinds does not have."),
    )
    channel = forms.ChoiceField(label=_("How these papers came"), choices=Incoming.Channel)

    def __init__(self, *args: Any, officer: Officer, subject: Run, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["usual_kind"].queryset = DocumentKind.objects.order_by("sort_key")  # type: ignore[attr-defined]
        offered = offered_for(subject)
        self.initial = {**offered, **self.initial}
        self.columns = COLUMNS if subject.is_table else ()
        places = [(NOWHERE, _("– none –")), *((str(at), name) for at, name in headings_of(subject))]
        for column in self.columns:
            self.fields[column.name] = forms.ChoiceField(
                label=column.label, choices=places, required=column.name in REQUIRED
            )
        self.order_fields([*(column.name for column in self.columns), "usual_kind", "channel"])

    @property
    def of_columns(self) -> list[Any]:
        """The fields of the columns, as a template draws them."""
        return [self[column.name] for column in self.columns]

    def clean(self) -> dict[str, Any]:
        """Refuse a column that is named twice, and a file that names no correspondent."""
        data = super().clean() or self.cleaned_data
        chosen: dict[str, str] = {}
        for column in self.columns:
            place = data.get(column.name, NOWHERE)
            if place and place in chosen:
                other = BY_NAME[chosen[place]].label
                self.add_error(column.name, _("This column is given to “%(other)s” already.") % {"other": other})
            chosen.setdefault(place, column.name)
        if self.columns and not any(data.get(name) for name in SENDERS):
            self.add_error(SENDERS[0], _("Say in which column the correspondent stands."))
        return data

    def values(self) -> dict[str, Any]:
        """Return the plain values of `check_import`."""
        data = self.cleaned_data
        columns = {column.name: int(data[column.name]) for column in self.columns if data[column.name]}
        return {"columns": columns, "kind": data["usual_kind"], "channel": data["channel"]}


def headings_of(run: Run) -> list[tuple[int, str]]:
    """Return the places of the columns with their headings; one without a heading is called by its place."""
    headings = run.layout.get("headings", ())
    return [(place, heading.replace("\n", " ") or f"({place + 1})") for place, heading in enumerate(headings)]
