"""Who may do what with a service note: the source of buttons and guards (2.2, 10.13, 10.23)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from notes.authors import is_before_its_author
from notes.models import ServiceNote
from notes.states import NOTE
from notes.subjects import DECIDES_FOR_ABSENT, DECIDES_FOR_THE_APPARATUS, RULES, Subject
from outgoing.access import may_begin

FOR_THE_HEAD = _("The head of apparatus, or who acts for him, decides.")
FOR_ITS_ADDRESSEE = _("Its addressee decides.")
OWN_NOTE = _("Nobody decides on his own note: the addressee himself or the akim decides.")

__all__ = ["may_assign_on", "may_begin", "may_decide"]


def may_decide(officer: Officer, note: ServiceNote, on: date) -> Verdict:
    """2.2, 10.23, 1.4: the addressee, or who acts for him; an item of a plan only the head of apparatus, or who acts.

    Nobody decides on a note he signed or drafted: where its author acts for the addressee the akim decides too. A note
    on a misdirected assignment is decided with its request (13.5).
    """
    rule = RULES[note.subject]
    if note.subject == Subject.MISADDRESSED:
        return refused(_("It is decided with the request on the page of the assignment."), "13.5")
    if not NOTE.is_open("grant_note", note.state):
        return refused(_("Not in this state: %(state)s.") % {"state": note.get_state_display()}, rule.clause)
    seats = mandates(officer, on)
    judging = [seat for seat in seats if _is_asked(seat, note)]
    higher = [seat for seat in seats if seat.has(*DECIDES_FOR_ABSENT)]
    if higher and not judging and is_before_its_author(note, on):
        judging = higher
    if not judging:
        reason = (
            _("The head of apparatus, or who acts for him, decides.") if rule.to_head else _("Its addressee decides.")
        )
        return refused(reason, rule.clause)
    authors = {note.outgoing.signer_id, note.outgoing.drafter_id}
    seat = next((seat for seat in judging if authors.isdisjoint({seat.officer.pk, seat.seat.pk})), None)
    return allowed(seat, rule.clause) if seat else refused(OWN_NOTE, rule.clause)


def _is_asked(seat: Mandate, note: ServiceNote) -> bool:
    """Tell whether the note lies before this seat; the office may have changed hands: whoever holds it decides."""
    if RULES[note.subject].to_head:
        return seat.has(*DECIDES_FOR_THE_APPARATUS)
    return seat.seat.pk == note.addressee_id


def may_assign_on(officer: Officer, note: ServiceNote, on: date) -> Verdict:
    """10.13: who decides on the note may give an assignment instead, when he is one who gives them."""
    verdict = may_decide(officer, note, on)
    if not verdict or verdict.mandate is None:
        return verdict
    if Deed.ISSUE_ASSIGNMENT not in verdict.mandate.deeds:
        return refused(_("Only the akim, his deputies and the head of apparatus give assignments."), "10.13")
    return allowed(verdict.mandate, "10.13")
