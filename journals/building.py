"""Making an ordered file in the background: by one worker at a time, whole or not at all (room: journals)."""

from __future__ import annotations

import logging
import tempfile
from datetime import datetime, timedelta
from functools import partial
from typing import IO

from django.db import transaction
from django.db.models import F, QuerySet
from django.http import QueryDict
from django.utils import timezone

from apparat.files.blobs import CHUNK
from apparat.files.models import Attachment
from apparat.files.store import store_made
from apparat.worker.alone import Kind, alone
from journals.models import Export, sight_of
from journals.sources import SOURCES
from journals.writing import MOST_LINES, in_language, name_of, write

logger = logging.getLogger(__name__)

State, Reason = Export.State, Export.Reason
MOST_TRIES = 3  # a file that has ended three workers is not tried again
KEPT = timedelta(days=7)


def build(export_id: int, at: datetime) -> str:
    """Make the file, if it is still to be made and no other worker makes it; return where it stands (`Export.State`).

    A worker that is killed leaves nothing behind: the next one begins from the first line.
    """
    with alone(Kind.EXPORT, export_id) as is_ours:
        export = Export.objects.select_related("officer__position__unit").get(pk=export_id)
        if is_ours and export.is_open:
            return _build(export, at)
    return str(export.state)


def _build(export: Export, at: datetime) -> str:
    if export.tries >= MOST_TRIES:
        return _fail(export, Reason.BROKEN, at)
    _open(export).update(state=State.RUNNING, tries=F("tries") + 1, done=0)
    try:
        with tempfile.TemporaryFile(prefix="export-") as file, in_language(export.language):
            return _written(export, file, at)
    except Exception:  # whatever is wrong with one file, the worker goes on
        logger.exception("the file %s cannot be made", export.pk)
        return _fail(export, Reason.BROKEN, at)


def _written(export: Export, file: IO[bytes], at: datetime) -> str:
    asked = QueryDict(export.asked)
    report = SOURCES[export.what].make(export.officer, timezone.localdate(at), asked)
    most = MOST_LINES[Export.Format(export.file_format)]
    if (lines := report.count(most + 1)) > most:
        return _fail(export, Reason.TOO_LONG, at)
    _open(export).update(lines=lines)
    done = write(
        report,
        file,
        file_format=export.file_format,
        officer=export.officer,
        progress=lambda so_far: _tell(export, so_far),
    )
    return _keep(export, file, done, at)


def _tell(export: Export, done: int) -> None:
    _open(export).update(done=done)


@transaction.atomic
def _keep(export: Export, file: IO[bytes], done: int, at: datetime) -> str:
    """Store the file and call the order ready, together; nothing is kept when somebody ended it meanwhile."""
    held = _open(export).select_for_update().first()
    if held is None:
        return str(Export.objects.values_list("state", flat=True).get(pk=export.pk))
    on = timezone.localdate(export.ordered_at)
    name = name_of(
        export.what, QueryDict(export.asked), on=on, file_format=export.file_format, language=export.language
    )
    file.seek(0)
    chunks = iter(partial(file.read, CHUNK), b"")
    kept = store_made(
        chunks, name=name, kind=export.file_format, role=Attachment.Role.MAIN, by=export.officer, at=at
    )  # of our own making: no limit of what people send in
    sight = sight_of(export.officer, timezone.localdate(at))
    _open(export).update(state=State.READY, attachment=kept, lines=done, done=done, ended_at=at, sight=sight)
    return str(State.READY)


def _fail(export: Export, reason: str, at: datetime) -> str:
    _open(export).update(state=State.FAILED, reason=reason, ended_at=at)
    return str(State.FAILED)


def _open(export: Export) -> QuerySet[Export]:
    return Export.objects.filter(pk=export.pk, state__in=Export.OPEN)


def waiting() -> QuerySet[Export]:
    """Return the orders that are still to be made: the broker was down, or a worker was killed."""
    return Export.objects.filter(state__in=Export.OPEN).order_by("ordered_at")


def clear(at: datetime) -> int:
    """Clear away the files that are a week old, with their orders; return how many. Bytes follow (`sweep_files`)."""
    old = Export.objects.filter(ended_at__lt=at - KEPT)
    cleared = 0
    for export in old.select_related("attachment").iterator():
        with transaction.atomic():
            export.delete()
            if export.attachment is not None:
                export.attachment.delete()
        cleared += 1
    return cleared
