"""What a decision of the superior body does to its assignment: one effect for each of the four requests (12.6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Refusal
from apparat.deadlines.meet import meet
from apparat.deadlines.move import move
from apparat.org.bilingual import Bilingual, in_both
from apparat.org.mandate import Mandate
from control.actions.withdraw_redirection import withdraw_redirection
from control.closing import close_ledger
from control.models import Ask, Assignment, Release, SuperiorDecision
from control.periodic import owe
from control.signals import assignment_released
from control.states import ASSIGNMENT, AssignmentState


@dataclass(frozen=True, slots=True)
class Decision:
    """What the superior body decided on one request.

    ask: of `Ask`; number, on: of its paper; body_kk, body_ru: whose it is; done_on: the day the execution was reported
    to it; until, control, every (months), next_on: what it granted, as the request demands.
    """

    ask: str
    granted: bool
    number: str
    on: date
    body_kk: str
    body_ru: str = ""
    until: date | None = None
    control: str = ""
    every: int | None = None
    next_on: date | None = None
    done_on: date | None = None
    note: str = ""

    @property
    def named(self) -> Bilingual:
        """The decision as journal and ledger name it."""
        paper = f"№ {self.number}, {self.on:%d.%m.%Y}"
        return {"kk": f"{self.body_kk}, {paper}", "ru": f"{self.body_ru or self.body_kk}, {paper}"}


@dataclass(frozen=True, slots=True)
class Granted:
    """A granted decision as the effects need it: row, what was said, in whose name, when."""

    row: SuperiorDecision
    said: Decision
    mandate: Mandate
    at: datetime


def remove(assignment: Assignment, it: Granted) -> None:
    """12.6 1), 13.9 1): off control, done; the term is met on the day the execution was reported to the body."""
    if not hasattr(assignment, "card"):
        raise Refusal(_("Without the execution card nothing counts as executed."), "10.23")
    columns = {"released_at": it.at}
    ASSIGNMENT.apply(
        assignment, "release_by_superior", mandate=it.mandate, at=it.at, columns=columns, decision=it.said.named
    )
    Release.objects.create(
        assignment=assignment,
        ground=Release.Ground.DONE,
        evaluation=it.said.named["kk"],
        by=it.mandate.officer,
        on_behalf_of=it.mandate.on_behalf_of,
        at=it.at,
    )
    withdraw_redirection(assignment=assignment, mandate=it.mandate, at=it.at)
    if assignment.deadline is not None and assignment.deadline.is_open:
        meet(assignment.deadline, mandate=it.mandate, at=it.at, on=it.said.done_on)
    close_ledger(assignment, reason=in_both(Release.Ground.DONE.label), mandate=it.mandate, at=it.at)
    assignment_released.send(sender=Assignment, assignment=assignment, mandate=it.mandate, at=it.at)


def transfer(assignment: Assignment, it: Granted) -> None:
    """12.6 3), 13.2: medium or long-term control, the new term, and information by the period."""
    _move(assignment, it)
    assignment.transferred_to = it.said.control
    assignment.save(update_fields=["transferred_to"])
    _owe(assignment, it)


def extend(assignment: Assignment, it: Granted) -> None:
    """12.6 4): the new term. It is the body's own decision, to which the limits of 13.7 and 13.8 do not apply."""
    _move(assignment, it)


def inform(assignment: Assignment, it: Granted) -> None:
    """12.6 2): the day of the next information stands in the ledger."""
    _owe(assignment, it)


EFFECTS: dict[str, Callable[[Assignment, Granted], None]] = {
    Ask.REMOVAL: remove,
    Ask.PERIODIC: inform,
    Ask.TRANSFER: transfer,
    Ask.EXTENSION: extend,
}


def _move(assignment: Assignment, it: Granted) -> None:
    deadline, until = assignment.deadline, it.said.until
    if until is None or deadline is None:
        raise Refusal(_("Name the new term."), "12.6", field="until")
    if assignment.state == AssignmentState.REPORTED:
        raise Refusal(_("It is reported on: the report is returned first, then its term moves."), "13.14")
    if deadline.due_on != until:
        move(deadline, to=until, reason=it.said.named, clause="12.6", mandate=it.mandate, at=it.at)


def _owe(assignment: Assignment, it: Granted) -> None:
    owe(assignment, it.row, start=it.said.on, fixed_on=it.said.next_on, mandate=it.mandate, at=it.at)
