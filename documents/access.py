"""Who may do what with incoming papers and resolutions: the source of buttons and guards (10.9–10.13)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.files.models import Attachment
from apparat.lifecycle.machine import Lifecycle
from apparat.org.models import Officer, Unit
from apparat.org.queries import mandates
from apparat.org.roles import LEADERSHIP, Deed, Role
from apparat.worktime.load import work_calendar
from documents.acceptability import broken_fact, facts_of
from documents.models import Incoming, IncomingReader, Resolution, Scan
from documents.states import INCOMING, RESOLUTION, SCAN, IncomingState

OWN = frozenset({Unit.Kind.APPARATUS, Unit.Kind.UNIT, Unit.Kind.DEPARTMENT, Unit.Kind.RURAL})  # as the admin has it

KEEPER = _("The responsible specialist of the documentation unit handles restricted papers.")
SETTLED: dict[str, tuple[Any, str]] = {  # why a paper leaves its desk no more
    IncomingState.RESOLVED: (_("A resolution stands on it: its assignments are redirected one by one."), "13.5"),
    IncomingState.EXECUTED: (_("It is executed."), "10.23"),
    IncomingState.FILED: (_("It is filed."), "10.5"),
}


def may_accept(officer: Officer, on: date) -> Verdict:
    """10.9: RECORDS accepts mail; on days off the duty officer does."""
    seats = mandates(officer, on)
    if seat := seats.first([Deed.REGISTER_INCOMING]):
        return allowed(seat, "10.9")
    duty = seats.first([Role.DUTY])
    if not duty:
        return refused(_("The documentation unit accepts mail."), "10.9")
    if work_calendar().is_working(on):
        return refused(_("The duty officer accepts mail only on days off."), "10.9")
    return allowed(duty, "10.9")


def may_keep_correspondents(officer: Officer, on: date) -> Verdict:
    """10.9: who accepts mail keeps the book of those who write it, and sees citizens in it."""
    return may_accept(officer, on)


def may_correct_correspondent(officer: Officer, correspondent: Unit, on: date) -> Verdict:
    """10.9: the same officers correct correspondents; bodies of the office are kept by who keeps its posts (1.4)."""
    if correspondent.kind in OWN:
        return refused(_("Bodies of the office are kept among its reference books."), "1.4")
    return may_keep_correspondents(officer, on)


def may_register(
    officer: Officer, incoming: Incoming, on: date, *, files: Iterable[Attachment] | None = None
) -> Verdict:
    """10.9: RECORDS registers, not before the day the clause names (after 18:30: the next working day).

    10.8, 10.14: not a paper whose signatory may not write so, nor one of an acting head without the order. files: those
    of the paper, when they were read already.
    """
    if (closed := _closed(INCOMING, "register_incoming", incoming)) is not None:
        return closed
    verdict = _records(officer, on, Deed.REGISTER_INCOMING, "10.9", incoming)
    if not verdict:
        return verdict
    if (broken := broken_fact(facts_of(incoming, files))) is not None and broken.refusal:
        return refused(broken.refusal, broken.ground.clause)
    if on < incoming.lawful_on:
        return refused(
            _("It is registered on %(day)s, first in line.") % {"day": f"{incoming.lawful_on:%d.%m.%Y}"}, "10.9"
        )
    return verdict


def may_bring_legacy(officer: Officer, on: date, *, restricted: bool = False) -> Verdict:
    """10.9: RECORDS takes papers of old journals over into its registry (ADR-0016).

    10.4: restricted lines among them only the responsible specialist.
    """
    verdict = _records(officer, on, Deed.REGISTER_INCOMING, "10.9")
    if not verdict or not restricted:
        return verdict
    keeper = may_keep_restricted(officer, on)
    return verdict if keeper else keeper


def may_settle_scan(officer: Officer, scan: Scan, on: date) -> Verdict:
    """10.9: RECORDS decides what becomes of a scan that waits."""
    closed = _closed(SCAN, "attach_scan", scan)
    return _records(officer, on, Deed.REGISTER_INCOMING, "10.9") if closed is None else closed


def may_correct(officer: Officer, incoming: Incoming, on: date) -> Verdict:
    """10.9: RECORDS corrects the card while the paper has no number."""
    closed = _closed(INCOMING, "register_incoming", incoming)
    return _records(officer, on, Deed.REGISTER_INCOMING, "10.9", incoming) if closed is None else closed


def may_return(officer: Officer, incoming: Incoming, on: date) -> Verdict:
    """10.12: RECORDS returns what is not registered yet."""
    closed = _closed(INCOMING, "return_unregistered", incoming)
    return _records(officer, on, Deed.RETURN_UNREGISTERED, "10.12", incoming) if closed is None else closed


def may_route(officer: Officer, incoming: Incoming, on: date) -> Verdict:
    """10.11: RECORDS confirms whose desk."""
    closed = _closed(INCOMING, "route_incoming", incoming)
    return _records(officer, on, Deed.ROUTE_INCOMING, "10.11", incoming) if closed is None else closed


def may_reassign(officer: Officer, incoming: Incoming, on: date) -> Verdict:
    """10.11: RECORDS, or the leader on whose desk it lies, moves a paper that waits for a resolution to another desk.

    Of a restricted paper only its keeper does (10.4).
    """
    if incoming.state in SETTLED:
        return refused(*SETTLED[incoming.state])
    if (closed := _closed(INCOMING, "reassign_incoming", incoming)) is not None:
        return closed
    verdict = _records(officer, on, Deed.ROUTE_INCOMING, "10.11", incoming)
    seat = mandates(officer, on).seat_of(incoming.desk_id)
    if verdict:
        return verdict
    if incoming.restricted:
        return refused(KEEPER, "10.4")
    if seat and seat.has(*LEADERSHIP):
        return allowed(seat, "10.11")
    return refused(
        _("The documentation unit, or the leader on whose desk the paper lies, moves it to another desk."), "10.11"
    )


def may_put_resolution(officer: Officer, incoming: Incoming, on: date) -> Verdict:
    """10.13: the leader on whose desk the paper lies puts the resolution, or who acts for him (1.4)."""
    if (closed := _not_resolvable(incoming)) is not None:
        return closed
    seat = mandates(officer, on).seat_of(incoming.desk_id)
    if seat and seat.has(*LEADERSHIP):
        return allowed(seat, "10.13")
    return refused(_("The leader on whose desk the paper lies puts the resolution."), "10.13")


def may_draft_resolution(officer: Officer, incoming: Incoming, on: date) -> Verdict:
    """10.13: an assistant drafts for the leader on whose desk the paper lies."""
    if (closed := _not_resolvable(incoming)) is not None:
        return closed
    seat = mandates(officer, on).assistant_of(incoming.desk)
    return allowed(seat, "10.13") if seat else refused(_("The assistant of this leader drafts resolutions."), "10.13")


def may_sign_resolution(officer: Officer, resolution: Resolution, on: date) -> Verdict:
    """10.13: the leader in whose name the draft stands puts or rejects it."""
    if (closed := _closed(RESOLUTION, "sign_resolution", resolution)) is not None:
        return closed
    if (closed := _not_resolvable(resolution.incoming)) is not None:
        return closed
    if resolution.incoming.desk_id != resolution.author_id:
        return refused(_("The paper lies on another desk now: the draft can only be rejected."), "10.13")
    return _author(officer, resolution, on)


def may_reject_resolution(officer: Officer, resolution: Resolution, on: date) -> Verdict:
    """10.13: the leader in whose name the draft stands rejects it, wherever the paper lies by now."""
    closed = _closed(RESOLUTION, "reject_resolution", resolution)
    return _author(officer, resolution, on) if closed is None else closed


def _author(officer: Officer, resolution: Resolution, on: date) -> Verdict:
    seat = mandates(officer, on).seat_of(resolution.author_id)
    return allowed(seat, "10.13") if seat else refused(_("The leader in whose name it stands decides."), "10.13")


def _not_resolvable(incoming: Incoming) -> Verdict | None:
    """Return a refusal when no resolution can be put on the paper: its state, or a restricted line (10.4)."""
    if incoming.restricted:
        return refused(_("A restricted paper is resolved on paper: its content never enters the system."), "10.4")
    return _closed(INCOMING, "put_resolution", incoming)


def may_execute_on_paper(officer: Officer, incoming: Incoming, on: date) -> Verdict:
    """10.4: RECORDS records that a restricted paper was resolved and executed on paper."""
    if not incoming.restricted:
        return refused(_("Only a restricted paper is executed on paper."), "10.4")
    closed = _closed(INCOMING, "execute_on_paper", incoming)
    return _records(officer, on, Deed.REGISTER_INCOMING, "10.4", incoming) if closed is None else closed


def may_file(officer: Officer, incoming: Incoming, on: date) -> Verdict:
    """10.5, 10.23: RECORDS files what is executed."""
    closed = _closed(INCOMING, "file_incoming", incoming)
    return _records(officer, on, Deed.REGISTER_INCOMING, "10.5", incoming) if closed is None else closed


def may_keep_restricted(officer: Officer, on: date) -> Verdict:
    """10.4: the responsible specialist of the documentation unit handles restricted papers, or who acts for him."""
    if seat := mandates(officer, on).first([Deed.KEEP_RESTRICTED]):
        return allowed(seat, "10.4")
    return refused(KEEPER, "10.4")


def may_accept_restricted(officer: Officer, on: date) -> Verdict:
    """10.4, 10.9: the responsible specialist writes a restricted paper down; on days off the duty officer takes it."""
    verdict = may_accept(officer, on)
    if verdict and Deed.REGISTER_INCOMING in verdict.enforce().deeds:
        return may_keep_restricted(officer, on)
    return verdict


def may_grant_reading(officer: Officer, incoming: Incoming, on: date) -> Verdict:
    """10.4, 10.5: who names somebody to one paper: of a restricted one its keeper, of another the head of RECORDS."""
    if incoming.is_returned:
        return refused(_("A paper that went back without registration is shown to nobody else."), "10.12")
    if incoming.restricted:
        return may_keep_restricted(officer, on)
    return may_name_readers(officer, on)


def may_name_readers(officer: Officer, on: date) -> Verdict:
    """10.5: the head of RECORDS names who else may read a paper of the office that he sees."""
    for seat in mandates(officer, on):
        if seat.has(Role.RECORDS) and seat.position and seat.position.heads_unit:
            return allowed(seat, "10.5")
    return refused(_("The head of the documentation unit names who else may read a paper."), "10.5")


def may_withdraw_reading(officer: Officer, reader: IncomingReader, on: date) -> Verdict:
    """10.4, 10.5: who may name somebody to the paper takes it back."""
    return may_grant_reading(officer, reader.content_object, on)


def _records(officer: Officer, on: date, deed: Deed, clause: str, incoming: Incoming | None = None) -> Verdict:
    """Allow a deed of RECORDS; with a restricted paper only to its responsible specialist (10.4)."""
    seat = mandates(officer, on).first([deed])
    if seat is None:
        return refused(_("The documentation unit does this."), clause)
    if incoming is not None and incoming.restricted:
        verdict = may_keep_restricted(officer, on)
        return allowed(seat, clause) if verdict else verdict
    return allowed(seat, clause)


def _closed(lifecycle: Lifecycle, move: str, thing: Incoming | Resolution | Scan) -> Verdict | None:
    """Return a refusal when the state does not allow the move, None when it does."""
    if lifecycle.is_open(move, thing.state):
        return None
    state = lifecycle.states(thing.state).label
    return refused(_("Not in this state: %(state)s.") % {"state": state}, lifecycle.move(move).clause)
