"""Whether the disk has room for a package: asked before anything is made, told in megabytes (10.5)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any, TypeAlias

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

Columns: TypeAlias = Iterator[tuple[QuerySet[Any], str]]


def enough_room(transfer: Transfer) -> None:
    """Raise NoRoom unless the disk has room for what the package of a transfer still needs."""
    if (lacks := lacking(transfer)) > 0:
        raise NoRoom(lacks)


def lacking(transfer: Transfer) -> int:
    """Return how many bytes the disk lacks for the package, by estimate; nothing or less when there is room.

    The PDF/A of papers are taken to be as large as the files that are drawn in them, unless more lies there already;
    they stay until the package is kept, which holds them and all files once more.
    """
    keys = [row.pk for line in transfer.lines.select_related("case_file") for row in chain_of(line.case_file)]
    drawn, lies = _stored(_drawn(keys)), lying(transfer.pk)
    files, renditions = drawn + _stored(_own(keys)), max(drawn, lies)
    return (renditions - lies) + (files + renditions) - shutil.disk_usage(blobs.root()).free


def _stored(packed: Columns) -> int:
    """Return how many bytes the files have; what an act destroyed has none any more."""
    kept = ((rows.filter(**{f"{column}__destroyed_at": None}), column) for rows, column in packed)
    sums = (rows.order_by().aggregate(size=Sum(f"{column}__blob__size")) for rows, column in kept)
    return sum(each["size"] or 0 for each in sums)


def _drawn(cases: list[int]) -> Columns:
    """Yield where the files are named that are packed and drawn (`contents`): rows, and the column of the file."""
    theirs, ours = Incoming.objects.filter(case_file__in=cases), Outgoing.objects.filter(case_file__in=cases)
    free = theirs.filter(restricted=False)  # of the others no report is packed (10.4)
    annexes, laid = VersionFile.objects.filter(version__outgoing__in=ours), Material.objects.filter(outgoing__in=ours)
    yield IncomingFile.objects.filter(incoming__in=theirs, withdrawn_at=None), "attachment"
    yield reported_on("incoming", free.values("pk")), "attachment"
    yield annexes.filter(version__ordinal=F("version__outgoing__version")), "attachment"
    yield laid, "file"
    yield laid, "order_copy"
    yield reported_on("outgoing", ours.values("pk")), "attachment"


def _own(cases: list[int]) -> Columns:
    """Yield the same of the office's own sheets and signed bytes, which are PDF as they are."""
    ours = Outgoing.objects.filter(case_file__in=cases)
    yield ours, "copy"
    yield Signature.objects.filter(outgoing__in=ours, voided_at=None), "attachment"
