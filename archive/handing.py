"""What a handover act lists: files of the unit, open assignments, open papers, at one moment (10.7)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from apparat.numbering.models import CaseFile
from apparat.org.models import Officer, Position, Unit
from archive.held import Held, sums
from archive.models import Handover
from control.handed import of_head
from control.models import Executor
from documents.models import Incoming
from documents.states import IncomingState
from outgoing.models import Outgoing
from outgoing.states import OutgoingState

S = CaseFile.State
KEPT = (S.OPEN, S.CARRIED, S.CLOSED)  # the unit still has them
ENDED = (OutgoingState.FILED, OutgoingState.WITHDRAWN)
OPEN_PAPERS = (IncomingState.RESOLVED, IncomingState.EXECUTED)
LAID = (IncomingState.ON_DESK, IncomingState.RESOLVED)  # on a desk
WORDS = 200  # signs of a text that the act repeats


def snapshot_of(unit: Unit, giver: Officer, at: datetime) -> dict[str, list[dict[str, Any]]]:
    """Return the three lists of the act of the moment as plain values: cases, assignments, papers."""
    rows = list(CaseFile.objects.filter(unit=unit, state__in=KEPT).order_by("year", "index"))
    held = sums(row.pk for row in rows)
    laid = laid_before(giver, unit, at)
    return {
        "cases": [_case(row, held.get(row.pk, Held())) for row in rows],
        "assignments": [_assignment(row) for row in of_head(giver, unit).order_by("assignment")],
        "papers": [*_on_desk(laid), *_incoming(unit, laid), *_outgoing(unit)],
    }


def has_headed(officer: Officer, unit: Unit) -> bool:
    """Tell whether the officer heads the unit or headed it before."""
    posts = _posts(unit)
    return officer.position_id in posts or _lines(officer).filter(position_id__in=posts).exists()


def laid_before(giver: Officer, unit: Unit, at: datetime) -> QuerySet[Incoming]:
    """Return what lay at the moment on the giver's desk as head of the unit, resolved or not.

    What was laid there in other posts, before he had that of the head, between or after, is of those posts and stays
    with him.
    """
    within = Q(pk__in=[])
    for took, left in _tenures(giver, unit):
        laid = Q(desk_at__lte=min(left, at) if left else at)
        within |= laid & Q(desk_at__gte=took) if took else laid
    return Incoming.objects.filter(within, desk=giver, state__in=LAID)


def _tenures(officer: Officer, unit: Unit) -> list[tuple[datetime | None, datetime | None]]:
    """Return when he took a head's post of the unit and when he left it, each time, one at least.

    The first is None where his history begins in the post or tells none, the second while he holds it.
    """
    posts, held = _posts(unit), False
    tenures: list[tuple[datetime | None, datetime | None]] = []
    lines = _lines(officer).order_by("history_date", "history_id").values_list("position_id", "history_date")
    for place, (post, at) in enumerate(lines):
        if post in posts and not held:
            tenures.append((at if place else None, None))
        elif post not in posts and held:
            tenures[-1] = (tenures[-1][0], at)
        held = post in posts
    if tenures and officer.position_id in posts:
        tenures[-1] = (tenures[-1][0], None)
    return tenures or [(None, None)]


def _posts(unit: Unit) -> list[int]:
    return list(Position.objects.filter(unit=unit, heads_unit=True).values_list("pk", flat=True))


def _lines(officer: Officer) -> Any:
    history: Any = Officer.history
    return history.filter(id=officer.pk)


def hold_act(handover: Handover) -> Handover:
    """Read the act anew and hold it until the transaction ends."""
    handover.refresh_from_db(from_queryset=Handover.objects.select_for_update())
    return handover


def _case(row: CaseFile, held: Held) -> dict[str, Any]:
    names = {"kk": row.name_kk, "ru": row.name_ru or row.name_kk}
    return {"index": row.index, "year": row.year, "name": names, "papers": held.papers, "sheets": held.sheets}


def _assignment(row: Executor) -> dict[str, Any]:
    deadline = row.assignment.deadline
    due_on = deadline.due_on.isoformat() if deadline else ""
    return {"number": row.assignment.number, "text": row.assignment.text[:WORDS], "due_on": due_on}


def _on_desk(laid: QuerySet[Incoming]) -> list[dict[str, Any]]:
    """Return what lies before him, resolved or not; of a restricted paper its number and its mark (10.4)."""
    shown = laid.order_by("pk").only("number", "summary", "restricted")
    return [{"number": row.number, "text": row.summary[:WORDS], "restricted": row.restricted} for row in shown]


def _incoming(unit: Unit, laid: QuerySet[Incoming]) -> list[dict[str, Any]]:
    roots = Executor.objects.filter(unit=unit, assignment__root_kind="incoming").values("assignment__root_id")
    rows = Incoming.objects.filter(pk__in=roots, state__in=OPEN_PAPERS, restricted=False).order_by("pk")
    rows = rows.exclude(pk__in=laid.values("pk"))
    return [{"number": row.number, "text": row.summary[:WORDS]} for row in rows.only("number", "summary")]


def _outgoing(unit: Unit) -> list[dict[str, Any]]:
    rows = Outgoing.objects.filter(unit=unit).exclude(state__in=ENDED).order_by("pk")
    shown = rows.only("number", "heading_kk", "heading_ru")
    return [{"number": row.number, "text": (row.heading_kk or row.heading_ru)[:WORDS]} for row in shown]
