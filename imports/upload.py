"""Taking a file at the door: what it is by its content, within bounds, kept as any file is (10.9; № 703 p. 43).

CSV is no format of papers, so the table of their kinds does not know it: here it is told apart by what it is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import IO, Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apparat.files import blobs
from apparat.files.content import kind_of
from apparat.files.kinds import SIGNATURES
from apparat.files.limits import FileLimits
from apparat.files.models import Attachment, Blob
from apparat.files.names import safe_name
from apparat.files.refusal import FileRefused
from apparat.files.store import too_large
from apparat.org.models import Officer
from imports.limits import MOST_BYTES
from imports.models import Run

LIMITS = FileLimits(MOST_BYTES, MOST_BYTES, files=1)
KINDS = {"xlsx": Run.Kind.XLSX, "zip": Run.Kind.DOCUMENTOLOG}
CONTENT_TYPES = {
    Run.Kind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Run.Kind.CSV: "text/csv",
    Run.Kind.DOCUMENTOLOG: "application/zip",
}
PLAIN = (".csv", ".txt")
HEAD = 4096
ACCEPT = ".xlsx,.csv,.txt,.zip"


def kept(upload: UploadedFile, *, by: Officer, at: datetime) -> tuple[Attachment, str]:
    """Store the file; return it with the kind of import it is. Raises FileRefused with the reason and its name."""
    name = safe_name(upload.name or "")
    try:
        with blobs.written_aside(_chunks(upload), limit=LIMITS.file_bytes) as written:
            kind = sort_of(written.file, name)
            with transaction.atomic():
                blob = Blob(
                    sha256=written.sha256, size=written.size, content_type=CONTENT_TYPES[Run.Kind(kind)], stored_at=at
                )
                Blob.objects.bulk_create(
                    [blob], update_conflicts=True, unique_fields=["sha256"], update_fields=["stored_at"]
                )
                blobs.keep(written)
                made = Attachment.objects.create(
                    blob=blob, name=name, role=Attachment.Role.MAIN, uploaded_by=by, uploaded_at=at
                )
                return made, kind
    except blobs.TooLarge:
        raise too_large(name, LIMITS) from None


def sort_of(file: IO[bytes], name: str) -> str:
    """Return the kind of import of a seekable file by its content; its name must agree. Raises FileRefused."""
    file.seek(0)
    head = file.read(HEAD)
    known = any(head.startswith(start) for start, _key in SIGNATURES)
    if known or not name.casefold().endswith(PLAIN):
        # refuses what is damaged, locked, blown up, has macros or another name; files of documents are looked at later
        kind = kind_of(file, name, is_unpacked=True).key
        if kind not in KINDS:
            raise FileRefused(_("The file “%(name)s” is neither a table (XLSX, CSV) nor an export (ZIP)."), name=name)
        return KINDS[kind]
    if not head.strip():
        raise FileRefused(_("The file “%(name)s” is empty."), name=name)
    if b"\0" in head:
        raise FileRefused(_("The file “%(name)s” is no text: save the table as CSV or XLSX."), name=name)
    return Run.Kind.CSV


def _chunks(upload: UploadedFile) -> Iterator[bytes]:
    chunks: Iterator[Any] = upload.chunks(blobs.CHUNK)
    return chunks
