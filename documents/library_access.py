"""Who may do what in the Library of documents: the source of its buttons and guards (10.9)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.org.mandate import Mandate, Mandates
from apparat.org.models import Officer, Unit
from apparat.org.queries import mandates
from apparat.org.roles import Role
from documents import access
from documents.acceptability import facts_of, findings
from documents.models import Incoming, LibraryPaper

CLAUSE = "10.9"
LAYS = frozenset({Unit.Kind.UNIT, Unit.Kind.DEPARTMENT, Unit.Kind.RURAL, Unit.Kind.SUBORDINATE})


def may_place(officer: Officer, on: date) -> Verdict:
    """10.9: officers of units, departments and rural okrugs lay down the papers of their body."""
    seats = placing_seats(mandates(officer, on))
    if seats:
        return allowed(seats[0], CLAUSE)
    return refused(_("Officers of units, departments and rural okrugs place papers of their body."), CLAUSE)


def placing_seats(seats: Mandates) -> list[Mandate]:
    """Return the seats from which papers of a body are laid down, his own first."""
    return [seat for seat in seats if seat.position and seat.position.unit.kind in LAYS]


def seat_for(officer: Officer, unit: Unit, on: date) -> Mandate | None:
    """Return the seat in the body from which the officer lays its papers down; None when he has none there."""
    return next((s for s in placing_seats(mandates(officer, on)) if s.position and s.position.unit_id == unit.pk), None)


def may_place_paper(officer: Officer, incoming: Incoming, on: date) -> Verdict:
    """10.9, 10.12: RECORDS lays a paper without a number into the library, when it came from a body of the district."""
    verdict = access.may_return(officer, incoming, on)
    if not verdict:
        return verdict
    if incoming.restricted:
        return refused(_("A restricted paper is a line of the register only: no content, no files."), "10.4")
    if all(one.check.key != "library" for one in findings(facts_of(incoming))):
        return refused(_("Only papers of departments and rural akims go into the library."), CLAUSE)
    if not incoming.files.filter(withdrawn_at=None).exists():
        return refused(_("The paper has no files to be placed."), CLAUSE)
    return allowed(verdict.enforce(), CLAUSE)


def may_add_version(officer: Officer, paper: LibraryPaper, on: date) -> Verdict:
    """10.9: who lays down the papers of the body adds a version; of what came as a paper, RECORDS too."""
    return _may_change(officer, paper, on)


def may_withdraw(officer: Officer, paper: LibraryPaper, on: date) -> Verdict:
    """10.9: the same officers withdraw it with a reason."""
    return _may_change(officer, paper, on)


def _may_change(officer: Officer, paper: LibraryPaper, on: date) -> Verdict:
    if not paper.is_placed:
        return refused(_("It is withdrawn from the library already."), CLAUSE)
    seat = seat_for(officer, paper.unit, on)
    if seat is None and paper.incoming_id:
        seat = mandates(officer, on).first([Role.RECORDS])
    return allowed(seat, CLAUSE) if seat else refused(_("Officers of the body whose paper it is do this."), CLAUSE)
