"""One line of a list of assignments: what it shows, read without the whole assignments behind it (room: control)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple, cast

from django.db.models import Count, FilteredRelation, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Left
from django.db.models.query import ValuesListIterable

from apparat.deadlines.light import Light, Owed, light
from apparat.org.bilingual import columns_of, in_language, initial_and_surname
from apparat.org.models import Officer, Unit
from apparat.ui.cells import SHOWN_SIGNS
from apparat.worktime.calendar import WorkCalendar
from apparat.worktime.load import work_calendar
from control.models import Assignment, AssignmentQuerySet, Executor

URGENCY_TONES: dict[str, str] = {
    Assignment.Urgency.EXPEDITE: "amber",
    Assignment.Urgency.URGENT: "amber",
    Assignment.Urgency.VERY_URGENT: "red",
}


class AssignmentLine(NamedTuple):
    """What a line shows of an assignment, its term, the leader, the lead executor and the body that answers."""

    pk: int
    number: str
    urgency: str
    text: str
    state: str
    deadline: int | None  # 13.10: without one it is not under control
    due_on: date | None
    warn_on: date | None
    owed_state: str | None
    closed_on: date | None
    leader_first_kk: str
    leader_last_kk: str
    leader_first_ru: str
    leader_last_ru: str
    lead_first_kk: str
    lead_last_kk: str
    lead_first_ru: str
    lead_last_ru: str
    unit_short_kk: str | None  # it may be an officer without a body
    unit_short_ru: str | None
    unit_name_kk: str | None
    unit_name_ru: str | None
    executors: int  # one at least: whoever gives an assignment names its lead (10.16)

    @property
    def urgency_tone(self) -> str:
        """The tone of its mark of urgency, "" for an ordinary one."""
        return URGENCY_TONES.get(self.urgency, "")

    @property
    def leader(self) -> str:
        """The leader who gave it (А. Серікбаев)."""
        return in_language(
            initial_and_surname(self.leader_first_kk, self.leader_last_kk),
            initial_and_surname(self.leader_first_ru, self.leader_last_ru),
        )

    @property
    def lead(self) -> str:
        """The officer who answers for the whole (10.16)."""
        return in_language(
            initial_and_surname(self.lead_first_kk, self.lead_last_kk),
            initial_and_surname(self.lead_first_ru, self.lead_last_ru),
        )

    @property
    def unit(self) -> str:
        """The body that answers, by its short name or the full one; "" when it is an officer without a body."""
        short = in_language(self.unit_short_kk or "", self.unit_short_ru or "")
        return short or in_language(self.unit_name_kk or "", self.unit_name_ru or "")

    @property
    def co_executors(self) -> int:
        """How many stand behind the lead."""
        return self.executors - 1

    @property
    def owed(self) -> Owed | None:
        """Its row of the ledger, as the light of 13.4 needs it."""
        if self.owed_state is None or self.due_on is None:
            return None
        return Owed(self.owed_state, self.due_on, self.warn_on, self.closed_on)


class LitLine(NamedTuple):
    """A line with the light of the day beside it."""

    line: AssignmentLine
    light: Light | None


COLUMNS = (
    *("pk", "number", "urgency", "beginning", "state", "deadline"),
    *columns_of("deadline", ("due_on", "warn_on", "state", "closed_on")),
    *columns_of("issuer", Officer.SHORT),
    *columns_of("main__officer", Officer.SHORT),
    *columns_of("main__unit", Unit.SHORT),
    "executors_in_all",
)


def with_executors(rows: AssignmentQuerySet) -> AssignmentQuerySet:
    """Return the assignments with what `COLUMNS` read of their text and their executors."""
    counted = Executor.objects.filter(assignment=OuterRef("pk")).order_by().values("assignment")
    return rows.annotate(
        beginning=Left("text", SHOWN_SIGNS + 1),  # one more tells that it goes on
        main=FilteredRelation("executors", condition=Q(executors__is_lead=True)),
        executors_in_all=Subquery(counted.annotate(number=Count("pk")).values("number")),
    )


def lined(rows: AssignmentQuerySet) -> QuerySet[Any]:
    """Return the assignments as lines, in the same order: a list of fifty lines needs no whole assignments."""
    read: Any = with_executors(rows).values_list(*COLUMNS)
    read._iterable_class = _Lines  # noqa: SLF001 - what `values_list` itself sets
    return cast("QuerySet[Any]", read)


class _Lines(ValuesListIterable[Any]):
    def __iter__(self) -> Iterator[AssignmentLine]:
        return map(AssignmentLine._make, super().__iter__())


def lit(rows: Iterable[AssignmentLine], on: date, calendar: WorkCalendar | None = None) -> list[LitLine]:
    """Put the light of the day beside each line; `calendar` spares a question when the page knows it."""
    calendar = calendar or work_calendar()
    return [LitLine(row, light(owed, on, calendar) if (owed := row.owed) else None) for row in rows]
