"""Who may do what with an assignment: the one source of the buttons and of the guards (10.13, 10.23, 13.5–13.14)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.lifecycle.machine import Lifecycle
from apparat.org.mandate import Mandate
from apparat.org.models import Officer, Unit
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from apparat.regulation.counting import due
from apparat.worktime.load import rules_in_force
from control.deciders import STAND_IN, asks_himself, is_out_of_office
from control.models import Assignment, Redirection
from control.states import ASSIGNMENT, REDIRECTION, AssignmentState, RedirectionState

# Bodies whose information must be signed by the first head (13.13); units of the apparatus answer to their own head.
SIGNED_BY_FIRST_HEAD = frozenset({Unit.Kind.DEPARTMENT, Unit.Kind.RURAL, Unit.Kind.TERRITORIAL, Unit.Kind.SUBORDINATE})

OUT_OF_OFFICE = _("The leader who gave it has left his office: the head of apparatus or the akim decides.")
OWN_REQUEST = _("Nobody decides on his own request: the head of apparatus or the akim decides.")


REDIRECTED_WITHIN = ("assignment.misaddressed", "control.redirect")


def may_accept_assignment(officer: Officer, assignment: Assignment, on: date) -> Verdict:
    """10.9: the lead takes a new assignment into work."""
    if (closed := _closed(ASSIGNMENT, "accept_assignment", assignment)) is not None:
        return closed
    return _lead(officer, assignment, on, "10.9")


def may_ask_redirection(officer: Officer, assignment: Assignment, on: date) -> Verdict:
    """10.9, 13.5: the lead may ask to redirect, within three working days of receipt, once at a time."""
    if (closed := _closed(ASSIGNMENT, "replace_lead", assignment)) is not None:
        return closed
    verdict = _lead(officer, assignment, on, "13.5")
    if not verdict:
        return verdict
    last = last_day_to_redirect(assignment)
    if on > last:
        until = {"day": f"{last:%d.%m.%Y}"}
        return refused(_("Redirection could be asked for until %(day)s (three working days).") % until, "13.5")
    if any(row.state == RedirectionState.ASKED for row in assignment.redirections.all()):
        return refused(_("A request to redirect is already waiting for a decision."), "13.5")
    return verdict


def last_day_to_redirect(assignment: Assignment) -> date:
    """10.9 ¶21, 13.5 ¶2: the last day by both clauses, three working days after receipt each; the earlier binds."""
    start = assignment.received_by_lead_on
    rules = rules_in_force()
    both = (due(key, start=start, calendar=rules.calendar, edition=rules.edition) for key in REDIRECTED_WITHIN)
    return min(term.due_on for term in both)


def may_decide_redirection(officer: Officer, redirection: Redirection, on: date) -> Verdict:
    """10.9, 1.4: the leader who gave the assignment decides on its redirection, or who acts for him; never who asks.

    When he has left his office, or the asker acts for him: the head of apparatus or the akim, whichever of them does
    not ask (control.deciders).
    """
    if (closed := _closed(REDIRECTION, "grant_redirection", redirection)) is not None:
        return closed
    seats, issuer = mandates(officer, on), redirection.assignment.issuer
    is_out = is_out_of_office(issuer, on)
    seat = None if is_out else seats.seat_of(issuer)
    if seat and _asked_by_another(redirection, seat):
        return allowed(seat, "10.9")
    if not is_out and not asks_himself(issuer.pk, redirection.asked_by_id, on):
        return refused(_("The leader who gave the assignment decides."), "10.9")
    judging = (seat for seat in seats if seat.has(*STAND_IN) and _asked_by_another(redirection, seat))
    if (seat := next(judging, None)) is not None:
        return allowed(seat, "1.4")
    if is_out:
        return refused(
            _("The leader who gave it has left his office: the head of apparatus or the akim decides."), "1.4"
        )
    return refused(_("Nobody decides on his own request: the head of apparatus or the akim decides."), "1.4")


def _asked_by_another(redirection: Redirection, seat: Mandate) -> bool:
    return redirection.asked_by_id not in {seat.officer.pk, seat.seat.pk}


def may_give_part(officer: Officer, assignment: Assignment, on: date) -> Verdict:
    """13.13 ¶2: a co-executor gives his part to the lead, once."""
    if not assignment.is_open:
        return refused(_("The assignment is no longer under control."), "13.13")
    seats = mandates(officer, on)
    for row in assignment.executors.all():
        if not row.is_lead and (seat := seats.seat_of(row.officer_id)):
            return refused(_("Your part is already given."), "13.13") if row.part_at else allowed(seat, "13.13")
    return refused(_("Only a co-executor gives a part."), "13.13")


def may_fill_card(officer: Officer, assignment: Assignment, on: date) -> Verdict:
    """10.23: the lead fills in the execution card and answers for it, as long as the assignment is open.

    What the release is decided on stands still: after the report a missing card may be filled in, never one changed.
    """
    if not assignment.is_open:
        return refused(_("The assignment is no longer under control."), "10.23")
    if assignment.state == AssignmentState.REPORTED and hasattr(assignment, "card"):
        return refused(
            _("The release is being decided on this card: it is corrected when the report comes back."), "10.23"
        )
    return _lead(officer, assignment, on, "10.23")


def may_report(officer: Officer, assignment: Assignment, on: date) -> Verdict:
    """13.13: the lead informs on execution; for a body its first head signs, whoever of the body is the lead."""
    if (closed := _closed(ASSIGNMENT, "submit_report", assignment)) is not None:
        return closed
    unit = assignment.lead_unit
    if unit is None or unit.kind not in SIGNED_BY_FIRST_HEAD:
        return _lead(officer, assignment, on, "13.13")
    if seat := mandates(officer, on).signer_of(unit.pk):
        return allowed(seat, "13.13")
    return refused(_("The information is signed by the first head of the body."), "13.13")


def may_return_report(officer: Officer, assignment: Assignment, on: date) -> Verdict:
    """13.14: the leader who gave it, the akim or the head of apparatus returns a report, never one on his own work."""
    if (closed := _closed(ASSIGNMENT, "return_report", assignment)) is not None:
        return closed
    held = mandates(officer, on)
    given = held.seat_of(assignment.issuer_id)
    seats = [*([given] if given else []), *(seat for seat in held if Deed.RELEASE_FROM_CONTROL in seat.deeds)]
    if not seats:
        return refused(_("The leader who gave it, the akim or the head of apparatus returns a report."), "13.14")
    return _unbiased(seats, assignment) or refused(
        _("Nobody returns a report on what he executes himself: another of those who may judge it decides."), "13.14"
    )


def may_release(officer: Officer, assignment: Assignment, on: date) -> Verdict:
    """13.9 1), 13.14: the akim or the head of apparatus releases what was reported and has its card (10.23)."""
    if (closed := _closed(ASSIGNMENT, "release_from_control", assignment)) is not None:
        return closed
    if not hasattr(assignment, "card"):
        return refused(_("Without the execution card nothing counts as executed."), "10.23")
    return _releaser(officer, assignment, on)


def may_release_as_impossible(officer: Officer, assignment: Assignment, on: date) -> Verdict:
    """13.9 2), 13.14: the akim or the head of apparatus releases what objective reasons made impossible."""
    if (closed := _closed(ASSIGNMENT, "release_as_impossible", assignment)) is not None:
        return closed
    return _releaser(officer, assignment, on)


def may_record_decision(officer: Officer, assignment: Assignment, on: date) -> Verdict:
    """12.6, 13.4 2): RECORDS keeps terms and answers of superior bodies, as long as the assignment is under control."""
    if not assignment.is_open:
        return refused(_("The assignment is no longer under control."), "12.6")
    seat = mandates(officer, on).first([Deed.RECORD_DECISION])
    return allowed(seat, "12.6") if seat else refused(_("The documentation unit does this."), "12.6")


def _lead(officer: Officer, assignment: Assignment, on: date, clause: str) -> Verdict:
    seat = mandates(officer, on).seat_of(assignment.lead)
    return allowed(seat, clause) if seat else refused(_("Only the lead executor may do this."), clause)


def _releaser(officer: Officer, assignment: Assignment, on: date) -> Verdict:
    """13.14: one of the two releases, but nobody judges what he executes himself, nor from the seat of who does."""
    seats = [seat for seat in mandates(officer, on) if Deed.RELEASE_FROM_CONTROL in seat.deeds]
    if not seats:
        return refused(_("The akim or the head of apparatus releases from control."), "13.14")
    return _unbiased(seats, assignment) or refused(
        _("Nobody releases what he executes himself: the other of the akim and the head of apparatus decides."), "13.14"
    )


def _unbiased(seats: Iterable[Mandate], assignment: Assignment) -> Verdict | None:
    """Allow from the first seat where neither who sits nor whose seat it is executes the assignment; None without."""
    executors = {row.officer_id for row in assignment.executors.all()}
    judging = (seat for seat in seats if executors.isdisjoint({seat.officer.pk, seat.seat.pk}))
    return next((allowed(seat, "13.14") for seat in judging), None)


def _closed(lifecycle: Lifecycle, move: str, thing: Assignment | Redirection) -> Verdict | None:
    """Return a refusal when the state does not allow the move, None when it does."""
    if lifecycle.is_open(move, thing.state):
        return None
    state = lifecycle.states(thing.state).label
    return refused(_("Not in this state: %(state)s.") % {"state": state}, lifecycle.move(move).clause)
