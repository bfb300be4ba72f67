"""Whose label stands on a scan: a paper the clerk may see, or a sentence why it is laid to none (10.4, 10.5, 10.9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.numbering.filing import CLAUSE as FILING
from apparat.numbering.filing import ends_of, why_shut
from apparat.numbering.models import CaseFile
from apparat.org.models import Officer
from documents import label
from documents.models import Incoming, Scan

FORGED = _("The label on it was not printed by this office.")
UNKNOWN = _("The label on it is of a paper that is not here, or that you may not see.")
SEVERAL = _("Labels of several papers are on it: split the scan, each paper by itself.")
RESTRICTED = _("The label on it is of a restricted paper: its content never enters the system (10.4).")

SHOWN = (
    *("number", "restricted", "state", "desk_id", "addressee_id"),
    *("case_file__index", "case_file__year", "case_file__state"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """What the label of a scan leads to: its paper, or why there is none; neither when it has no label of ours."""

    paper: Incoming | None = None
    trouble: Any = ""
    clause: str = "10.9"  # which the trouble is by


def found_on(scan: Scan, officer: Officer, on: date) -> Found:
    """Return what the label of one scan leads to, for this officer."""
    return found_on_all([scan], officer, on)[scan.pk]


def found_on_all(scans: Iterable[Scan], officer: Officer, on: date) -> Mapping[int, Found]:
    """Return what the labels of scans lead to, by the keys of the scans.

    It is one query, and one for each year that files of the papers go on, however many scans there are.
    """
    labels = {scan.pk: _labels(scan) for scan in scans}
    keys = {key for read in labels.values() for key in read if key}
    papers: dict[int, Incoming] = {}
    if keys:
        seen = Incoming.objects.visible_to(officer, on).filter(pk__in=keys).select_related("case_file")
        papers = {paper.pk: paper for paper in seen.only(*SHOWN)}
    ends = ends_of(paper.case_file for paper in papers.values() if paper.case_file)
    return {pk: _found(read, papers, ends) for pk, read in labels.items()}


def _labels(scan: Scan) -> frozenset[int | None]:
    """Return the keys of the papers whose labels are on the scan, None among them for a label that is not ours."""
    recognition = getattr(scan.attachment.blob, "recognition", None)
    read = [label.read(code) for code in recognition.codes] if recognition else []
    return frozenset(one.key for one in read if one is not None)


def _found(read: frozenset[int | None], papers: Mapping[int, Incoming], ends: Mapping[int, CaseFile]) -> Found:
    if not read:
        return Found()
    keys = [key for key in read if key]
    if not keys:
        return Found(trouble=FORGED)
    if len(keys) > 1:
        return Found(trouble=SEVERAL)
    paper = papers.get(keys[0])
    if paper is None:
        return Found(trouble=UNKNOWN)
    if paper.restricted:
        return Found(trouble=RESTRICTED, clause="10.4")
    shut = why_shut(ends.get(paper.case_file_id or 0))
    return Found(trouble=shut, clause=FILING) if shut else Found(paper)
