"""The terms an assignment owes: its own (13.2), the information before it and the co-executors' parts (13.13)."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.models import Deadline
from apparat.deadlines.open import Subject, open_deadline
from apparat.journal.write import write
from apparat.org.mandate import Mandate
from apparat.regulation.counting import ImpossibleTerm, due
from apparat.worktime.load import rules_in_force
from control.models import Assignment
from control.order import Order

TERM_KEYS = {  # 13.2
    Assignment.Urgency.NONE: "control.default",
    Assignment.Urgency.EXPEDITE: "control.urgent",
    Assignment.Urgency.URGENT: "control.urgent",
    Assignment.Urgency.VERY_URGENT: "control.very_urgent",
}


def open_terms(assignment: Assignment, order: Order, *, mandate: Mandate, at: datetime) -> None:
    """Open every term of a new assignment in the ledger and put it under control.

    Raises Refusal (13.2) when the term of the Regulation has run out already or leaves the loaded calendar.
    """
    main = _own_term(assignment, order, at)
    assignment.deadline = main
    assignment.report_deadline = _report_term(assignment, main, order, mandate=mandate, at=at)
    assignment.under_control = True
    assignment.save(update_fields=["deadline", "report_deadline", "under_control"])
    _terms_of_parts(assignment, main, at)


def _own_term(assignment: Assignment, order: Order, at: datetime) -> Deadline:
    main = open_deadline(
        TERM_KEYS[order.urgency],
        subject=subject_of(assignment),
        start=assignment.received_on,
        at=at,
        officer=order.lead,
        unit=order.lead.unit,
        leader=assignment.issuer,
        fixed_on=order.due_on,
    )
    if main.due_on < timezone.localdate(at):
        past = {"day": f"{main.due_on:%d.%m.%Y}"}
        raise Refusal(_("The term of the Regulation ran out on %(day)s: name a date.") % past, "13.2", field="due_on")
    return main


def _report_term(
    assignment: Assignment, main: Deadline, order: Order, *, mandate: Mandate, at: datetime
) -> Deadline | None:
    """13.13 ¶1, five working days before; a short assignment leaves no such day (ADR-0005): the journal says so."""
    try:
        return open_deadline(
            "control.report",
            subject=subject_of(assignment),
            start=main,
            begun_on=timezone.localdate(at),
            at=at,
            officer=order.lead,
            unit=order.lead.unit,
            leader=assignment.issuer,
        )
    except ImpossibleTerm:
        due_on = main.due_on.isoformat()
        write("assignment.no_report_term", assignment, mandate=mandate, at=at, clause="13.13", due_on=due_on)
        return None


def _terms_of_parts(assignment: Assignment, main: Deadline, at: datetime) -> None:
    """13.13 ¶2: seven working days for each co-executor, never after the assignment's own date."""
    for row in assignment.executors.filter(is_lead=False).select_related("officer", "unit"):
        row.deadline = open_deadline(
            "control.co_executor",
            subject=subject_of(assignment),
            start=timezone.localdate(at),
            at=at,
            officer=row.officer,
            unit=row.unit,
            leader=assignment.issuer,
            no_later_than=main,
        )
        row.save(update_fields=["deadline"])


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


def last_day_to_extend(deadline: Deadline) -> date:
    """13.6: the last day on which a later date may be asked for, three working days before the term."""
    rules = rules_in_force()
    return due("control.extension", start=deadline.due_on, calendar=rules.calendar, edition=rules.edition).due_on
