"""The four kinds of control by the length of the term (room: regulation; 13.2 ¶4–8).

The ranges of 13.2 touch at ten working days, one month and six months. The touching day belongs to the shorter kind,
which is the stricter one: urgent up to and including the tenth working day, short up to and including one month, medium
up to and including six months, long beyond. A month's end that is a day off reaches to the next working day (13.15), so
a one-month term that rolled stays short. A mark of urgency makes the kind urgent whatever the length.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from apparat.regulation.act.clause import Words
from apparat.regulation.urgency import Urgency
from apparat.worktime.calendar import WorkCalendar
from apparat.worktime.months import add_months

CLAUSE = "13.2"
URGENT_DAYS = 10  # working days
SHORT_MONTHS = 1
MEDIUM_MONTHS = 6


class ControlKind(StrEnum):
    """The kind of control an assignment stands under."""

    URGENT = "urgent"
    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class KindRow:
    """One kind of 13.2 as people see it: where it is written, its name, its length."""

    kind: ControlKind
    part: str
    name: Words
    length: Words


KINDS: tuple[KindRow, ...] = (
    KindRow(
        ControlKind.URGENT,
        "2.1)",
        Words("шұғыл", "срочный", "urgent"),
        Words("3 немесе 10 жұмыс күніне дейін", "3 или до 10 рабочих дней", "3 or up to 10 working days"),
    ),
    KindRow(
        ControlKind.SHORT,
        "2.2)",
        Words("қысқа мерзімді", "краткосрочный", "short"),
        Words("10 жұмыс күнінен 1 айға дейін", "от 10 рабочих дней до 1 месяца", "10 working days to 1 month"),
    ),
    KindRow(
        ControlKind.MEDIUM,
        "2.3)",
        Words("орта мерзімді", "среднесрочный", "medium"),
        Words("1 айдан 6 айға дейін", "от 1 до 6 месяцев", "1 to 6 months"),
    ),
    KindRow(
        ControlKind.LONG,
        "2.4)",
        Words("ұзақ мерзімді", "долгосрочный", "long"),
        Words("6 айдан астам", "более 6 месяцев", "over 6 months"),
    ),
)


def kind_of(start: date, due: date, urgency: Urgency, calendar: WorkCalendar) -> ControlKind:
    """Return the kind of control of an assignment that runs from ``start`` to ``due`` (13.2).

    Args:
        start: the day of registration, not counted.
        due: the last day.
        urgency: the mark the paper bears.
        calendar: the working calendar.

    Raises:
        CalendarNotLoaded: ``start`` or ``due`` is not loaded.
        ValueError: the term ends before it starts.
    """
    if due < start:
        raise ValueError(f"the term ends on {due.isoformat()}, before its start on {start.isoformat()}")
    if urgency is not Urgency.NONE or calendar.working_days_between(start, due) <= URGENT_DAYS:
        return ControlKind.URGENT
    if _within(start, due, SHORT_MONTHS, calendar):
        return ControlKind.SHORT
    return ControlKind.MEDIUM if _within(start, due, MEDIUM_MONTHS, calendar) else ControlKind.LONG


def _within(start: date, due: date, months: int, calendar: WorkCalendar) -> bool:
    limit = add_months(start, months)
    return due <= limit or due <= calendar.on_or_after(limit)  # 13.15
