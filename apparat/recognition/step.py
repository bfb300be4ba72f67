"""One step of a recognition: one page read and written down, so that what is done stays done (room: recognition)."""

from __future__ import annotations

import logging
import tempfile
from datetime import datetime
from pathlib import Path

from django.db import transaction
from django.db.models import F, QuerySet, Value
from django.db.models.functions import Concat

from apparat.files.blobs import path_of
from apparat.files.kinds import KINDS
from apparat.files.models import Blob
from apparat.kazakh.folding import fold
from apparat.recognition.limits import MOST_PAGES, MOST_SCANNED, MOST_TEXT, MOST_TRIES, MOST_WORDS
from apparat.recognition.listeners import tell
from apparat.recognition.models import PAGE_BREAK, Recognition
from apparat.recognition.pages import CannotRead, PageText, Source
from apparat.recognition.programs import ProgramLate, ProgramStarved, languages
from apparat.recognition.sources import SOURCES

logger = logging.getLogger(__name__)

PDF = KINDS["pdf"].content_type
State, Reason = Recognition.State, Recognition.Reason


def step(sha256: str, at: datetime) -> bool:
    """Read the next page of the blob, or end its recognition; return whether something is left to do.

    Call it under `worker.alone`. A blob nobody asked about, or one that is ended, has nothing left.
    """
    row = Recognition.objects.select_related("blob").filter(pk=sha256, state__in=Recognition.OPEN).first()
    if row is None:
        return False
    try:
        source = _source(row)
        with tempfile.TemporaryDirectory(prefix="recognition-") as folder:
            if row.pages is None:
                return _begin(row, source.count(path_of(sha256), Path(folder)), at)
            if row.done < row.pages:
                return _read(row, source, Path(folder))
    except CannotRead as refused:
        _end(row, State.FAILED, refused.reason, at)
        return False
    _end(row, *_outcome(row), at)
    return False


def _source(row: Recognition) -> Source:
    source = SOURCES.get(row.blob.content_type)
    if source is None:
        raise CannotRead(Reason.OTHER_KIND)
    if not path_of(row.pk).exists():
        raise CannotRead(Reason.LOST)
    return source


def _begin(row: Recognition, pages: int, at: datetime) -> bool:
    if pages > MOST_PAGES:
        raise CannotRead(Reason.TOO_MANY)
    _open(row).update(state=State.RUNNING, pages=pages, started_at=at)
    if row.blob.content_type == PDF and row.blob.pages is None:  # nobody could count it yet
        Blob.objects.filter(pk=row.pk, pages=None).update(pages=pages)
    return True


def _read(row: Recognition, source: Source, folder: Path) -> bool:
    """Read one page and write it down. A page that has ended its worker, or a program that hung over it, MOST_TRIES
    times is passed over; a try for which the server had no time is taken back."""
    if row.tries >= MOST_TRIES:
        logger.error("page %s of the file %s was begun %s times and not read", row.done + 1, row.pk, row.tries)
        page = PageText(missed=Reason.UNREADABLE)
    else:
        _open(row).update(tries=F("tries") + 1)
        may_scan = (row.pages or 0) <= MOST_SCANNED
        try:
            page = source.page(path_of(row.pk), row.done, folder, may_scan=may_scan)
        except ProgramLate as late:
            logger.warning("page %s of the file %s is tried again: %s was too slow", row.done + 1, row.pk, late)
            if isinstance(late, ProgramStarved):
                _open(row).filter(done=row.done).update(tries=row.tries)
            return True
    _keep(row, page)
    return True


def _keep(row: Recognition, page: PageText) -> None:
    text = page.text[: max(0, MOST_TEXT - len(row.text))].replace(PAGE_BREAK, "\n")
    _open(row).filter(done=row.done).update(
        text=Concat("text", Value((PAGE_BREAK if row.done else "") + text)),
        done=row.done + 1,
        tries=0,
        codes=list(dict.fromkeys([*row.codes, *page.codes])),
        scanned=F("scanned") + (1 if page.scanned else 0),
        missed=F("missed") + (1 if page.missed else 0),
        languages="+".join(languages()) if page.scanned else row.languages,
        missed_reason=page.missed or row.missed_reason,
    )


def _outcome(row: Recognition) -> tuple[str, str]:
    """Return how it ends: a file too long to be recognised and one without a program are never called done."""
    if row.missed_reason in {Reason.TOO_MANY, Reason.NO_PROGRAM}:
        return State.FAILED, row.missed_reason
    if row.text.strip():
        return State.DONE, ""
    return (State.FAILED, row.missed_reason) if row.missed else (State.EMPTY, "")


def _end(row: Recognition, state: str, reason: str, at: datetime) -> None:
    words = bounded(fold(row.text)) if row.text else ""
    with transaction.atomic():
        if _open(row).update(state=state, reason=reason, words=words, ended_at=max(at, row.asked_at)):
            tell(row.pk)


def bounded(words: str) -> str:
    """Return so many of the words as are kept for search, whole ones only."""
    if len(words) <= MOST_WORDS:
        return words
    return words[:MOST_WORDS].rpartition(" ")[0]


def _open(row: Recognition) -> QuerySet[Recognition]:
    """Return the row to be written, when nobody has ended it meanwhile."""
    return Recognition.objects.filter(pk=row.pk, state__in=Recognition.OPEN)
