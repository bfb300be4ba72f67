"""The traffic light of a row: colour, word and shape (room: deadlines; 13.4 «бағдаршам»)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from django.utils.translation import gettext_lazy as _

from apparat.deadlines.models import Deadline, is_late
from apparat.worktime.calendar import WorkCalendar

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Colour: TypeAlias = Literal["green", "amber", "red", "grey"]
WARNING_DAYS = 3  # 13.4; the row keeps its own day of the warning, counted by the edition in force


class Owed(NamedTuple):
    """What the light is told by, of a row that was not read whole: the state of the obligation and its days."""

    state: str
    due_on: date
    warn_on: date | None
    closed_on: date | None


@dataclass(frozen=True, slots=True, eq=False)
class Light:
    """What an officer sees beside a date. The word and the shape say the same as the colour, for whoever sees none.

    There are the six of this module and no others.
    """

    colour: Colour
    word: _StrPromise
    shape: str


IN_TIME = Light("green", _("in time"), "circle-check")
DUE_SOON = Light("amber", _("due soon"), "triangle-alert")
OVERDUE = Light("red", _("overdue"), "octagon-alert")
DONE = Light("grey", _("done"), "check")
DONE_LATE = Light("grey", _("done late"), "check")
CANCELLED = Light("grey", _("cancelled"), "ban")


def light(deadline: Deadline | Owed, on: date, calendar: WorkCalendar) -> Light:
    """Return the light of the row as seen from the day ``on``.

    Green, amber from three working days before the due date (13.4), red after it, grey when closed; what was done after
    its date says so. The day of the warning is the row's own; a row without one is measured by ``calendar``.
    """
    if deadline.state == Deadline.State.CANCELLED:
        return CANCELLED
    if deadline.state == Deadline.State.MET:
        return DONE_LATE if is_late(deadline.due_on, deadline.closed_on, on) else DONE
    if on > deadline.due_on:
        return OVERDUE
    warn_on = deadline.warn_on or calendar.shift(deadline.due_on, -WARNING_DAYS)
    return DUE_SOON if on >= warn_on else IN_TIME
