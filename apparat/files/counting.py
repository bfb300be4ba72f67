"""Pages of PDFs too large to be counted while they are brought: the worker counts them afterwards (room: files)."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from subprocess import TimeoutExpired

from apparat.files.blobs import path_of
from apparat.files.kinds import KINDS
from apparat.files.models import Blob
from apparat.files.pages import MOST_HERE, pages_apart
from apparat.files.tasks import count_pages
from apparat.worker.handing import all_to_worker, to_worker_after_commit

logger = logging.getLogger(__name__)
PDF = KINDS["pdf"].content_type
TRIED_FOR = timedelta(days=3)  # a weekend without a broker
MOST_AT_ONCE = 500  # files of one sweep


def is_uncounted(blob: Blob) -> bool:
    """Tell whether the worker owes the number of pages: a PDF too large for the deed, without it and never tried."""
    return blob.content_type == PDF and blob.pages is None and blob.counted_at is None and blob.size > MOST_HERE


def count_soon(blob: Blob) -> None:
    """Ask for the number of pages of a blob that has none, inside the transaction that stores it."""
    if is_uncounted(blob):
        to_worker_after_commit(count_pages.name, sha256=blob.pk)


def count(sha256: str, *, at: datetime) -> bool:
    """Count the pages of the blob, unless they are known; return whether they are now. It may take some seconds.

    at: now. It is written down when the file itself says no number: a locked or damaged one is tried once, not every
    hour. What a busy or full server did not let be counted is tried again.
    """
    row = Blob.objects.filter(pk=sha256).first()
    if row is None or not is_uncounted(row):
        return row is not None and row.pages is not None
    try:
        pages = pages_apart(path_of(sha256))
    except (TimeoutExpired, OSError) as late:
        logger.warning("the pages of a file are counted later: %s", late)
        return False
    written = Blob.objects.filter(pk=sha256, pages=None).update(pages=pages, counted_at=at)
    return pages is not None and bool(written)


def count_left(at: datetime) -> int:
    """Hand over again what was brought in the last days and nobody tried to count; return how many the broker took."""
    large = Blob.objects.filter(content_type=PDF, size__gt=MOST_HERE, stored_at__gte=at - TRIED_FOR)
    left = large.filter(pages=None, counted_at=None)
    keys = left.order_by("stored_at").values_list("pk", flat=True)[:MOST_AT_ONCE]
    return all_to_worker(count_pages.name, ({"sha256": key} for key in list(keys)))
