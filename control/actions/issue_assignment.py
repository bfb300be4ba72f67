"""10.13, 10.16, 13.1, 13.2, 13.10. Give an assignment and put it under control with its term."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apparat.journal.write import write
from apparat.kazakh.folding import fold
from apparat.org.mandate import Mandate
from apparat.regulation.citation import under
from control.models import Assignment, Executor
from control.order import Order, Origin, check_order
from control.states import AssignmentState
from control.telling import tell
from control.terms import open_terms

__all__ = ["Order", "Origin", "issue_assignment"]


@under("10.13", "10.16", "13.1", "13.2", "13.10", "13.13", "13.15")
@transaction.atomic
def issue_assignment(*, mandate: Mandate, at: datetime, number: str, origin: Origin, order: Order) -> Assignment:
    """Give one assignment in the name of the mandate's seat; called by the paper it comes from, in its transaction.

    Raises Refusal (10.13, 10.16, 13.2) for missing words, for missing, double, departed or foreign executors,
    for an impossible term and for a year whose calendar is not loaded.
    """
    check_order(mandate, order, timezone.localdate(at))
    assignment = _create(mandate, at, number, origin, order)
    write(
        "assignment.issued",
        assignment,
        mandate=mandate,
        at=at,
        clause="13.10" if order.noted else "13.2",
        number=number,
        lead={"kk": order.lead.short_name_kk, "ru": order.lead.short_name_ru},
    )
    if not order.noted:
        open_terms(assignment, order, mandate=mandate, at=at)
    title = _("A new assignment: %(number)s")
    tell(order.executors, title, about=assignment, kind="given", clause="10.13", at=at)
    return assignment


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
        is_lead = officer.pk == order.lead.pk
        Executor.objects.create(assignment=assignment, officer=officer, unit=officer.unit, is_lead=is_lead, order=place)
    return assignment
