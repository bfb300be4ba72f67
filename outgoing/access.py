"""Who may do what with a paper of the office: the source of buttons and guards (10.18–10.22, 12.4, 12.5)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.numbering.filing import CLAUSE as FILING
from apparat.numbering.filing import why_shut
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from approvals.access import may_give_opinion
from approvals.models import Opinion
from control.access import may_record_decision
from documents.access import may_name_readers
from outgoing.carrying import still_drafts
from outgoing.higher_checks import lacks_of_request, request_of
from outgoing.material_checks import by_the_akim
from outgoing.models import Material, Outgoing, OutgoingReader
from outgoing.models.outgoing import GONE, SIGNED
from outgoing.readiness import lacks_of
from outgoing.states import HIGHER_REQUEST, OUTGOING

DRAFTER_IS_GONE = _(
    "Who drafted it no longer holds the post “%(post)s”, so it is not sent with him as its executor. The head of the"
    " body takes the draft over or gives it to another officer first."
)


def may_begin(officer: Officer, on: date) -> Verdict:
    """10.18: whoever has a post here drafts papers for his body."""
    seat = next((seat for seat in mandates(officer, on) if seat.position), None)
    return allowed(seat, "10.18") if seat else refused(_("Only who has a post here drafts papers."), "10.18")


def may_revise(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """10.18: who drafted it writes a new version, while it is in drafting."""
    closed = _closed("send_to_approval", outgoing)
    return _drafter(officer, outgoing, on) if closed is None else closed


def may_send_to_approval(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """10.22, 12.4: who drafted it sends it to be agreed, when nothing is lacking that the law asks of it.

    10.9: the head of his body sends it while its executor is there; else he takes it over or gives it on first (10.18).
    """
    verdict = may_revise(officer, outgoing, on)
    if verdict.mandate is None:
        return verdict
    if verdict.mandate.seat.pk != outgoing.drafter_id and not still_drafts(outgoing, on):
        return refused(DRAFTER_IS_GONE % {"post": outgoing.drafter_post.name}, "12.4")
    lack = next(lacks_of(outgoing, on), None)
    return refused(lack.reason, lack.clause) if lack else verdict


def may_reassign(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """10.18, 1.4: the head of the body takes over what his officers draft or gives it to another, while in drafting."""
    if (closed := _closed("send_to_approval", outgoing)) is not None:
        return closed
    seat = mandates(officer, on).signer_of(outgoing.unit_id)
    return allowed(seat, "10.18") if seat else refused(_("The head of the body that drafts it does this."), "10.18")


def may_lay_material(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """12.2: who drafted a paper for the akim's signature lays to it the materials on which it rests."""
    verdict = may_revise(officer, outgoing, on)
    if verdict and not by_the_akim(outgoing):
        return refused(_("Materials are laid to a paper that leaves the office under the akim's signature."), "12.2")
    return verdict


def may_change_material(officer: Officer, material: Material, on: date) -> Verdict:
    """12.2: who drafted the paper completes its materials or takes them back, while it is in drafting."""
    return may_revise(officer, material.outgoing, on)


def may_recall(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """12.4: who drafted it takes it back before it is signed."""
    closed = _closed("recall_draft", outgoing)
    return _drafter(officer, outgoing, on) if closed is None else closed


def may_withdraw(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """10.18: who drafted it gives a draft up."""
    closed = _closed("withdraw_outgoing", outgoing)
    return _drafter(officer, outgoing, on) if closed is None else closed


def may_agree(officer: Officer, opinion: Opinion, on: date) -> Verdict:
    """10.22, 12.4, 1.4: the approver, or who acts for him."""
    return may_give_opinion(officer, opinion, on)


def may_sign(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """12.5, 1.4: the leader in whose name it stands, from the post that stands on it, when all have agreed.

    № 703 p. 31: nobody signs for another; for who acts the paper is made in his name.
    """
    if (closed := _closed("sign_outgoing", outgoing)) is not None:
        return closed
    verdict = _signer(officer, outgoing, on)
    if not verdict:
        return verdict
    lack = next(lacks_of_request(outgoing, on), None)  # 12.6: nothing incomplete is signed
    return refused(lack.reason, lack.clause) if lack else verdict


def may_decline(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """12.5: the leader sends it back instead of signing."""
    closed = _closed("decline_signature", outgoing)
    return _signer(officer, outgoing, on) if closed is None else closed


def may_attach_signature(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """12.5: who signed the paper and RECORDS lay signature files to it, once it is signed.

    10.5: not to a paper whose file of the nomenclature is closed.
    """
    if outgoing.state not in SIGNED:
        state = OUTGOING.states(outgoing.state).label
        return refused(_("Not in this state: %(state)s.") % {"state": state}, "12.5")
    if shut := why_shut(outgoing.case_file):
        return refused(shut, FILING)
    if outgoing.signer_id == officer.pk and (own := mandates(officer, on)):
        return allowed(own[0], "12.5")
    return _records(officer, on, "12.5")


def may_dispatch(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """10.18, 12.5: RECORDS checks what is signed, and registers it or sends it back."""
    closed = _closed("register_outgoing", outgoing)
    return _records(officer, on, "10.18") if closed is None else closed


def may_see_post(officer: Officer, on: date) -> Verdict:
    """10.18, 12.5: RECORDS prints the register of dispatch, the envelopes and the labels of a day."""
    return _records(officer, on, "10.18")


def may_keep_lists(officer: Officer, on: date) -> Verdict:
    """10.18: RECORDS keeps the distribution lists."""
    return _records(officer, on, "10.18")


def may_send(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """12.5, 10.20: RECORDS sends what is registered."""
    closed = _closed("mark_sent", outgoing)
    return _records(officer, on, "12.5") if closed is None else closed


def may_record_answer(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """12.6: RECORDS keeps what the superior body answered to a request that was sent to it."""
    request = request_of(outgoing)
    if request is None or outgoing.state not in GONE:
        return refused(_("It makes no request that was sent to a superior body."), "12.6")
    if not HIGHER_REQUEST.is_open("grant_request", request.state):
        state = HIGHER_REQUEST.states(request.state).label
        return refused(_("Not in this state: %(state)s.") % {"state": state}, "12.6")
    return may_record_decision(officer, request.assignment, on)


def may_correct_address(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """10.20: RECORDS notes that an address was wrong and sends it again, as long as the paper is not filed."""
    closed = _closed("file_outgoing", outgoing)
    return _records(officer, on, "10.20") if closed is None else closed


def may_change_way(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """10.18, 10.20: RECORDS chooses another way for whom the paper has not reached, from its signature to its sending.

    A draft goes the ways its version says: who drafted it writes the next one.
    """
    closed = _closed("register_outgoing", outgoing)
    if closed is not None and not OUTGOING.is_open("mark_sent", outgoing.state):
        return closed
    return _records(officer, on, "10.20")


def may_file(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """10.5: RECORDS files what was sent, or what stays in the office."""
    closed = _closed("file_outgoing", outgoing)
    return _records(officer, on, "10.5") if closed is None else closed


def may_grant_reading(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    """10.5: the head of RECORDS names who else may read a paper, once it is signed: drafts are nobody else's yet."""
    if outgoing.state not in SIGNED:
        return refused(_("A draft is read by who writes, agrees to and signs it; others are named to a paper."), "10.5")
    return may_name_readers(officer, on)


def may_withdraw_reading(officer: Officer, reader: OutgoingReader, on: date) -> Verdict:
    """10.5: the head of RECORDS takes it back; of a paper that goes back to drafting the deed itself does."""
    return may_name_readers(officer, on)


def _drafter(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    seats = mandates(officer, on)
    seat = seats.seat_of(outgoing.drafter_id) or seats.signer_of(outgoing.unit_id)
    if seat:
        return allowed(seat, "10.18")
    return refused(_("Who drafted it, or the head of his body, does this."), "10.18")


def _signer(officer: Officer, outgoing: Outgoing, on: date) -> Verdict:
    if outgoing.signer_id != officer.pk:
        return refused(_("The leader in whose name it stands signs it; in another's name it is made anew."), "12.5")
    posts = (seat for seat in mandates(officer, on) if seat.position and seat.position.pk == outgoing.signer_post_id)
    seat = next(posts, None)
    return allowed(seat, "12.5") if seat else refused(_("He signs from the post no more: make it anew."), "12.5")


def _records(officer: Officer, on: date, clause: str) -> Verdict:
    seat = mandates(officer, on).first([Deed.DISPATCH_OUTGOING])
    return allowed(seat, clause) if seat else refused(_("The documentation unit does this."), clause)


def _closed(move: str, outgoing: Outgoing) -> Verdict | None:
    """Return a refusal when the state does not allow the move, None when it does."""
    if OUTGOING.is_open(move, outgoing.state):
        return None
    state = OUTGOING.states(outgoing.state).label
    return refused(_("Not in this state: %(state)s.") % {"state": state}, OUTGOING.move(move).clause)
