"""Into which files of the nomenclature a paper may be filed, and when its papers take nothing in (10.5; law.md 3.4).

Room: numbering.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.numbering.models import CaseFile

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

CLAUSE = "10.5"
FIELD = "case_file"
SHUT = frozenset({CaseFile.State.CLOSED, CaseFile.State.TRANSFERRED, CaseFile.State.DESTROYED})
HELD_IN = ("year", "pk")  # the order in which files are held: one that goes on before the file it goes on in


def open_files(year: int) -> QuerySet[CaseFile]:
    """Return the open files for a paper of the year: those of the year, and those it goes on in (№ 703 p. 158)."""
    of_year = CaseFile.objects.filter(year=year, state=CaseFile.State.CARRIED).values("index")
    later = Q(year__gt=year, carried_from__isnull=False, index__in=of_year)
    return CaseFile.objects.filter(Q(year=year) | later, state=CaseFile.State.OPEN).order_by("index", "year")


def hold_open(case_file: CaseFile, *, year: int) -> CaseFile:
    """Hold the file against being closed meanwhile, and return it when a paper of the year may be filed into it.

    Raises Refusal (field "case_file"): it is not open, or it holds papers of another year.
    """
    held = CaseFile.objects.select_for_update(no_key=True, of=("self",)).get(pk=case_file.pk)
    if held.state != CaseFile.State.OPEN:
        told = {"index": held.index, "year": held.year, "state": held.get_state_display()}
        reason = _("Nothing can be filed into %(index)s of %(year)s: its state is “%(state)s”.") % told
        raise Refusal(reason, CLAUSE, field=FIELD)
    if held.year != year and not open_files(year).filter(pk=held.pk).exists():
        reason = _("A file holds papers of one year: choose a file of %(year)s.") % {"year": year}
        raise Refusal(reason, CLAUSE, field=FIELD)
    return held


def ends_of(files: Iterable[CaseFile]) -> dict[int, CaseFile]:
    """Return by the key of each file the last one it goes on in, with which it is closed (№ 703 p. 158), or itself.

    However many files, it is one question for each year that some of them go on.
    """
    ends = {each.pk: each for each in files}
    while going_on := {end.pk for end in ends.values() if end.state == CaseFile.State.CARRIED}:
        after = {row.carried_from_id: row for row in CaseFile.objects.filter(carried_from__in=going_on)}
        if not after:
            break
        ends = {key: after.get(end.pk, end) for key, end in ends.items()}
    return ends


def why_shut(case_file: CaseFile | None) -> str | _StrPromise:
    """Return why nothing is laid to a paper of the file any more, "" when something may be (10.5).

    Its inventory counts the sheets of a closed file, the package of the archive has the digests of its papers, and of a
    destroyed one no bytes and no words may be left. A file that goes on is counted with the last one it goes on in.
    """
    if case_file is None:
        return ""
    end = ends_of([case_file])[case_file.pk]
    if end.state not in SHUT:
        return ""
    told = {"index": end.index, "year": end.year, "state": end.get_state_display()}
    return _("Nothing is laid to papers of the file %(index)s of %(year)s any more: its state is “%(state)s”.") % told


def hold_unshut(key: int | None, *, field: str | None = None) -> None:
    """Hold the file of this key, in which a held paper lies, against being closed meanwhile; a paper may lie in none.

    Of a file that goes on every later one is held, the oldest first (`HELD_IN`): it is closed as the last of them is.
    Raises Refusal when nothing is laid to its papers any more.
    """
    if key is None:
        return
    free = CaseFile.objects.select_for_update(no_key=True, of=("self",))
    held = free.get(pk=key)
    while held.state == CaseFile.State.CARRIED and (after := free.filter(carried_from=held).first()):
        held = after
    if reason := why_shut(held):
        raise Refusal(reason, CLAUSE, field=field)
