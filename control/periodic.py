"""Periodic information to the superior body: one row owed at a time, each opens the next (12.6 2), 3))."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from apparat.deadlines.cancel import cancel
from apparat.deadlines.open import open_deadline
from apparat.org.bilingual import in_both
from apparat.org.mandate import Mandate
from control.models import Assignment, PeriodicInformation, SuperiorDecision
from control.terms import subject_of


def owed(assignment: Assignment) -> PeriodicInformation | None:
    """Return the information that is owed now, None when there is none."""
    return assignment.informations.filter(closed_at=None).select_related("deadline", "decision").first()


def owe(
    assignment: Assignment,
    decision: SuperiorDecision,
    *,
    start: date,
    fixed_on: date | None,
    mandate: Mandate,
    at: datetime,
) -> None:
    """Owe the next information: on the day that is named, else a period after the start; what was owed gives way.

    Raises Refusal for a named day before the start, and for a year whose calendar is not loaded.
    """
    before = owed(assignment)
    if before is not None:
        close(before, at=at)
        if before.deadline is not None and before.deadline.is_open:
            cancel(before.deadline, reason=in_both(_("another day was set")), mandate=mandate, at=at)
    row = open_deadline(
        "control.periodic",
        subject=subject_of(assignment),
        start=start,
        at=at,
        officer=assignment.lead,
        unit=assignment.lead_unit,
        leader=assignment.issuer,
        fixed_on=fixed_on,
        count=None if fixed_on else decision.every,
    )
    ordinal = assignment.informations.count() + 1
    PeriodicInformation.objects.create(assignment=assignment, decision=decision, ordinal=ordinal, deadline=row)


def close(information: PeriodicInformation, *, at: datetime, number: str = "") -> None:
    """Owe it no more; number: of the paper with which it was given, "" when it was not."""
    information.closed_at, information.number = at, number
    information.save(update_fields=["closed_at", "number"])
