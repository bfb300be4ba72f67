"""Who may do what with a service note: the source of buttons and guards (2.2, 10.13, 10.23)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from apparat.access.verdict import Verdict, allowed, refused
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import Deed
from notes.models import ServiceNote
from notes.states import NOTE
from notes.subjects import DECIDES_FOR_THE_APPARATUS, RULES, Subject
from outgoing.access import may_begin

__all__ = ["may_assign_on", "may_begin", "may_decide"]


def may_decide(officer: Officer, note: ServiceNote, on: date) -> Verdict:
    """2.2, 10.23, 1.4: the addressee, or who acts for him; an item of a plan only the head of apparatus, or who acts.

    A note on a misdirected assignment is decided with its request (13.5).
    """
    rule = RULES[note.subject]
    if note.subject == Subject.MISADDRESSED:
        return refused(_("It is decided with the request on the page of the assignment."), "13.5")
    if not NOTE.is_open("grant_note", note.state):
        return refused(_("Not in this state: %(state)s.") % {"state": note.get_state_display()}, rule.clause)
    seats = mandates(officer, on)
    seat = seats.seat_of(note.addressee_id)
    if rule.to_head:  # the office may have changed hands since: whoever holds it decides
        seat = seats.first(DECIDES_FOR_THE_APPARATUS)
        if seat is None:
            return refused(_("The head of apparatus, or who acts for him, decides."), rule.clause)
    return allowed(seat, rule.clause) if seat else refused(_("Its addressee decides."), rule.clause)


def may_assign_on(officer: Officer, note: ServiceNote, on: date) -> Verdict:
    """10.13: who decides on the note may give an assignment instead, when he is one who gives them."""
    verdict = may_decide(officer, note, on)
    if not verdict or verdict.mandate is None:
        return verdict
    if Deed.ISSUE_ASSIGNMENT not in verdict.mandate.deeds:
        return refused(_("Only the akim, his deputies and the head of apparatus give assignments."), "10.13")
    return allowed(verdict.mandate, "10.13")
