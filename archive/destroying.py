"""Which files may be destroyed, and the end of their bytes (10.5; law.md 3.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Any, TypeAlias, TypeVar

from django.db import transaction
from django.db.models import F, QuerySet, Value
from django.db.models.functions import ExtractYear

from apparat.files.ending import end_bytes
from apparat.files.models import Attachment, Blob
from apparat.numbering.filing import HELD_IN
from apparat.numbering.models import CaseFile
from apparat.recognition.models import Recognition
from archive.metadata_execution import reported_on
from archive.models import Destruction
from archive.papers import chain_of
from documents.intake import search_text_of
from documents.models import FinancingFile, Incoming, IncomingFile
from outgoing.models import DetachedSignature, Material, Outgoing, Signature, Version
from outgoing.models.version import VersionFile

AT_ONCE = 10_000  # keys of one query; the database takes 65,535
READ = 200  # papers
UNREAD = ("search", "search_text", "seen_by")
K = TypeVar("K")
Columns: TypeAlias = tuple[tuple[QuerySet[Any], str], ...]


def expired(on: date) -> QuerySet[CaseFile]:
    """Return closed files of short keeping whose retention has passed, in no transfer and no act.

    It is counted from 1 January of the year after the file ended: a file of 2026 kept five years may go from 1.1.2032.
    """
    closed = CaseFile.objects.filter(state=CaseFile.State.CLOSED, permanent=False, years__isnull=False)
    free = closed.filter(transfer_line=None, destruction_line=None)
    ended = free.annotate(ended=ExtractYear("closing__ends_on"))
    return ended.filter(ended__lt=Value(on.year) - F("years")).select_related("unit").order_by("year", "index")


def hold_act(destruction: Destruction) -> Destruction:
    """Read the act anew and hold it until the transaction ends."""
    destruction.refresh_from_db(from_queryset=Destruction.objects.select_for_update())
    return destruction


def hold_files(destruction: Destruction) -> list[CaseFile]:
    """Hold the papers of a held act, then its files with those they go on from; return the files, the oldest first.

    Everything is held in the order in which others hold it, so that nobody waits for us while we wait for him: an ended
    recognition its row, then the papers that get its words (`documents.recognised`); a deed that lays something to a
    paper the paper, then its file and those it goes on in (`documents.intake`, `HELD_IN`).
    """
    lines = destruction.lines.select_related("case_file")
    keys = [row.pk for line in lines for row in chain_of(line.case_file)]
    papers = Incoming.objects.filter(case_file__in=keys)
    blobs = IncomingFile.objects.filter(incoming__in=papers).values("attachment__blob")
    for rows in (Recognition.objects.filter(pk__in=blobs), papers):
        list(rows.select_for_update(no_key=True).order_by("pk").values_list("pk", flat=True))
    files = CaseFile.objects.select_for_update(no_key=True, of=("self",))
    return list(files.filter(pk__in=keys).order_by(*HELD_IN))


def destroy_bytes(cases: Iterable[CaseFile], at: datetime) -> int:
    """Destroy the stored files of all papers of the held files; return how many. Rows, numbers and names of files stay.

    Bytes that another paper has too stay with that paper. What the bytes said goes with them: the recognised text, and
    the words by which a search found their papers. The disk is cleared after the commit; the night's sweep clears what
    a crash left.
    """
    keys = [case_file.pk for case_file in cases]
    attachments = _attachments(keys)
    for part in _parts(attachments):
        Attachment.objects.filter(pk__in=part).update(destroyed_at=at)
    alone = [key for held in _parts(_blobs(attachments)) for key in _alone(held)]
    for gone in _parts(alone):
        Recognition.objects.filter(pk__in=gone).delete()  # equal bytes that come again are read again
    _forget_words(keys)
    transaction.on_commit(lambda: _clear(alone), robust=True)
    return len(attachments) + _empty_signature_files(keys)


def _attachments(cases: list[int]) -> list[int]:
    """Return the keys of all attachments of the papers that are not destroyed, in order."""
    found: set[int] = set()
    for rows, column in (*_of_incoming(cases), *_of_outgoing(cases)):
        kept = rows.filter(**{f"{column}__isnull": False, f"{column}__destroyed_at": None})
        found.update(kept.order_by().values_list(column, flat=True).iterator())
    return sorted(found)


def _of_incoming(cases: list[int]) -> Columns:
    """Return where the files of what came are named: its own, of proposals on its financing (10.15), of reports."""
    papers = Incoming.objects.filter(case_file__in=cases)
    return (
        (IncomingFile.objects.filter(incoming__in=papers), "attachment"),
        (FinancingFile.objects.filter(proposal__incoming__in=papers), "attachment"),
        (reported_on("incoming", papers.order_by().values("pk")), "attachment"),
    )


def _of_outgoing(cases: list[int]) -> Columns:
    """Return where the files of the office's papers are named.

    Versions with the Word files of their texts, annexes, signed bytes, numbered sheets, materials (12.2), also those
    that were taken back, and files of reports. What a material came with is a paper of its own, in a file of its own.
    """
    papers = Outgoing.objects.filter(case_file__in=cases)
    versions = Version.objects.filter(outgoing__in=papers)
    laid, once_laid = Material.objects.filter(outgoing__in=papers), Material.history.filter(outgoing__in=papers)
    return (
        (papers, "copy"),
        (Signature.objects.filter(outgoing__in=papers), "attachment"),
        (versions, "copy"),
        (versions, "source_kk"),
        (versions, "source_ru"),
        (VersionFile.objects.filter(version__in=versions), "attachment"),
        *((rows, column) for rows in (laid, once_laid) for column in ("file", "order_copy")),
        (reported_on("outgoing", papers.order_by().values("pk")), "attachment"),
    )


def _empty_signature_files(cases: list[int]) -> int:
    """Empty the signature files, whose bytes lie in their rows; return how many. Names and digests stay."""
    rows = DetachedSignature.objects.filter(outgoing__case_file__in=cases)
    return rows.exclude(content=b"").update(content=b"")


def _blobs(attachments: Sequence[int]) -> list[str]:
    rows = (Attachment.objects.filter(pk__in=part).values_list("blob", flat=True) for part in _parts(attachments))
    return sorted({key for part in rows for key in part})


def _alone(part: Sequence[str]) -> list[str]:
    """Hold the blobs and return those that no paper has any more."""
    gone = list(Blob.objects.select_for_update().filter(pk__in=part).order_by("pk").values_list("pk", flat=True))
    shared = set(Attachment.objects.filter(blob__in=gone, destroyed_at=None).values_list("blob", flat=True))
    return [key for key in gone if key not in shared]


def _forget_words(cases: list[int]) -> None:
    """Let the incoming papers be found by their cards alone."""
    with_files = IncomingFile.objects.filter(incoming__case_file__in=cases).values("incoming")
    papers = Incoming.objects.filter(pk__in=with_files).order_by("pk").select_related("correspondent").defer(*UNREAD)
    for paper in papers.iterator(chunk_size=READ):
        Incoming.objects.filter(pk=paper.pk).update(search_text=search_text_of(paper))


def _parts(keys: Sequence[K]) -> Iterator[list[K]]:
    left = iter(keys)
    while part := list(islice(left, AT_ONCE)):
        yield part


def _clear(keys: Iterable[str]) -> None:
    for key in keys:
        end_bytes(key)
