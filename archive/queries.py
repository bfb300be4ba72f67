"""Questions about files: the lines of a year by unit, what is not filed yet, the summary of a year (10.5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from apparat.numbering.models import CaseFile
from apparat.org.models import Officer, Unit
from apparat.org.queries import mandates
from apparat.org.roles import Role
from archive.held import Held, sums, sums_up_to, when_closed
from archive.models import Nomenclature
from control.models import Executor
from documents.lines import lined as lined_incoming
from documents.models import Incoming
from documents.states import IncomingState
from outgoing.lines import lined as lined_outgoing
from outgoing.models import Addressee, Outgoing
from outgoing.states import OutgoingState

COUNT_UP_TO = 1000
LONG = 10  # years: more are kept in the archive like permanent ones (№ 703 annex 26)
SORTS = ("permanent", "long", "short")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the nomenclature with what its file holds."""

    case_file: CaseFile
    held: Held


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one unit."""

    unit: Unit
    lines: tuple[Line, ...]


def years() -> list[int]:
    """Return the years that have a nomenclature, the latest first."""
    return list(Nomenclature.objects.order_by("-year").values_list("year", flat=True))


def groups(year: int, *, counted: int = 0) -> list[Group]:
    """Return the lines of the year by unit, in the order of their indexes.

    counted: up to how many papers of a file are counted, all with 0.
    """
    rows = list(CaseFile.objects.filter(year=year).select_related("unit", "carried_from", "closing"))
    held = {row.pk: when_closed(row.closing) for row in rows if hasattr(row, "closing")}
    growing = [row.pk for row in rows if row.pk not in held]  # of a closed file it is known, and never changes
    held |= sums_up_to(growing, counted) if counted else sums(growing)
    lines = sorted((Line(row, held.get(row.pk, Held())) for row in rows), key=_place)
    return [Group(unit, tuple(part)) for unit, part in groupby(lines, key=lambda line: line.case_file.unit)]


def _place(line: Line) -> tuple[Any, ...]:
    unit, _dash, ordinal = line.case_file.index.rpartition("-")
    numbers = tuple(int(part) if part.isdigit() else 0 for part in (unit, ordinal))
    return (numbers[0], unit, line.case_file.unit_id, numbers[1], line.case_file.index)


def sort_of(case_file: CaseFile) -> str:
    """Return the sort of the closing summary: permanent, over ten years, up to ten (№ 703 annex 26)."""
    if case_file.permanent:
        return "permanent"
    return "long" if (case_file.years or 0) > LONG else "short"


def summary(lines: Iterable[Line]) -> dict[str, dict[str, int]]:
    """Return sort → files begun, of them carried over and with the mark of the archive's commission (annex 26)."""
    counted = {sort: {"begun": 0, "carried": 0, "epc": 0} for sort in SORTS}
    for line in lines:
        if not line.held.papers and line.case_file.carried_from_id is None:
            continue
        row = counted[sort_of(line.case_file)]
        row["begun"] += 1
        row["carried"] += line.case_file.state == CaseFile.State.CARRIED
        row["epc"] += line.case_file.epc
    return counted


def unfiled_incoming(officer: Officer, on: date) -> QuerySet[Any]:
    """Return executed incoming papers that are not filed: to RECORDS all, to heads their units' (10.5).

    10.4: a restricted one only to who may see it.
    """
    papers = Incoming.objects.visible_to(officer, on).filter(state=IncomingState.EXECUTED)
    seats = mandates(officer, on)
    if not seats.first([Role.RECORDS]):
        theirs = Executor.objects.filter(unit__in=seats.headed_units, assignment__root_kind="incoming")
        papers = papers.filter(pk__in=theirs.values("assignment__root_id"))
    return lined_incoming(papers).order_by("pk")


def unfiled_outgoing(officer: Officer, on: date) -> QuerySet[Any]:
    """Return papers of the office that are sent or stay here, not filed: all, or those of one's unit (10.5)."""
    to_send = Addressee.objects.filter(outgoing=OuterRef("pk"))
    stays = Q(~Exists(to_send), state=OutgoingState.REGISTERED)
    papers = Outgoing.objects.filter(Q(state=OutgoingState.SENT) | stays)
    seats = mandates(officer, on)
    if not seats.first([Role.RECORDS]):
        papers = papers.filter(unit__in=seats.headed_units)
    return lined_outgoing(papers).order_by("pk")


def may_look_for_unfiled(officer: Officer, on: date) -> bool:
    """Tell whether it is the officer's business: he keeps the files of the office or heads a unit (10.5)."""
    seats = mandates(officer, on)
    return bool(seats.first([Role.RECORDS]) or seats.headed_units)


def unfiled_of_year(year: int) -> int:
    """Return how many registered papers of the year are not filed, those in execution too; never counted far.

    Papers of old journals are in their own files and are never filed here (ADR-0016).
    """
    out = (IncomingState.FILED, IncomingState.RETURNED, IncomingState.IMPORTED)
    theirs = Incoming.objects.filter(year=year).exclude(state__in=out).values("pk")[:COUNT_UP_TO]
    ours = Outgoing.objects.filter(year=year).exclude(state=OutgoingState.FILED).values("pk")[:COUNT_UP_TO]
    return theirs.union(ours, all=True).count()


def ended_on(case_file: CaseFile) -> date:
    """Return the last day of the last year of a file, from which its retention is counted (№ 703 p. 187)."""
    return date(case_file.year, 12, 31)


def heads_first(rows: QuerySet[CaseFile]) -> QuerySet[CaseFile]:
    """Return files with their units, newest year first."""
    return rows.select_related("unit", "closing").order_by(F("year").desc(), "index")
