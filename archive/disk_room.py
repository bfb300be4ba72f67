"""Whether the disk has room for a package: asked before anything is made, told in megabytes (10.5)."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from typing import Any

from django.db.models import F, QuerySet, Sum

from apparat.files import blobs
from archive.metadata_execution import reported_on
from archive.models import Transfer
from archive.papers import chain_of
from archive.renditions import lying
from archive.troubles import NoRoom
from documents.models import Incoming, IncomingFile
from outgoing.models import Material, Outgoing, Signature
from outgoing.models.version import VersionFile

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def enough_room(transfer: Transfer) -> None:
    """Raise NoRoom unless the disk has room for what the package of a transfer still needs."""
    if (lacks := lacking(transfer)) > 0:
        raise NoRoom(lacks)


def lacking(transfer: Transfer) -> int:
    """Return how many bytes the disk lacks for the package, by estimate; nothing or less when there is room.

    The PDF/A of papers are taken to be as large as their files, unless more lies there already; they stay until the
    package is kept, which holds them and the files once more.
    """
    files, lies = _stored(transfer), lying(transfer.pk)
    renditions = max(files, lies)
    return (renditions - lies) + (files + renditions) - shutil.disk_usage(blobs.root()).free


def _stored(transfer: Transfer) -> int:
    """Return how many bytes the files have that are packed (`contents`); what an act destroyed has none any more."""
    lines = transfer.lines.select_related("case_file")
    keys = [row.pk for line in lines for row in chain_of(line.case_file)]
    packed = ((rows.filter(**{f"{column}__destroyed_at": None}), column) for rows, column in _packed(keys))
    sums = (rows.order_by().aggregate(size=Sum(f"{column}__blob__size")) for rows, column in packed)
    return sum(each["size"] or 0 for each in sums)


def _packed(cases: list[int]) -> Iterator[tuple[QuerySet[Any], str]]:
    """Yield where the packed files of the papers are named: rows, and the column of the attachment."""
    theirs, ours = Incoming.objects.filter(case_file__in=cases), Outgoing.objects.filter(case_file__in=cases)
    free = theirs.filter(restricted=False)  # of the others no report is packed (10.4)
    annexes, laid = VersionFile.objects.filter(version__outgoing__in=ours), Material.objects.filter(outgoing__in=ours)
    yield IncomingFile.objects.filter(incoming__in=theirs, withdrawn_at=None), "attachment"
    yield reported_on("incoming", free.values("pk")), "attachment"
    yield ours, "copy"
    yield Signature.objects.filter(outgoing__in=ours, voided_at=None), "attachment"
    yield annexes.filter(version__ordinal=F("version__outgoing__version")), "attachment"
    yield laid, "file"
    yield laid, "order_copy"
    yield reported_on("outgoing", ours.values("pk")), "attachment"
