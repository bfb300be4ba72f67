"""Who may do what about acquaintance: the source of buttons and guards (10.4–10.6)."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from acquaintance.models import Circulation, OfficeRule, Reader
from acquaintance.states import CIRCULATION, READER
from apparat.access.verdict import Verdict, allowed, refused
from apparat.org import sight
from apparat.org.mandate import Mandate
from apparat.org.models import Officer
from apparat.org.queries import mandates
from apparat.org.roles import LEADERSHIP, Role
from documents.models import Incoming
from documents.states import IncomingState
from outgoing.models import Outgoing
from outgoing.models.outgoing import NUMBERED

EVERYWHERE = frozenset({*LEADERSHIP, Role.RECORDS})  # they send to anybody; a head to the people of his own body
KEEPERS = (Role.HR, Role.RECORDS, Role.HEAD_OF_APPARATUS)  # 10.6; an office without a personnel unit has the others


def may_send(officer: Officer, paper: Incoming | Outgoing, on: date) -> Verdict:
    """10.5, 10.6: leaders, RECORDS and heads of bodies send a registered paper they see; never a restricted one.

    Who sees it only because he himself was named to read it (10.4, 10.6) does not send it on.
    """
    if isinstance(paper, Incoming) and paper.restricted:
        return refused(_("A restricted paper is read by whom its keeper named, and by nobody else."), "10.4")
    if not is_numbered(paper):
        return refused(_("A paper is sent for acquaintance once it is registered."), "10.9")
    seat = sending_seat(officer, on)
    if seat is None:
        return refused(_("Leaders, the documentation unit and heads of bodies send for acquaintance."), "10.5")
    named = {sight.person(officer.pk), sight.named(officer.pk)}
    if not named.isdisjoint(paper.seen_by) and not _sees_by_his_post(officer, paper, on):
        return refused(_("Who was named to read a paper reads it himself and does not send it on."), "10.4")
    return allowed(seat, "10.6")


def _sees_by_his_post(officer: Officer, paper: Incoming | Outgoing, on: date) -> bool:
    if isinstance(paper, Incoming):
        return Incoming.objects.visible_to(officer, on, in_person=False).filter(pk=paper.pk).exists()
    return Outgoing.objects.visible_to(officer, on, in_person=False).filter(pk=paper.pk).exists()


def is_numbered(paper: Incoming | Outgoing) -> bool:
    """Tell whether the paper has its number (10.9)."""
    if isinstance(paper, Outgoing):
        return paper.state in NUMBERED
    return paper.state not in (IncomingState.RECEIVED, IncomingState.RETURNED)


def sending_seat(officer: Officer, on: date) -> Mandate | None:
    """Return the seat from which he sends papers for acquaintance, the farthest reaching first."""
    seats = mandates(officer, on)
    return seats.first(EVERYWHERE) or next((one for one in seats if one.position and one.position.signs_first), None)


def may_settle(officer: Officer, circulation: Circulation, on: date) -> Verdict:
    """10.6: who sent it, or RECORDS, recalls it and reminds of it; of a rule also who keeps the rules."""
    if not CIRCULATION.is_open("recall_circulation", circulation.state):
        return refused(_("It is recalled already."), "10.6")
    seats = mandates(officer, on)
    keepers = KEEPERS if circulation.edition_id else (Role.RECORDS,)
    seat = seats.seat_of(circulation.sent_by_id) or seats.first(keepers)
    return allowed(seat, "10.6") if seat else refused(_("Who sent it, or the documentation unit, does this."), "10.6")


def may_confirm(officer: Officer, reader: Reader, on: date) -> Verdict:
    """10.6: each officer confirms himself, once."""
    own = next((seat for seat in mandates(officer, on) if seat.acting is None), None)
    if own is None or reader.officer_id != officer.pk:
        return refused(_("Each officer confirms himself; nobody does it in his place."), "10.6")
    if not READER.is_open("confirm_reading", reader.state):
        return refused(_("It is confirmed, or not asked any more."), "10.6")
    return allowed(own, "10.6")


def may_keep_rules(officer: Officer, on: date) -> Verdict:
    """10.6: the personnel unit keeps the rules of the office and acquaints staff with them."""
    seat = mandates(officer, on).first(KEEPERS)
    if seat is None:
        return refused(_("The personnel unit acquaints staff with the rules of the office."), "10.6")
    return allowed(seat, "10.6")


def may_change_rule(officer: Officer, rule: OfficeRule, on: date) -> Verdict:
    """10.6: the same officers add an edition to a rule in force, or say that it is in force no more."""
    if not rule.is_active:
        return refused(_("The rule is in force no more."), "10.6")
    return may_keep_rules(officer, on)


def may_introduce(officer: Officer, newcomer: Officer, on: date) -> Verdict:
    """10.6: the same officers send the rules in force to an officer who works here."""
    if not newcomer.works_on(on) or newcomer.position_id is None:
        return refused(_("This officer does not work here."), "10.6")
    return may_keep_rules(officer, on)
