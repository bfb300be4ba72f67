"""What a leader orders and where it comes from, and whether it is lawful (10.13, 10.16, 13.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from control.assignable import may_assign_to
from control.models import Assignment


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
    """What the leader ordered. `executors` are in his order; `collector` is the one marked «жинау», None means the
    first (10.16). `due_on` is the date he named, None means the term of 13.2; `noted` is «назарға алынды» (13.10)."""

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


def check_order(mandate: Mandate, order: Order, on: date) -> None:
    """Refuse an order without words or executors, with one named twice, departed or foreign, or with a past date."""
    if not order.text.strip():
        raise Refusal(_("Say what is to be done."), "10.13", field="text")
    if not order.executors:
        raise Refusal(_("Name at least one executor."), "10.16", field="executors")
    keys = [officer.pk for officer in order.executors]
    if len(set(keys)) < len(keys):
        raise Refusal(_("The same executor is named twice."), "10.16", field="executors")
    if order.collector and order.collector.pk not in keys:
        raise Refusal(_("The one who collects must be among the executors."), "10.16", field="collector")
    for officer in order.executors:
        verdict = may_assign_to(mandate, officer, on)
        if not verdict:
            raise Refusal(verdict.reason, verdict.clause, field="executors")
    if order.due_on and order.due_on < on:
        raise Refusal(_("The term cannot be before today."), "13.2", field="due_on")
