"""Taking a file: looked at, hashed, stored once, named (law.md 3.2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from typing import IO, Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apparat.files import blobs
from apparat.files.content import kind_of
from apparat.files.counting import count_soon
from apparat.files.kinds import KINDS, Kind
from apparat.files.limits import DELIVERY, SIZE_CLAUSE, FileLimits, in_megabytes
from apparat.files.models import Attachment, Blob
from apparat.files.names import safe_name
from apparat.files.pages import pages_here
from apparat.files.refusal import FileRefused
from apparat.org.models import Officer

MOST_MADE = 64 * 1024**3  # bytes: a disk that is full says so before


def store(upload: UploadedFile, *, role: str, by: Officer, at: datetime, limits: FileLimits = DELIVERY) -> Attachment:
    """Store the bytes under their SHA-256 and give them a name on a paper; the house links the attachment to it.

    Equal bytes are stored once. Raises FileRefused (a Refusal) naming the file, the reason and the rule: too large,
    empty, of a kind that is not taken, named as another kind, dangerous. A deed that fails afterwards leaves bytes
    without an owner, which `sweep_files` clears away. The pages of a large PDF are counted after the deed: until then
    it has none.
    """
    name = safe_name(upload.name or "")
    try:
        with blobs.written_aside(_chunks(upload), limit=limits.file_bytes) as written:
            kind = kind_of(written.file, name)
            pages = pages_here(written.path) if kind.key == "pdf" else None
            with transaction.atomic():
                blob = _blob(written, kind, pages, at)
                blobs.keep(written)
                count_soon(blob)
                return Attachment.objects.create(blob=blob, name=name, role=role, uploaded_by=by, uploaded_at=at)
    except blobs.TooLarge:
        raise too_large(name, limits) from None


def store_made(chunks: Iterable[bytes], *, name: str, kind: str, role: str, by: Officer, at: datetime) -> Attachment:
    """Store what this program made itself, of whatever size, under a name on a paper; nothing of it is looked into.

    kind: a key of the table of kinds. Call it in the transaction of the deed or of the worker.
    """
    with made_aside(chunks) as written, transaction.atomic():
        return keep_made(written, name=name, kind=kind, role=role, by=by, at=at)


def made_aside(chunks: Iterable[bytes]) -> AbstractContextManager[blobs.Written]:
    """Write what this program made to the disk, before the transaction that keeps it: no row is held meanwhile."""
    return blobs.written_aside(chunks, limit=MOST_MADE)


def made_there(file: IO[bytes], chunks: Iterable[bytes]) -> blobs.Written:
    """Return what this program wrote into a file of `blobs.aside`, for `keep_made`: nothing is copied.

    chunks: of that file, from its beginning.
    """
    return blobs.measured(file, chunks, limit=MOST_MADE)


def keep_made(written: blobs.Written, *, name: str, kind: str, role: str, by: Officer, at: datetime) -> Attachment:
    """Keep what `made_aside` or `made_there` gave, in the transaction of the deed; the rest is gone afterwards."""
    pages = pages_here(written.path, is_ours=True) if kind == "pdf" else None
    blob = _blob(written, KINDS[kind], pages, at)
    blobs.keep(written)
    return Attachment.objects.create(blob=blob, name=safe_name(name), role=role, uploaded_by=by, uploaded_at=at)


def too_large(name: str, limits: FileLimits) -> FileRefused:
    """Return the refusal of a file over its limit."""
    return FileRefused(
        _("The file “%(name)s” is larger than %(limit)s MB."),
        name=name,
        clause=SIZE_CLAUSE,
        limit=in_megabytes(limits.file_bytes),
    )


def _chunks(upload: UploadedFile) -> Iterator[bytes]:
    chunks: Iterator[Any] = upload.chunks(blobs.CHUNK)
    return chunks


def _blob(written: blobs.Written, kind: Kind, pages: int | None, at: datetime) -> Blob:
    """Write the row, or touch that of equal bytes: its lock keeps the sweeper away until this transaction ends."""
    blob = Blob(sha256=written.sha256, size=written.size, content_type=kind.content_type, pages=pages, stored_at=at)
    Blob.objects.bulk_create([blob], update_conflicts=True, unique_fields=["sha256"], update_fields=["stored_at"])
    return blob
