"""Clearing away bytes nobody owns: rows without a paper, files without a row, halves left by a crash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.db import transaction

from apparat.files import blobs
from apparat.files.ending import end_bytes
from apparat.files.models import Attachment, Blob

NAME = re.compile(r"[0-9a-f]{64}")
GRACE = timedelta(days=1)  # a deed that is just storing a file is never disturbed


@dataclass(frozen=True, slots=True)
class Swept:
    """What a sweep found: blobs without a paper, files without a row, halves, and blobs whose bytes are lost."""

    unowned: int
    unknown: int
    halves: int
    lost: tuple[str, ...]


def sweep(at: datetime, *, dry: bool = False) -> Swept:
    """Remove what is older than a day and belongs to nobody; only count it when `dry`. Lost bytes are only reported."""
    before = at - GRACE
    unowned = [sha256 for sha256 in _unowned(before) if dry or _remove_unowned(sha256, before)]
    unknown = [path for path in _unknown(before) if dry or _remove_unknown(path, before)]
    halves = list(_old(blobs.root().glob(f"{blobs.INCOMING}/*"), before))
    destroyed = [sha256 for sha256 in _destroyed() if blobs.path_of(sha256).exists()]
    if not dry:
        for half in halves:
            half.unlink(missing_ok=True)
        for sha256 in destroyed:
            end_bytes(sha256)
    return Swept(len(unowned), len(unknown), len(halves), tuple(_lost(before)))


def _unowned(before: datetime) -> list[str]:
    return list(Blob.objects.filter(attachments=None, stored_at__lt=before).values_list("pk", flat=True))


@transaction.atomic
def _remove_unowned(sha256: str, before: datetime) -> bool:
    """Remove row and bytes under the lock that `store` takes too; look again first."""
    locked = Blob.objects.select_for_update().filter(pk=sha256, stored_at__lt=before).first()
    if locked is None or locked.attachments.exists():
        return False
    locked.delete()
    blobs.path_of(sha256).unlink(missing_ok=True)
    return True


def _unknown(before: datetime) -> Iterator[Path]:
    """Yield files whose deed was rolled back, asking folder by folder."""
    for folder in blobs.root().glob("[0-9a-f][0-9a-f]"):
        found = {path.name: path for path in _old(folder.glob("*/*"), before) if NAME.fullmatch(path.name)}
        known = set(Blob.objects.filter(pk__in=found).values_list("pk", flat=True))
        yield from (path for name, path in found.items() if name not in known)


@transaction.atomic
def _remove_unknown(path: Path, before: datetime) -> bool:
    """Hold the name of the content while removing: a deed that stores it now waits, then writes its own bytes."""
    blob, made = Blob.objects.get_or_create(pk=path.name, defaults={"size": 1, "content_type": "", "stored_at": before})
    if made:
        path.unlink(missing_ok=True)
        blob.delete()
    return made


def _lost(before: datetime) -> Iterator[str]:
    owned = Blob.objects.filter(attachments__isnull=False, attachments__destroyed_at=None, stored_at__lt=before)
    owned = owned.order_by("pk")
    for sha256 in owned.values_list("pk", flat=True).distinct().iterator():
        if not blobs.path_of(sha256).exists():
            yield sha256


def _destroyed() -> Iterator[str]:
    """Yield blobs all of whose papers were destroyed by acts: a crash may have left their bytes (10.5)."""
    gone = Blob.objects.filter(attachments__destroyed_at__isnull=False)
    kept = Attachment.objects.filter(destroyed_at=None).values("blob")
    yield from gone.exclude(pk__in=kept).values_list("pk", flat=True).distinct().iterator()


def _old(paths: Iterator[Path], before: datetime) -> Iterator[Path]:
    return (path for path in paths if path.is_file() and path.stat().st_mtime < before.timestamp())
