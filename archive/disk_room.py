"""Whether the disk has room for a package: asked before anything is made, told in megabytes (10.5)."""

from __future__ import annotations

import errno
import shutil

from django.db.models import Sum

from apparat.files import blobs
from archive.models import Transfer
from archive.papers import chain_of
from archive.renditions import lying
from archive.troubles import NoRoom
from documents.models import IncomingFile
from outgoing.models import Outgoing
from outgoing.models.version import VersionFile

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
SIZE = "attachment__blob__size"


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
    """Return how many bytes the files of the papers have: what came, the office's sheets and annexes."""
    lines = transfer.lines.select_related("case_file")
    keys = [row.pk for line in lines for row in chain_of(line.case_file)]
    theirs = IncomingFile.objects.filter(incoming__case_file__in=keys, withdrawn_at=None, attachment__destroyed_at=None)
    ours = Outgoing.objects.filter(case_file__in=keys).order_by()
    annexes = VersionFile.objects.filter(version__outgoing__case_file__in=keys, attachment__destroyed_at=None)
    sums = (
        theirs.aggregate(size=Sum(SIZE)),
        ours.aggregate(size=Sum("copy__blob__size")),
        annexes.aggregate(size=Sum(SIZE)),
    )
    return sum(each["size"] or 0 for each in sums)
