"""One line of a list of assignments: what it shows, read without the whole assignments behind it (room: control)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple, cast

from django.db.models import Count, FilteredRelation, OuterRef, Q, QuerySet, Subquery
from django.db.models.query import ValuesListIterable

from apparat.deadlines.light import Light, Term, light
from apparat.org.bilingual import columns_of, in_language, initial_and_surname
from apparat.org.models import Officer, Unit
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
    due_on: date
    warn_on: date | None
    term_state: str
    closed_on: date | None
    leader_first_kk: str
    leader_last_kk: str
    leader_first_ru: str
    leader_last_ru: str
    lead_first_kk: str
    lead_last_kk: str
    lead_first_ru: str
    lead_last_ru: str
    unit_short_kk: str | None  # without a body there is no name
    unit_short_ru: str
    unit_name_kk: str
    unit_name_ru: str
    executors: int

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
        if self.unit_short_kk is None:
            return ""
        return in_language(self.unit_short_kk, self.unit_short_ru) or in_language(self.unit_name_kk, self.unit_name_ru)

    @property
    def co_executors(self) -> int:
        """How many stand behind the lead."""
        return self.executors - 1

    @property
    def term(self) -> Term | None:
        """Its term, as the light of 13.4 needs it."""
        return Term(self.term_state, self.due_on, self.warn_on, self.closed_on) if self.deadline else None


class LitLine(NamedTuple):
    """A line with the light of the day beside it."""

    line: AssignmentLine
    light: Light | None


COLUMNS = (
    *("pk", "number", "urgency", "text", "state", "deadline"),
    *columns_of("deadline", ("due_on", "warn_on", "state", "closed_on")),
    *columns_of("issuer", Officer.SHORT),
    *columns_of("main__officer", Officer.SHORT),
    *columns_of("main__unit", Unit.SHORT),
    "executors_in_all",
)


def lined(rows: AssignmentQuerySet) -> QuerySet[Any]:
    """Return the assignments as lines, in the same order: a list of fifty lines needs no whole assignments."""
    counted = Executor.objects.filter(assignment=OuterRef("pk")).order_by().values("assignment")
    read: Any = rows.annotate(
        main=FilteredRelation("executors", condition=Q(executors__is_lead=True)),
        executors_in_all=Subquery(counted.annotate(number=Count("pk")).values("number")),
    ).values_list(*COLUMNS)
    read._iterable_class = _Lines  # noqa: SLF001 - what `values_list` itself sets
    return cast("QuerySet[Any]", read)


class _Lines(ValuesListIterable[Any]):
    def __iter__(self) -> Iterator[AssignmentLine]:
        return map(AssignmentLine._make, super().__iter__())


def lit(rows: Iterable[AssignmentLine], on: date, calendar: WorkCalendar | None = None) -> list[LitLine]:
    """Put the light of the day beside each line; `calendar` spares a question when the page knows it."""
    calendar = calendar or work_calendar()
    return [LitLine(row, light(term, on, calendar) if (term := row.term) else None) for row in rows]
