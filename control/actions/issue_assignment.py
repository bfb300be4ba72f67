"""10.13, 10.16, 13.1, 13.2, 13.10. Give an assignment and put it under control with its term."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.deadlines.open import Subject, open_deadline
from apparat.journal.write import write
from apparat.kazakh.folding import fold
from apparat.notices.send import send
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.regulation.citation import under
from apparat.regulation.counting import ImpossibleTerm
from control import access
from control.models import Assignment, Executor
from control.states import AssignmentState

TERM_KEYS = {  # 13.2
    Assignment.Urgency.NONE: "control.default",
    Assignment.Urgency.EXPEDITE: "control.urgent",
    Assignment.Urgency.URGENT: "control.urgent",
    Assignment.Urgency.VERY_URGENT: "control.very_urgent",
}


@dataclass(frozen=True, slots=True)
class Origin:
    """The snapshot of the paper an assignment comes from (house 4.5). `received_on`: its day of receipt (13.2)."""

    kind: Assignment.Origin
    root: tuple[str, int] | None
    number: str
    on: date
    from_kk: str
    from_ru: str
    received_on: date


@dataclass(frozen=True, slots=True)
class Order:
    """What the leader ordered. `executors` are in his order; `collector` is the one marked «жинау», None means the first
    (10.16). `due_on` is the date he named, None means the term of 13.2; `noted` is «назарға алынды» (13.10)."""

    text: str
    executors: Sequence[Officer]
    collector: Officer | None = None
    urgency: Assignment.Urgency = Assignment.Urgency.NONE
    due_on: date | None = None
    noted: bool = False

    @property
    def lead(self) -> Officer:
        """10.16: the one marked, else the first named."""
        return self.collector or self.executors[0]


@under("10.13", "10.16", "13.1", "13.2", "13.10")
@transaction.atomic
def issue_assignment(*, mandate: Mandate, at: datetime, number: str, origin: Origin, order: Order) -> Assignment:
    """Give one assignment in the name of the mandate's seat; called by the paper it comes from, in its transaction.

    Raises Refusal (10.13, 10.16, 13.2) for missing, double, departed or foreign executors and for an impossible term.
    """
    on = timezone.localdate(at)
    _check_executors(mandate, order, on)
    _check_date(order, on)
    assignment = _create(mandate, at, number, origin, order)
    if not order.noted:
        _open_deadlines(assignment, order, at)
    write(
        "assignment.issued",
        assignment,
        mandate=mandate,
        at=at,
        clause="13.10" if order.noted else "13.2",
        number=number,
        lead={"kk": order.lead.short_name_kk, "ru": order.lead.short_name_ru},
    )
    _tell_executors(assignment, order, at)
    return assignment


def _check_executors(mandate: Mandate, order: Order, on: date) -> None:
    if not order.executors:
        raise Refusal(_("Name at least one executor."), "10.16", field="executors")
    keys = [officer.pk for officer in order.executors]
    if len(set(keys)) < len(keys):
        raise Refusal(_("The same executor is named twice."), "10.16", field="executors")
    if order.collector and order.collector.pk not in keys:
        raise Refusal(_("The one who collects must be among the executors."), "10.16", field="collector")
    for officer in order.executors:
        verdict = access.may_assign_to(mandate, officer, on)
        if not verdict:
            raise Refusal(verdict.reason, verdict.clause, field="executors")


def _check_date(order: Order, on: date) -> None:
    if order.due_on and order.due_on < on:
        raise Refusal(_("The term cannot be before today."), "13.2", field="due_on")


def _create(mandate: Mandate, at: datetime, number: str, origin: Origin, order: Order) -> Assignment:
    assignment = Assignment.objects.create(
        number=number,
        origin_kind=origin.kind,
        root_kind=origin.root[0] if origin.root else "",
        root_id=origin.root[1] if origin.root else None,
        origin_number=origin.number,
        origin_on=origin.on,
        origin_from_kk=origin.from_kk,
        origin_from_ru=origin.from_ru,
        issuer=mandate.seat,
        text=order.text,
        urgency=order.urgency,
        under_control=False,  # until the ledger has its term, in this transaction
        given_at=at,
        handed_at=at,
        received_on=origin.received_on,
        state=AssignmentState.NOTED if order.noted else AssignmentState.ISSUED,
        search_text=fold(" ".join((number, origin.number, order.text, origin.from_kk, origin.from_ru))),
    )
    for place, officer in enumerate(order.executors):
        Executor.objects.create(
            assignment=assignment,
            officer=officer,
            unit=officer.unit,
            is_lead=officer.pk == order.lead.pk,
            order=place,
        )
    return assignment


def _open_deadlines(assignment: Assignment, order: Order, at: datetime) -> None:
    subject = subject_of(assignment)
    main = open_deadline(
        TERM_KEYS[order.urgency],
        subject=subject,
        start=assignment.received_on,
        at=at,
        officer=order.lead,
        unit=order.lead.unit,
        leader=assignment.issuer,
        fixed_on=order.due_on,
    )
    if main.due_on < timezone.localdate(at):
        raise Refusal(
            _("The term of the Regulation ran out on %(day)s: name a date.") % {"day": f"{main.due_on:%d.%m.%Y}"},
            "13.2",
            field="due_on",
        )
    assignment.deadline = main
    assignment.report_deadline = _report_deadline(assignment, order, at)
    assignment.under_control = True
    assignment.save(update_fields=["deadline", "report_deadline", "under_control"])
    for row in assignment.executors.filter(is_lead=False).select_related("officer__position__unit"):
        row.deadline = open_deadline(  # 13.13 ¶2, never after the assignment's own date
            "control.co_executor",
            subject=subject,
            start=timezone.localdate(at),
            at=at,
            officer=row.officer,
            unit=row.unit,
            leader=assignment.issuer,
            no_later_than=main.due_on,
        )
        row.save(update_fields=["deadline"])


def _report_deadline(assignment: Assignment, order: Order, at: datetime) -> Deadline | None:
    """13.13 ¶1, five working days before; a three-day assignment leaves no such day (ADR-0005), then none is opened."""
    assert assignment.deadline is not None  # noqa: S101 - opened a line above
    try:
        return open_deadline(
            "control.report",
            subject=subject_of(assignment),
            start=assignment.deadline.due_on,
            begun_on=timezone.localdate(at),
            at=at,
            officer=order.lead,
            unit=order.lead.unit,
            leader=assignment.issuer,
        )
    except ImpossibleTerm:
        return None


def subject_of(assignment: Assignment) -> Subject:
    """Return the printed snapshot by which the ledger knows the assignment."""
    return Subject(
        kind="assignment",
        number=assignment.number,
        kk=assignment.text[:500],
        ru="",
        path=assignment.get_absolute_url(),
        root=assignment.journal_root,
    )


def _tell_executors(assignment: Assignment, order: Order, at: datetime) -> None:
    send(
        officers=order.executors,
        kind="control.given",
        thing=assignment,
        on=timezone.localdate(at),
        at=at,
        clause="10.13",
        title=_("A new assignment: %(number)s"),
        text=_("%(text)s"),
        data={"number": assignment.number, "text": assignment.text[:300]},
        path=assignment.get_absolute_url(),
    )
