"""Who is away in the demo office: one a while ago, one today, one soon (room: demo; 1.4, 10.14)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from apparat.demo.moments import DAY
from apparat.demo.plan import today_of
from apparat.demo.stage import Stage
from apparat.demo.timeline import Life, Timeline
from apparat.directory.actions.appoint_acting import ActingOrder, appoint_acting
from apparat.org.models import Acting


@dataclass(frozen=True, slots=True)
class Absence:
    """One absence: who, by whom, first and last day counted from today, the basis, why (in Kazakh), the order."""

    absent: str
    substitute: str
    first: int
    last: int
    basis: Acting.Basis
    reason: str
    number: str


ABSENCES: tuple[Absence, ...] = (
    Absence("akim", "deputy", -96, -90, Acting.Basis.ORDER, "облысқа іссапар", "118-ө"),
    Absence("finance", "finance2", -40, -30, Acting.Basis.ORDER, "еңбек демалысы", "149-ө"),
    Absence("deputy2", "deputy", -4, 9, Acting.Basis.MUTUAL, "еңбек демалысы", "171-ө"),
    Absence("akim", "deputy3", 12, 15, Acting.Basis.ORDER, "Астанаға іссапар", "174-ө"),
)
BEFORE = 3  # days between the order and the first day


def enter_orders(stage: Stage, now: datetime) -> None:
    """Enter every order at its moment: personnel does it a few days before, or just now for those to come."""
    entering = replace(stage, timeline=Timeline(now))
    for absence in ABSENCES:
        entering.timeline.enter(_life(entering, absence, now))
    with entering.dated_history():
        entering.timeline.play()
    stage.cast.refresh()


def _life(stage: Stage, absence: Absence, now: datetime) -> Life:
    today = today_of(now)
    starts_on, ends_on = today + timedelta(days=absence.first), today + timedelta(days=absence.last)
    signed_on = stage.moments.calendar.on_or_before(min(starts_on - BEFORE * DAY, today - DAY))
    yield stage.moments.between(signed_on, time(9, 30), time(11, 0))
    stage.do(
        appoint_acting,
        by=stage.cast["hr"],
        absent=stage.cast[absence.absent],
        substitute=stage.cast[absence.substitute],
        order=ActingOrder(absence.number, signed_on, starts_on, ends_on, absence.basis, absence.reason),
    )
