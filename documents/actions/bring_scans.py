"""10.9. Bring a batch of scans: each is kept, its text is looked for, and it waits for a clerk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from apparat.files.models import Attachment
from apparat.files.store import store
from apparat.org.models import Officer
from apparat.recognition.ask import recognise_soon
from apparat.regulation.citation import under
from documents import access
from documents.models import Scan


@under("10.9")
@transaction.atomic
def bring_scans(*, by: Officer, at: datetime, files: Sequence[UploadedFile]) -> list[Scan]:
    """Keep each file as a scan of its own, all or none; nothing is registered yet.

    Raises Refusal for anybody who may not accept mail on the day, and FileRefused for a file that is not taken.
    """
    access.may_accept(by, timezone.localdate(at)).enforce()
    kept = [store(upload, role=Attachment.Role.MAIN, by=by, at=at) for upload in files]
    recognise_soon([attachment.blob_id for attachment in kept], at)
    return [Scan.objects.create(attachment=attachment) for attachment in kept]
