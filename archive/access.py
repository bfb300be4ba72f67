"""Who may do what with files and the archive: the source of buttons and guards (10.5, 10.7; ADR-0013)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.lifecycle.machine import Lifecycle
from apparat.numbering.models import CaseFile
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Role
from archive.models import Destruction, Handover, Nomenclature, Transfer
from archive.states import CASE, DESTRUCTION, HANDOVER, NOMENCLATURE, TRANSFER, NomenclatureState

CLAUSE, HANDING = "10.5", "10.7"
RECORDS_ONLY = _("The documentation unit does this.")
HEAD_ONLY = _("The head of the documentation unit does this.")
APPARATUS_ONLY = _("The head of the apparatus approves it.")
OWN_UNIT = _("The head of the unit whose file it is, or the documentation unit, does this.")


def may_keep(officer: Officer, on: date) -> Verdict:
    """10.5: the documentation unit keeps the nomenclature and the files of the whole office."""
    seat = mandates(officer, on).first([Role.RECORDS])
    return allowed(seat, CLAUSE) if seat else refused(RECORDS_ONLY, CLAUSE)


def may_add_case(officer: Officer, nomenclature: Nomenclature, on: date) -> Verdict:
    """10.5: while it is drawn up heads of units add lines of their own; the documentation unit within the year too."""
    if nomenclature.state == NomenclatureState.CLOSED:
        return refused(_("The nomenclature of the year is closed."), CLAUSE)
    if nomenclature.state not in {NomenclatureState.DRAFTING, NomenclatureState.APPROVED}:
        return _not_in_state(NomenclatureState(nomenclature.state).label)
    seats = mandates(officer, on)
    if seat := seats.first([Role.RECORDS]):
        return allowed(seat, CLAUSE)
    if nomenclature.state == NomenclatureState.APPROVED:
        return refused(_("Within the year the documentation unit adds files."), CLAUSE)
    head = next((seat for seat in seats if seat.position and seat.position.heads_unit), None)
    return allowed(head, CLAUSE) if head else refused(OWN_UNIT, CLAUSE)


def may_change_case(officer: Officer, case_file: CaseFile, on: date) -> Verdict:
    """10.5: a line is changed or dropped while the nomenclature is drawn up."""
    if case_file.state != CaseFile.State.DRAFT:
        return _not_in_state(case_file.get_state_display())
    if not Nomenclature.objects.filter(year=case_file.year, state=NomenclatureState.DRAFTING).exists():
        return refused(_("The nomenclature is not being drawn up now."), CLAUSE)
    return _of_unit(officer, case_file.unit_id, on)


def may_sign(officer: Officer, nomenclature: Nomenclature, on: date) -> Verdict:
    """№ 703 p. 131: the head of the documentation unit signs it."""
    return _head_in_state(officer, nomenclature, "sign_nomenclature", on)


def may_agree(officer: Officer, nomenclature: Nomenclature, on: date) -> Verdict:
    """№ 703 p. 133: the documentation unit records the minutes by which the expert commission agreed it."""
    closed = _closed(NOMENCLATURE, "agree_nomenclature", nomenclature)
    return may_keep(officer, on) if closed is None else closed


def may_approve(officer: Officer, nomenclature: Nomenclature, on: date) -> Verdict:
    """№ 703 p. 135: the head of the apparatus approves it."""
    closed = _closed(NOMENCLATURE, "approve_nomenclature", nomenclature)
    return may_approve_acts(officer, on) if closed is None else closed


def may_return(officer: Officer, nomenclature: Nomenclature, on: date) -> Verdict:
    """10.5: before it is approved the head of the apparatus, or of the documentation unit, sends it back."""
    if (closed := _closed(NOMENCLATURE, "return_nomenclature", nomenclature)) is not None:
        return closed
    approver = may_approve_acts(officer, on)
    return approver if approver else may_head(officer, on)


def may_close_nomenclature(officer: Officer, nomenclature: Nomenclature, on: date) -> Verdict:
    """№ 703 annex 26: after the end of its year the head of the documentation unit signs its summary."""
    if on.year <= nomenclature.year:
        return refused(_("The year is not over."), CLAUSE)
    return _head_in_state(officer, nomenclature, "close_nomenclature", on)


def may_close_case(officer: Officer, case_file: CaseFile, on: date) -> Verdict:
    """10.5: after the end of its year the head of its unit, or the documentation unit, closes a file."""
    if (closed := _closed(CASE, "close_case", case_file)) is not None:
        return closed
    if on.year <= case_file.year:
        return refused(_("The year is not over."), CLAUSE)
    return _of_unit(officer, case_file.unit_id, on)


def may_build_again(officer: Officer, transfer: Transfer, on: date) -> Verdict:
    """10.5: the documentation unit asks for a package again that could not be built."""
    if not transfer.problem:
        return refused(_("Its package has no trouble."), CLAUSE)
    closed = _closed(TRANSFER, "finish_package", transfer)
    return may_keep(officer, on) if closed is None else closed


def may_hand(officer: Officer, transfer: Transfer, on: date) -> Verdict:
    """10.5: the head of the documentation unit hands files to the archive when the package is ready."""
    closed = _closed(TRANSFER, "hand_transfer", transfer)
    return may_head(officer, on) if closed is None else closed


def may_withdraw_transfer(officer: Officer, transfer: Transfer, on: date) -> Verdict:
    """10.5: the documentation unit withdraws what the archive has not accepted."""
    closed = _closed(TRANSFER, "withdraw_transfer", transfer)
    return may_keep(officer, on) if closed is None else closed


def may_approve_destruction(officer: Officer, destruction: Destruction, on: date) -> Verdict:
    """10.5: the head of the apparatus approves an act; only then anything is destroyed."""
    closed = _closed(DESTRUCTION, "approve_destruction", destruction)
    return may_approve_acts(officer, on) if closed is None else closed


def may_withdraw_destruction(officer: Officer, destruction: Destruction, on: date) -> Verdict:
    """10.5: an act that is not approved is withdrawn by who entered it or by who does not approve it."""
    if (closed := _closed(DESTRUCTION, "withdraw_destruction", destruction)) is not None:
        return closed
    approver = may_approve_acts(officer, on)
    return approver if approver else may_keep(officer, on)


def may_head(officer: Officer, on: date) -> Verdict:
    """10.5: the head of the documentation unit."""
    seat = next((seat for seat in mandates(officer, on) if _heads_records(seat)), None)
    return allowed(seat, CLAUSE) if seat else refused(HEAD_ONLY, CLAUSE)


def may_approve_acts(officer: Officer, on: date) -> Verdict:
    """10.5: the head of the apparatus approves the papers of the archive."""
    seat = mandates(officer, on).first([Role.HEAD_OF_APPARATUS])
    return allowed(seat, CLAUSE) if seat else refused(APPARATUS_ONLY, CLAUSE)


def may_keep_unit(officer: Officer, unit: int, on: date) -> Verdict:
    """10.5: the head of a unit answers for its files; the documentation unit for all."""
    return _of_unit(officer, unit, on)


def _of_unit(officer: Officer, unit: int, on: date) -> Verdict:
    seats = mandates(officer, on)
    own = (seat for seat in seats if seat.position and seat.position.heads_unit and seat.position.unit_id == unit)
    seat = seats.first([Role.RECORDS]) or next(own, None)
    return allowed(seat, CLAUSE) if seat else refused(OWN_UNIT, CLAUSE)


def _heads_records(seat: Mandate) -> bool:
    return seat.has(Role.RECORDS) and seat.position is not None and seat.position.heads_unit


def _head_in_state(officer: Officer, nomenclature: Nomenclature, move: str, on: date) -> Verdict:
    closed = _closed(NOMENCLATURE, move, nomenclature)
    return may_head(officer, on) if closed is None else closed


def _closed(lifecycle: Lifecycle, move: str, thing: Nomenclature | CaseFile | Transfer | Destruction) -> Verdict | None:
    """Return a refusal when the state does not allow the move, None when it does."""
    return None if lifecycle.is_open(move, thing.state) else _not_in_state(lifecycle.states(thing.state).label)


def _not_in_state(label: object) -> Verdict:
    return refused(_("Not in this state: %(state)s.") % {"state": label}, CLAUSE)


def may_draw_handover(officer: Officer, on: date) -> Verdict:
    """10.7: the documentation unit draws up handover acts."""
    seat = mandates(officer, on).first([Role.RECORDS])
    return allowed(seat, HANDING) if seat else refused(RECORDS_ONLY, HANDING)


def may_sign_handover(officer: Officer, handover: Handover, on: date) -> Verdict:
    """10.7: who gives and who takes sign, each by himself and once."""
    if (closed := _handed(handover)) is not None:
        return closed
    signed = {handover.giver_id: handover.giver_signed_at, handover.taker_id: handover.taker_signed_at}
    seat = next((seat for seat in mandates(officer, on) if seat.acting is None), None)
    if seat is None or officer.pk not in signed:
        return refused(_("Who gives and who takes sign it, each by himself."), HANDING)
    return refused(_("You have signed it."), HANDING) if signed[officer.pk] else allowed(seat, HANDING)


def may_sign_for_giver(officer: Officer, handover: Handover, on: date) -> Verdict:
    """10.7: for a giver who has left a commission signs; the head of the documentation unit records it."""
    if (closed := _handed(handover)) is not None:
        return closed
    if handover.giver_signed_at:
        return refused(_("It is signed for who gives."), HANDING)
    if handover.giver.works_on(on):
        return refused(_("Who gives works here and signs himself."), HANDING)
    seat = next((seat for seat in mandates(officer, on) if _heads_records(seat)), None)
    return allowed(seat, HANDING) if seat else refused(HEAD_ONLY, HANDING)


def may_witness(officer: Officer, handover: Handover, on: date) -> Verdict:
    """10.7: when both have signed, an officer of the documentation unit who is neither of them witnesses it.

    Who takes over must still work in the unit: else nobody there would answer for what passes.
    """
    if (closed := _handed(handover)) is not None:
        return closed
    if not (handover.giver_signed_at and handover.taker_signed_at):
        return refused(_("Both must have signed it."), HANDING)
    if officer.pk in {handover.giver_id, handover.taker_id}:
        return refused(_("Nobody witnesses his own handover."), HANDING)
    if not works_in(handover.taker, handover.unit_id, on):
        return refused(_("Who takes over does not work in the unit any more: draw up another act."), HANDING)
    return may_draw_handover(officer, on)


def works_in(officer: Officer, unit: int, on: date) -> bool:
    """Tell whether the officer works in the unit on the day."""
    return officer.works_on(on) and officer.position is not None and officer.position.unit_id == unit


def may_withdraw_handover(officer: Officer, handover: Handover, on: date) -> Verdict:
    """10.7: the documentation unit withdraws an act that is not completed."""
    closed = _handed(handover)
    return may_draw_handover(officer, on) if closed is None else closed


def _handed(handover: Handover) -> Verdict | None:
    """Return a refusal when the act is completed or withdrawn."""
    if HANDOVER.is_open("complete_handover", handover.state):
        return None
    label = HANDOVER.states(handover.state).label
    return refused(_("Not in this state: %(state)s.") % {"state": label}, HANDING)
