"""Whose label stands on a scan: a paper the clerk may see, or a sentence why it cannot be laid to one (10.4, 10.9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.org.models import Officer
from documents import label
from documents.models import Incoming, Scan

FORGED = _("The label on it was not printed by this office.")
UNKNOWN = _("The label on it is of a paper that is not here, or that you may not see.")
RESTRICTED = _("The label on it is of a restricted paper: its content never enters the system (10.4).")


@dataclass(frozen=True, slots=True)
class Found:
    """What the label of a scan leads to: its paper, or why there is none; neither when it has no label of ours."""

    paper: Incoming | None = None
    trouble: Any = ""


def found_on(scan: Scan, officer: Officer, on: date) -> Found:
    """Return what the label of one scan leads to, for this officer."""
    return found_on_all([scan], officer, on)[scan.pk]


def found_on_all(scans: Iterable[Scan], officer: Officer, on: date) -> Mapping[int, Found]:
    """Return what the labels of scans lead to, by the keys of the scans, in one query."""
    labels = {scan.pk: _label(scan) for scan in scans}
    keys = {read.key for read in labels.values() if read and read.key}
    papers: dict[int, Incoming] = {}
    if keys:
        seen = Incoming.objects.visible_to(officer, on).filter(pk__in=keys)
        papers = {paper.pk: paper for paper in seen.only("number", "restricted", "state", "desk_id", "addressee_id")}
    return {pk: _found(read, papers) for pk, read in labels.items()}


def _label(scan: Scan) -> label.Label | None:
    recognition = getattr(scan.attachment.blob, "recognition", None)
    read = [label.read(code) for code in recognition.codes] if recognition else []
    ours = [one for one in read if one is not None]
    return next((one for one in ours if one.key), ours[0] if ours else None)


def _found(read: label.Label | None, papers: Mapping[int, Incoming]) -> Found:
    if read is None:
        return Found()
    if read.key is None:
        return Found(trouble=FORGED)
    paper = papers.get(read.key)
    if paper is None:
        return Found(trouble=UNKNOWN)
    return Found(trouble=RESTRICTED) if paper.restricted else Found(paper)
