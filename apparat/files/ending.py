"""The end of bytes all of whose papers were destroyed by acts (10.5; room: files)."""

from __future__ import annotations

from django.db import transaction

from apparat.files import blobs
from apparat.files.models import Blob


@transaction.atomic
def end_bytes(sha256: str) -> bool:
    """Remove the bytes under the lock that `store` takes too; look again first. Return whether they were removed.

    sha256: key of a blob whose papers were destroyed. A deed that stores equal bytes at this moment either has its
    paper in the database already, and they stay, or waits for us and then writes its own.
    """
    locked = Blob.objects.select_for_update().filter(pk=sha256).first()
    place = blobs.path_of(sha256)
    if locked is None or not place.exists() or locked.attachments.filter(destroyed_at=None).exists():
        return False
    place.unlink(missing_ok=True)
    return True
