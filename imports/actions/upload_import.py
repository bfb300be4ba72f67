"""10.5, 10.9. Bring the file of an old journal or of an export; nothing of it is taken over yet."""

from __future__ import annotations

from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from apparat.access.verdict import Refusal
from apparat.files.blobs import path_of
from apparat.journal.write import write
from apparat.org.models import Officer
from apparat.regulation.citation import under
from imports import access
from imports.faults import Unreadable, trouble
from imports.models import Run
from imports.sources import looked_at
from imports.upload import kept


@under("10.5", "10.9")
@transaction.atomic
def upload_import(*, by: Officer, at: datetime, file: UploadedFile) -> Run:
    """Keep the file and look how it is laid out: encoding, separator, headings, the first rows.

    Raises Refusal for anybody but RECORDS, and for a file that is no table and no export, is empty, damaged, locked
    with a password, has macros, or unpacks to far too much.
    """
    mandate = access.may_upload(by, timezone.localdate(at)).enforce()
    attachment, kind = kept(file, by=by, at=at)
    try:
        layout = looked_at(path_of(attachment.blob_id), kind)
    except Unreadable as broken:
        raise Refusal(trouble(broken.code), "10.9", field="file") from broken
    run = Run.objects.create(
        kind=kind, name=attachment.name, attachment=attachment, layout=layout, uploaded_by=by, uploaded_at=at
    )
    write("import.uploaded", run, mandate=mandate, at=at, clause="10.9", file=run.name)
    return run
