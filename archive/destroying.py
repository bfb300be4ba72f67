"""Which files may be destroyed, and the end of their bytes (10.5; law.md 3.4)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.db.models import F, QuerySet, Value
from django.db.models.functions import ExtractYear

from apparat.files import blobs
from apparat.files.models import Attachment, Blob
from apparat.numbering.models import CaseFile
from apparat.recognition.models import Recognition
from archive.models import Destruction
from archive.papers import chain_of
from documents.models import IncomingFile
from outgoing.models import Outgoing, Signature, Version
from outgoing.models.version import VersionFile


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


def destroy_bytes(cases: Iterable[CaseFile], at: datetime) -> int:
    """Destroy the stored files of all papers of the files; return how many. Rows, numbers and names of files stay.

    Bytes that another paper has too stay with that paper. What the bytes said (recognised text) goes with them. The
    disk is cleared after the commit; the night's sweep clears what a crash left.
    """
    keys = [row.pk for case_file in cases for row in chain_of(case_file)]
    attachments = list(Attachment.objects.filter(pk__in=_attachments(keys), destroyed_at=None).order_by("pk"))
    Attachment.objects.filter(pk__in=[row.pk for row in attachments]).update(destroyed_at=at)
    blobs_of = sorted({row.blob_id for row in attachments})
    gone = list(Blob.objects.select_for_update().filter(pk__in=blobs_of).order_by("pk").values_list("pk", flat=True))
    shared = set(Attachment.objects.filter(blob__in=gone, destroyed_at=None).values_list("blob", flat=True))
    alone = [key for key in gone if key not in shared]
    Recognition.objects.filter(pk__in=alone).update(text="", words="", codes=[])
    transaction.on_commit(lambda: _clear(alone), robust=True)
    return len(attachments)


def _attachments(cases: list[int]) -> set[int]:
    """Return the keys of all attachments of the papers: what came, versions, annexes, signed bytes, numbered sheets."""
    incoming = IncomingFile.objects.filter(incoming__case_file__in=cases).values_list("attachment", flat=True)
    papers = Outgoing.objects.filter(case_file__in=cases)
    parts = (
        incoming,
        papers.filter(copy__isnull=False).values_list("copy", flat=True),
        Signature.objects.filter(outgoing__in=papers).values_list("attachment", flat=True),
        Version.objects.filter(outgoing__in=papers, copy__isnull=False).values_list("copy", flat=True),
        VersionFile.objects.filter(version__outgoing__in=papers).values_list("attachment", flat=True),
    )
    return {key for part in parts for key in part if key is not None}


def _clear(keys: Iterable[str]) -> None:
    for key in keys:
        blobs.path_of(key).unlink(missing_ok=True)
