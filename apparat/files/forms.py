"""The form field of a paper's files: every file looked at before the deed, every complaint names its file."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from apparat.files.content import kind_of
from apparat.files.kinds import ACCEPT, KINDS, accept_of
from apparat.files.limits import DELIVERY, SIZE_CLAUSE, FileLimits, in_megabytes
from apparat.files.names import safe_name
from apparat.files.refusal import FileRefused
from apparat.files.store import too_large
from apparat.files.upload import OversizedUpload


class FilesInput(forms.FileInput):
    """An <input type="file" multiple> that offers the kinds that are taken."""

    allow_multiple_selected = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        told = {"data-widget": "files", "data-max-bytes": DELIVERY.file_bytes, "data-max-count": DELIVERY.files}
        super().__init__({"multiple": True, "accept": ACCEPT, **told, **(attrs or {})})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Return all the files of the field."""
        return files.getlist(name) if hasattr(files, "getlist") else files.get(name)


class FilesField(forms.Field):
    """Files of one paper: how many, how large, of what kind (law.md 3.2). Cleans to a list of uploads."""

    widget = FilesInput
    default_error_messages = {"required": gettext_lazy("Attach the file of the paper.")}

    def __init__(self, *, limits: FileLimits = DELIVERY, kinds: Collection[str] = KINDS, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.limits, self.kinds = limits, kinds
        self.widget.attrs["accept"] = accept_of(kinds)

    def clean(self, value: Any) -> list[UploadedFile]:
        """Return the uploads; raises ValidationError with one complaint for each bad file, by name and rule."""
        uploads: list[UploadedFile] = [each for each in _as_list(value) if isinstance(each, UploadedFile)]
        if self.required and not uploads:
            raise ValidationError(self.error_messages["required"], code="required")
        complaints = [*self._complaints_of_all(uploads), *filter(None, map(self._complaint, uploads))]
        if complaints:
            raise ValidationError([_said(refusal) for refusal in complaints])
        return uploads

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Tell whether files came."""
        return bool(_as_list(data))

    def _complaints_of_all(self, uploads: Sequence[UploadedFile]) -> list[FileRefused]:
        complaints = []
        if len(uploads) > self.limits.files:
            most = self.limits.files
            text = ngettext("No more than %(most)s file is taken.", "No more than %(most)s files are taken.", most)
            complaints.append(FileRefused(text, clause=SIZE_CLAUSE, most=str(most)))
        sizes = [upload.size or 0 for upload in uploads]
        if (
            sum(sizes) > self.limits.paper_bytes and max(sizes) <= self.limits.file_bytes
        ):  # else said of the file itself
            text = _("The files together are larger than %(limit)s MB.")
            limit = in_megabytes(self.limits.paper_bytes)
            complaints.append(FileRefused(text, clause=SIZE_CLAUSE, limit=limit))
        return complaints

    def _complaint(self, upload: UploadedFile) -> FileRefused | None:
        name = safe_name(upload.name or "")
        if (upload.size or 0) > self.limits.file_bytes:
            return too_large(name, self.limits)
        if isinstance(upload, OversizedUpload):
            return None  # small itself, but the files together were too much: said above
        try:
            if kind_of(upload, name).key not in self.kinds:
                return FileRefused(_("The file “%(name)s” is of a kind that is not taken."), name=name)
        except FileRefused as refusal:
            return refusal
        finally:
            upload.seek(0)
        return None


class OneFileField(FilesField):
    """A single file, as the copy of an order (10.14). Cleans to an upload or None."""

    def __init__(self, **kwargs: Any) -> None:
        limits = FileLimits(DELIVERY.file_bytes, DELIVERY.paper_bytes, files=1)
        super().__init__(**{"limits": limits, "widget": FilesInput({"multiple": False}), **kwargs})

    def clean(self, value: Any) -> Any:
        """Return the upload or None; raises ValidationError like its elder."""
        uploads = super().clean(value)
        return uploads[0] if uploads else None


def _as_list(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def _said(refusal: FileRefused) -> str:
    return _("%(reason)s (clause %(clause)s)") % {"reason": refusal.reason, "clause": refusal.clause}
